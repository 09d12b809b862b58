import type {DialogElement} from '@mattermost/types/integrations';
import {Client4} from 'mattermost-redux/client';
import React, {useEffect, useState} from 'react';

export type FieldValue = string | boolean;

/** What a field has before somebody fills it in. */
export function startValue({type, default: given}: DialogElement): FieldValue {
  return type === 'bool' ? given === 'true' : (given ?? '');
}

interface DialogFieldProps {
  field: DialogElement;
  value: FieldValue;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
}

/** One field of an interactive dialog, with its label, help and what was wrong with it. */
export function DialogField({field, value, error, onChange}: DialogFieldProps): React.JSX.Element {
  const {name, display_name: label, help_text: help, optional, type} = field;
  // As in Mattermost: a field's id is its name.
  const id = name;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="form-group" data-testid={name}>
      <label htmlFor={type === 'radio' ? undefined : id} id={`${id}-label`}>
        {label}
        {optional && <span className="light"> (optional)</span>}
      </label>
      <Control
        id={id}
        field={field}
        value={value}
        described={described}
        isWrong={error !== undefined}
        onChange={onChange}
      />
      {help && (
        <p id={`${id}-help`} className="help-text">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="error-text">
          {error}
        </p>
      )}
    </div>
  );
}

interface ControlProps {
  id: string;
  field: DialogElement;
  value: FieldValue;
  described: string | undefined;
  isWrong: boolean;
  onChange: (value: FieldValue) => void;
}

function Control({id, field, value, described, isWrong, onChange}: ControlProps): React.JSX.Element {
  const options = useOptions(field);
  const common = {id, 'aria-describedby': described, 'aria-invalid': isWrong || undefined};
  const text = String(value);
  switch (field.type) {
    case 'textarea':
      return (
        <textarea
          {...common}
          value={text}
          placeholder={field.placeholder}
          onChange={({target}) => {
            onChange(target.value);
          }}
        />
      );
    case 'select':
      return (
        <select
          {...common}
          value={text}
          onChange={({target}) => {
            onChange(target.value);
          }}
        >
          <option value="">{field.placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      );
    case 'radio':
      return (
        <div role="radiogroup" aria-labelledby={`${id}-label`}>
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={text === option.value}
                onChange={() => {
                  onChange(option.value);
                }}
              />
              {option.text}
            </label>
          ))}
        </div>
      );
    case 'bool':
      return (
        <label>
          <input
            {...common}
            type="checkbox"
            checked={value === true}
            onChange={({target}) => {
              onChange(target.checked);
            }}
          />
          {field.placeholder}
        </label>
      );
    case 'text':
    case 'date':
    case 'datetime':
      return (
        <input
          {...common}
          type={field.type === 'date' ? 'date' : field.subtype || 'text'}
          value={text}
          placeholder={field.placeholder}
          onChange={({target}) => {
            onChange(target.value);
          }}
        />
      );
    default:
      throw new Error(`the stage has no field of type ${field.type} in a dialog`);
  }
}

interface Option {
  text: string;
  value: string;
}

function useOptions({options, data_source: source}: DialogElement): Option[] {
  const [fetched, setFetched] = useState<Option[]>([]);
  useEffect(() => {
    if (source === 'users') {
      void Client4.getProfiles(0, 100).then((users) => {
        setFetched(users.map(({id, username}) => ({text: username, value: id})));
      });
    } else if (source === 'channels') {
      void Client4.getAllTeamsChannels().then((channels) => {
        setFetched(channels.map(({id, display_name: text}) => ({text, value: id})));
      });
    }
  }, [source]);
  return source ? fetched : ((options as Option[] | null) ?? []);
}
