import {OPAQUE} from './tokens';

/** Pairs of marks between which somebody is quoted. An apostrophe is none: it has a letter on both sides. */
const QUOTED = [
  /"[^"]*"/gu,
  /[“”„][^“”„]*[“”]/gu,
  /«[^«»]*»/gu,
  /»[^«»]*«/gu,
  /‹[^‹›]*›/gu,
  /「[^「」]*」/gu,
  /『[^『』]*』/gu,
  /(?<![\p{L}\p{N}])['‘‚][^'‘’\n]*['’](?![\p{L}\p{N}])/gu,
];

/** A line without what stands in quotation marks: somebody else's words, or said with a wink. */
export function withoutQuotations(line: string): string {
  return QUOTED.reduce((rest, quoted) => rest.replace(quoted, ` ${OPAQUE} `), line);
}
