import React, {type KeyboardEvent, type ReactNode, useEffect, useRef, useState} from 'react';

export interface MenuEntry {
  key: string;
  text: ReactNode;
  icon?: ReactNode;
  id?: string;
  action: () => void;
}

interface MenuProps {
  id?: string;
  label: string;
  className?: string;
  children: ReactNode;
  entries: MenuEntry[];
  /** Components of plugins that stand below the entries. */
  below?: ReactNode;
}

/** A button that opens a menu: arrow keys go through it, Escape closes it and gives the focus back. */
export function Menu({id, label, className = '', children, entries, below}: MenuProps): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const leave = (event: MouseEvent): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener('click', leave);
    return () => {
      document.removeEventListener('click', leave);
    };
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className={`stage-menu ${className}`} ref={box} onKeyDown={(event) => move(event, close)}>
      <button
        id={id}
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div className="stage-menu-list">
          <ul role="menu" aria-label={label}>
            {entries.map(({key, text, icon, id: entryId, action}) => (
              <li role="none" key={key}>
                <button
                  id={entryId}
                  type="button"
                  role="menuitem"
                  onClick={() => {
                    close();
                    action();
                  }}
                >
                  {icon}
                  {text}
                </button>
              </li>
            ))}
          </ul>
          {below}
        </div>
      )}
    </div>
  );
}

function move(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
    return;
  }
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  event.preventDefault();
  items.at((at + step) % items.length)?.focus();
}
