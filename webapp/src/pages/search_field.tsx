import React, {useEffect, useRef, useState} from 'react';
import {TextField} from '../kit/field';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string;
  /** Called a moment after the last key, and at once for Enter. */
  onSearch(value: string): void;
}

const PAUSE_MS = 300;

/** Text that is looked for while it is typed. */
export function SearchField({label, placeholder, value, onSearch}: SearchFieldProps): React.JSX.Element {
  const [typed, setTyped] = useState(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  // The address may change under it, as when the reader goes back.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => search.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextField
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') search.current(typed);
      }}
    />
  );
}
