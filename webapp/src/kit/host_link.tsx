import React from 'react';
import type {Host} from '../host';

interface HostLinkProps {
  host: Host;
  /** Below the base path. */
  path: string;
  className?: string | undefined;
  /** What is done besides going there. */
  onGo?: () => void;
  children: React.ReactNode;
}

/** Goes to a place of the host without leaving the app; with a key held down, to a window of its own. */
export function HostLink({host, path, className, onGo, children}: HostLinkProps): React.JSX.Element {
  return (
    <a
      className={className}
      href={host.basePath() + path}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        host.goTo(path);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}
