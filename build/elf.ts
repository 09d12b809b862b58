/** What a Linux executable asks of the system that starts it. */
export interface ElfNeeds {
  machine: 'x86-64' | 'aarch64' | 'other';
  /** The program loader (PT_INTERP); '' in a static executable. */
  interpreter: string;
  /** Shared libraries (DT_NEEDED), in the file's order. */
  libraries: string[];
}

/** The bytes are no 64-bit little-endian ELF file, or one whose tables point outside of it. */
export class NotElfError extends Error {
  constructor(reason: string) {
    super(`not a 64-bit little-endian ELF executable: ${reason}`);
    this.name = 'NotElfError';
  }
}

/** Everything that glibc itself brings, on both processors: what a distroless/base image has. */
const glibc = new Set([
  'libc.so.6',
  'libm.so.6',
  'libdl.so.2',
  'librt.so.1',
  'libpthread.so.0',
  'ld-linux-x86-64.so.2',
  'ld-linux-aarch64.so.1',
]);

// Names of the specification (System V ABI, chapters 4 and 5).
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;

interface Segment {
  type: number;
  offset: number;
  address: number;
  size: number;
}

/** Reads an executable's needs from its program headers, as the loader does. Throws NotElfError. */
export function readElfNeeds(file: Buffer): ElfNeeds {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46) {
    throw new NotElfError('no ELF header');
  }
  if (file[4] !== 2 || file[5] !== 1) {
    throw new NotElfError('another word size or byte order');
  }
  const segments = readSegments(file);
  const interpreter = segments.find((each) => each.type === PT_INTERP);
  return {
    machine: machineOf(file.readUInt16LE(18)),
    interpreter: interpreter === undefined ? '' : textAt(file, interpreter.offset),
    libraries: readLibraries(file, segments),
  };
}

/** The libraries that glibc does not bring; empty when the executable starts on a bare glibc image. */
export function beyondGlibc(needs: ElfNeeds): string[] {
  return needs.libraries.filter((library) => !glibc.has(library));
}

function machineOf(value: number): ElfNeeds['machine'] {
  return value === EM_X86_64 ? 'x86-64' : value === EM_AARCH64 ? 'aarch64' : 'other';
}

function readSegments(file: Buffer): Segment[] {
  const table = Number(file.readBigUInt64LE(32));
  const entrySize = file.readUInt16LE(54);
  return Array.from({length: file.readUInt16LE(56)}, (_unused, index) => {
    const at = table + index * entrySize;
    checkBounds(file, at, 56);
    return {
      type: file.readUInt32LE(at),
      offset: Number(file.readBigUInt64LE(at + 8)),
      address: Number(file.readBigUInt64LE(at + 16)),
      size: Number(file.readBigUInt64LE(at + 32)),
    };
  });
}

function readLibraries(file: Buffer, segments: Segment[]): string[] {
  const dynamic = segments.find((each) => each.type === PT_DYNAMIC);
  if (dynamic === undefined) {
    return [];
  }
  checkBounds(file, dynamic.offset, dynamic.size);
  const names: number[] = [];
  let strings = 0;
  for (let at = dynamic.offset; at + 16 <= dynamic.offset + dynamic.size; at += 16) {
    const tag = Number(file.readBigUInt64LE(at));
    const value = Number(file.readBigUInt64LE(at + 8));
    if (tag === DT_NEEDED) {
      names.push(value);
    } else if (tag === DT_STRTAB) {
      strings = fileOffset(segments, value);
    }
  }
  return names.map((name) => textAt(file, strings + name));
}

function checkBounds(file: Buffer, offset: number, size: number): void {
  if (offset + size > file.length) {
    throw new NotElfError('a table lies outside of the file');
  }
}

function fileOffset(segments: Segment[], address: number): number {
  const holder = segments.find(
    (each) => each.type === PT_LOAD && address >= each.address && address < each.address + each.size,
  );
  if (holder === undefined) {
    throw new NotElfError('the string table is in no loaded segment');
  }
  return holder.offset + address - holder.address;
}

function textAt(file: Buffer, offset: number): string {
  const end = file.indexOf(0, offset);
  if (offset >= file.length || end === -1) {
    throw new NotElfError('a name lies outside of the file');
  }
  return file.toString('latin1', offset, end);
}
