import type {Codec} from './codec';
import {GobError} from './errors';
import type {GobLimits} from './limits';
import type {Reader} from './reader';
import type {BasicKind} from './schema';
import type {Writer} from './writer';

/** Ids that both sides know from the start (encoding/gob, doc.go, "Encoding Details"). */
export const basicIds: Readonly<Record<BasicKind, number>> = {
  bool: 1,
  int: 2,
  uint: 3,
  float: 4,
  bytes: 5,
  string: 6,
  complex: 7,
  interface: 8,
};

export const basicKinds: ReadonlyMap<number, BasicKind> = new Map(
  (Object.keys(basicIds) as BasicKind[]).map((kind) => [basicIds[kind], kind]),
);

/** Ids below are reserved; Go's encoder starts numbering at this one. */
export const firstUserId = 64;

/** A type that the stream defines. Types inside are ids, so that definitions may come in any order. */
export type WireType =
  | {readonly kind: 'slice'; readonly name: string; readonly elem: number}
  | {readonly kind: 'array'; readonly name: string; readonly elem: number; readonly length: number}
  | {readonly kind: 'map'; readonly name: string; readonly key: number; readonly elem: number}
  | {
      readonly kind: 'struct';
      readonly name: string;
      readonly fields: readonly {readonly name: string; readonly id: number}[];
    }
  | {readonly kind: 'codec'; readonly name: string; readonly encoding: Codec['encoding']};

/** Field numbers of Go's wireType struct, by what they define. */
const members = ['array', 'slice', 'struct', 'map', 'gob', 'binary', 'text'] as const;

/** Calls `field` with the number of each field that a struct value carries. */
export function eachField(reader: Reader, field: (number: number) => void): void {
  let number = -1;
  for (let delta = reader.uint(); delta !== 0; delta = reader.uint()) {
    number += delta;
    field(number);
  }
}

function unknownField(type: string, number: number): never {
  throw new GobError('malformed', `${type} has no field ${number}`);
}

/** Reads a wireType value. Its own types are fixed by the format, so its shape is written out here. */
export function readWireType(reader: Reader, limits: GobLimits): WireType {
  let type: WireType | undefined;
  eachField(reader, (number) => {
    const member = members[number] ?? unknownField('wireType', number);
    if (type !== undefined) {
      throw new GobError('malformed', `a type that is both ${type.kind} and ${member}`);
    }
    type = readMember(reader, limits, member);
  });
  if (type === undefined) {
    throw new GobError('malformed', 'an empty type definition');
  }
  return type;
}

function readMember(reader: Reader, limits: GobLimits, member: (typeof members)[number]): WireType {
  let name = '';
  // By field number; 0 is the embedded CommonType.
  const ids = [0, 0, 0];
  let fields: {name: string; id: number}[] = [];
  eachField(reader, (number) => {
    if (number === 0) {
      name = readCommonType(reader);
    } else if (member === 'struct' && number === 1) {
      fields = readFields(reader, limits);
    } else if (
      number <= 2 &&
      (member === 'map' || member === 'array' || (member === 'slice' && number === 1))
    ) {
      ids[number] = reader.int();
    } else {
      unknownField(`${member}Type`, number);
    }
  });
  const [, first = 0, second = 0] = ids;
  switch (member) {
    case 'array':
      return {kind: 'array', name, elem: first, length: second};
    case 'slice':
      return {kind: 'slice', name, elem: first};
    case 'map':
      return {kind: 'map', name, key: first, elem: second};
    case 'struct':
      return {kind: 'struct', name, fields};
    default:
      return {kind: 'codec', name, encoding: member};
  }
}

/** @returns the name; the id in it repeats the one of the definition */
function readCommonType(reader: Reader): string {
  let name = '';
  eachField(reader, (number) => {
    if (number === 0) {
      name = reader.nameText();
    } else if (number === 1) {
      reader.int();
    } else {
      unknownField('CommonType', number);
    }
  });
  return name;
}

function readFields(reader: Reader, limits: GobLimits): {name: string; id: number}[] {
  const count = reader.count();
  if (count > limits.maxTypes) {
    throw new GobError('too-large', `a struct of ${count} fields`);
  }
  const fields: {name: string; id: number}[] = [];
  for (let i = 0; i < count; i++) {
    const field = {name: '', id: 0};
    eachField(reader, (number) => {
      if (number === 0) {
        field.name = reader.nameText();
      } else if (number === 1) {
        field.id = reader.int();
      } else {
        unknownField('fieldType', number);
      }
    });
    fields.push(field);
  }
  return fields;
}

/** Writes the definition of a type: minus its id, then a wireType value. */
export function writeWireType(writer: Writer, id: number, type: WireType): void {
  writer.int(-id);
  writer.uint(members.indexOf(type.kind === 'codec' ? type.encoding : type.kind) + 1);
  // CommonType: field 0 of every one. An empty name is left out, as every zero value is.
  writer.uint(1);
  if (type.name === '') {
    writer.uint(2);
  } else {
    writer.uint(1);
    writer.string(type.name);
    writer.uint(1);
  }
  writer.int(id);
  writer.uint(0);
  writeParts(writer, type);
  writer.uint(0);
  writer.uint(0);
}

function writeParts(writer: Writer, type: WireType): void {
  switch (type.kind) {
    case 'slice':
      writeId(writer, type.elem);
      break;
    case 'array':
      writeId(writer, type.elem);
      if (type.length !== 0) {
        writeId(writer, type.length);
      }
      break;
    case 'map':
      writeId(writer, type.key);
      writeId(writer, type.elem);
      break;
    case 'struct':
      if (type.fields.length > 0) {
        writer.uint(1);
        writer.uint(type.fields.length);
        for (const field of type.fields) {
          writer.uint(1);
          writer.string(field.name);
          writeId(writer, field.id);
          writer.uint(0);
        }
      }
      break;
    case 'codec':
      break;
  }
}

/** The next field, an integer that is not zero. */
function writeId(writer: Writer, id: number): void {
  writer.uint(1);
  writer.int(id);
}
