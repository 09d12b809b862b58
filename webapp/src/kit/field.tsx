import React, {useId} from 'react';
import {classNames} from './class_names';
import styles from './kit.module.css';

interface FieldOptions {
  label: React.ReactNode;
  /** What to enter, shown below it. */
  help?: React.ReactNode;
  /** What is wrong with what was entered, and what to do about it; absent for nothing. */
  error?: React.ReactNode;
}

interface Described extends FieldOptions {
  id: string;
  children: React.ReactNode;
}

const hasText = (node: React.ReactNode): boolean => node !== undefined && node !== null && node !== '';

/** Ids of what describes a field, for `aria-describedby`; undefined for nothing. */
function describedBy(id: string, {help, error}: FieldOptions): string | undefined {
  const ids = [hasText(error) && `${id}-error`, hasText(help) && `${id}-help`];
  return classNames(...ids) || undefined;
}

function Field({id, label, help, error, children}: Described): React.JSX.Element {
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children}
      {hasText(error) && (
        <div id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </div>
      )}
      {hasText(help) && (
        <div id={`${id}-help`} className={styles['help']}>
          {help}
        </div>
      )}
    </div>
  );
}

type TextFieldProps = FieldOptions & Omit<React.InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** A line of text with its label. */
export function TextField({label, help, error, className, ...rest}: TextFieldProps): React.JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <input
        type="text"
        id={id}
        aria-invalid={hasText(error)}
        aria-describedby={describedBy(id, {label, help, error})}
        className={classNames(styles['input'], className)}
        {...rest}
      />
    </Field>
  );
}

type TextAreaProps = FieldOptions & Omit<React.TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** Several lines of text with their label. */
export function TextArea({label, help, error, className, ...rest}: TextAreaProps): React.JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <textarea
        id={id}
        rows={4}
        aria-invalid={hasText(error)}
        aria-describedby={describedBy(id, {label, help, error})}
        className={classNames(styles['input'], className)}
        {...rest}
      />
    </Field>
  );
}

type SelectProps = FieldOptions & Omit<React.SelectHTMLAttributes<HTMLSelectElement>, 'id'>;

/** One of several, with its label. */
export function Select({label, help, error, className, children, ...rest}: SelectProps): React.JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label} help={help} error={error}>
      <select
        id={id}
        aria-invalid={hasText(error)}
        aria-describedby={describedBy(id, {label, help, error})}
        className={classNames(styles['input'], className)}
        {...rest}
      >
        {children}
      </select>
    </Field>
  );
}
