import {StringDecoder} from 'node:string_decoder';
import {z} from 'zod';
import {read} from '../server/src/reading/read';
import {reasonLine} from '../server/src/reading/reading';
import type {ReviewingTeam, Verdict} from '../server/src/review/types';

/** How a line is answered. */
export interface LineReading {
  signOffs: {team: string; verdict: Verdict['verdict']}[];
  /** In one line, for programs and people: `said`, `question`, `condition: once`. */
  reason: string;
}

const lineSchema = z.object({text: z.string()});

/** A line that is not `{"text": "…"}`. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

/** Reads the post in a line `{"text": "…"}`; other fields are not looked at. @throws BadLine */
export function readLine(line: string, teams: readonly ReviewingTeam[]): LineReading {
  const {verdicts, reason} = read(textIn(line), teams);
  return {
    signOffs: verdicts.map(({teamId, verdict}) => ({team: teamId, verdict})),
    reason: reasonLine(reason),
  };
}

function textIn(line: string): string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new BadLine(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) throw new BadLine('no object with a "text" that is a string');
  return parsed.data.text;
}

/**
 * The lines of a stream with their numbers, from 1; empty ones are left out. Only line feeds end a line: what else
 * breaks lines elsewhere may stand in JSON as it is.
 */
export async function* numberedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<[number, string]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 0;
  const line = (text: string): [number, string][] => {
    number += 1;
    const bare = (number === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '');
    return bare.trim() === '' ? [] : [[number, bare]];
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield* line(text);
  }
  yield* line(rest + decoder.end());
}
