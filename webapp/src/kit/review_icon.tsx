import React from 'react';

/** A clipboard with a tick, in the colour of the host's other icons. */
export function ReviewIcon(): React.JSX.Element {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M8 4H5v17h14V4h-3M8 2.5h8v4H8zM8.5 14l2.5 2.5 4.5-5" />
    </svg>
  );
}
