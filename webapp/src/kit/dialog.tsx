import React, {useEffect, useId, useRef} from 'react';
import {useIntl} from 'react-intl';
import CloseIcon from '@mattermost/compass-icons/components/close';
import {IconButton} from './button';
import {classNames} from './class_names';
import styles from './kit.module.css';

interface DialogProps {
  title: React.ReactNode;
  /** The buttons at its end, the main one last. */
  buttons?: React.ReactNode;
  wide?: boolean;
  /** Called for Escape and the cross: whoever shows it takes it away. */
  onClose(): void;
  children: React.ReactNode;
}

/**
 * A dialog above everything, as the browser makes them: the rest of the page is out of reach meanwhile, Escape closes
 * it, and where the focus was it goes back to.
 */
export function Dialog({title, buttons, wide = false, onClose, children}: DialogProps): React.JSX.Element {
  const {formatMessage} = useIntl();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classNames(styles['dialog'], wide && styles['wide'])}
      // The host listens for keys on the document: what is typed here is not for it.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['dialogHead']}>
        <h2 id={titleId} className={styles['dialogTitle']}>
          {title}
        </h2>
        <IconButton label={formatMessage({id: 'prr.kit.close'})} onClick={onClose}>
          <CloseIcon size={20} />
        </IconButton>
      </div>
      <div className={styles['dialogBody']}>{children}</div>
      {buttons !== undefined && <div className={styles['dialogFoot']}>{buttons}</div>}
    </dialog>
  );
}
