import React from 'react';
import {classNames} from './class_names';
import styles from './kit.module.css';

interface TagProps {
  children: React.ReactNode;
  className?: string | undefined;
}

/** A word or two about what stands beside it. */
export function Tag({children, className}: TagProps): React.JSX.Element {
  return <span className={classNames(styles['tag'], className)}>{children}</span>;
}
