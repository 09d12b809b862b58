import {beyondGlibc, NotElfError, readElfNeeds} from './elf';

const strings = '\0libc.so.6\0libstdc++.so.6\0/lib64/ld-linux-x86-64.so.2\0';
const loadedAt = 0x400000;

/** A program of three segments (all of it loaded, dynamic, interpreter) that needs the named libraries. */
function program(libraries: string[], machine = 62): Buffer {
  const dynamicSize = (libraries.length + 2) * 16;
  const tableSize = 3 * 56;
  const dynamicAt = 64 + tableSize;
  const stringsAt = dynamicAt + dynamicSize;
  const file = Buffer.alloc(stringsAt + strings.length);
  file.writeUInt32BE(0x7f454c46, 0);
  file.set([2, 1], 4);
  file.writeUInt16LE(machine, 18);
  file.writeBigUInt64LE(64n, 32);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(3, 56);
  const segment = (index: number, type: number, offset: number, size: number): void => {
    const at = 64 + index * 56;
    file.writeUInt32LE(type, at);
    file.writeBigUInt64LE(BigInt(offset), at + 8);
    file.writeBigUInt64LE(BigInt(loadedAt + offset), at + 16);
    file.writeBigUInt64LE(BigInt(size), at + 32);
  };
  segment(0, 1, 0, file.length);
  segment(1, 2, dynamicAt, dynamicSize);
  segment(2, 3, stringsAt + strings.indexOf('/lib64'), 27);
  const entries = [
    ...libraries.map((name): [number, number] => [1, strings.indexOf(name)]),
    [5, loadedAt + stringsAt],
  ];
  entries.forEach(([tag, value], index) => {
    file.writeBigUInt64LE(BigInt(tag!), dynamicAt + index * 16);
    file.writeBigUInt64LE(BigInt(value!), dynamicAt + index * 16 + 8);
  });
  file.write(strings, stringsAt, 'latin1');
  return file;
}

test('reads the processor, the loader and the libraries', () => {
  expect(readElfNeeds(program(['libc.so.6', 'libstdc++.so.6']))).toEqual({
    machine: 'x86-64',
    interpreter: '/lib64/ld-linux-x86-64.so.2',
    libraries: ['libc.so.6', 'libstdc++.so.6'],
  });
  expect(readElfNeeds(program([], 183)).machine).toBe('aarch64');
});

test('names what an image with only glibc lacks', () => {
  expect(beyondGlibc(readElfNeeds(program(['libc.so.6'])))).toEqual([]);
  expect(beyondGlibc(readElfNeeds(program(['libc.so.6', 'libstdc++.so.6'])))).toEqual(['libstdc++.so.6']);
});

test('a file that is no such program, or is cut off anywhere, is a NotElfError', () => {
  expect(() => readElfNeeds(Buffer.from('#!/bin/sh\n'))).toThrow(NotElfError);
  const whole = program(['libc.so.6']);
  const wordSize32 = Buffer.from(whole);
  wordSize32[4] = 1;
  expect(() => readElfNeeds(wordSize32)).toThrow(NotElfError);
  const upToTheLastName = whole.length - '/lib64/ld-linux-x86-64.so.2\0'.length;
  for (let length = 0; length < upToTheLastName; length++) {
    expect(() => readElfNeeds(whole.subarray(0, length))).toThrow(NotElfError);
  }
});
