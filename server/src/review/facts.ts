import {dossierOf} from './dossier';
import {normaliseName} from './names';
import {Refusal} from './refusal';
import type {Review} from './types';

/** Characters of a fact. */
export const MAX_FACT = 500;

/** Something that a template asks for by name. */
export interface Field {
  id: string;
  title: string;
  description: string;
  /** What may be chosen; absent for free text. */
  options?: readonly string[];
  required?: boolean;
}

/** A field by its id or title. @throws Refusal `fact.unknown` naming those that there are */
export function findField(name: string, fields: readonly Field[]): Field {
  const wanted = normaliseName(name);
  const found = fields.find(({id, title}) => id === wanted || normaliseName(title) === wanted);
  if (found === undefined) {
    const known = ['service', ...fields.map(({id}) => id)];
    throw new Refusal('fact.unknown', {value: name.trim(), fields: known.join(', ')});
  }
  return found;
}

/**
 * The value as it is kept: one of the field's options as the template writes it.
 * @throws Refusal `fact.empty`, `fact.too-long`, `fact.no-such-option`
 */
export function readFact(text: string, {title, options}: Pick<Field, 'title' | 'options'>): string {
  const value = text.trim();
  const length = Array.from(value).length;
  if (length === 0) throw new Refusal('fact.empty', {field: title});
  if (length > MAX_FACT) throw new Refusal('fact.too-long', {field: title, length, most: MAX_FACT});
  if (options === undefined || options.length === 0) return value;
  const found = options.find((option) => normaliseName(option) === normaliseName(value));
  if (found === undefined) {
    throw new Refusal('fact.no-such-option', {value, field: title, options: options.join(', ')});
  }
  return found;
}

/** The required fields of the template that nobody has filled in. */
export function missingFields(review: Review, fields: readonly Field[]): Field[] {
  const {fields: values} = dossierOf(review);
  return fields.filter(({id, required}) => required === true && !values.some((value) => value.id === id));
}
