import React, {forwardRef} from 'react';
import {classNames} from './class_names';
import styles from './kit.module.css';

interface ButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'danger' | 'quiet';
  small?: boolean;
}

/** A button with words on it. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {look = 'secondary', small = false, className, type = 'button', ...rest},
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={classNames(styles['button'], styles[look], small && styles['small'], className)}
      {...rest}
    />
  );
});

interface IconButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, for who does not see the icon; shown when it is pointed at. */
  label: string;
}

/** A button with an icon on it. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  {label, className, type = 'button', ...rest},
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={classNames(styles['icon'], className)}
      {...rest}
    />
  );
});
