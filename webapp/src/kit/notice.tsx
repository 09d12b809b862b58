import React from 'react';
import {useIntl} from 'react-intl';
import CloseIcon from '@mattermost/compass-icons/components/close';
import {IconButton} from './button';
import {classNames} from './class_names';
import styles from './kit.module.css';

interface NoticeProps {
  kind: 'info' | 'error';
  children: React.ReactNode;
  /** Absent for one that stays. */
  onDismiss?: () => void;
}

/** Something that the reader should know; read out at once when it is an error. */
export function Notice({kind, children, onDismiss}: NoticeProps): React.JSX.Element {
  const {formatMessage} = useIntl();
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={classNames(styles['notice'], kind === 'error' && styles['noticeError'])}
    >
      <div className={styles['noticeText']}>{children}</div>
      {onDismiss !== undefined && (
        <IconButton label={formatMessage({id: 'prr.kit.dismiss'})} onClick={onDismiss}>
          <CloseIcon size={16} />
        </IconButton>
      )}
    </div>
  );
}
