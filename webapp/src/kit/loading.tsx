import React from 'react';
import {Text} from '../i18n/text';
import styles from './kit.module.css';

/** In the place of what is on its way. */
export function Loading(): React.JSX.Element {
  return (
    <div className={styles['loading']} role="status">
      <span className={styles['spinner']} aria-hidden="true" />
      <Text id="prr.kit.loading" />
    </div>
  );
}
