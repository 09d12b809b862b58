import type {Message} from '../posts/announcer';
import {linesRead, read} from '../reading/read';
import type {ReviewingTeam, Verdict} from '../review/types';
import {whyNot} from './why_not';

/** How words would be read, with each step on the way there. */
export interface Phrase {
  lines: {text: string; language: string; teams: string[]}[];
  verdicts: PhraseSaid[];
  nearMisses: PhraseSaid[];
  why: Message;
}

export interface PhraseSaid {
  /** The team's name. */
  team: string;
  verdict: Verdict['verdict'];
  why: Message;
}

/** Reads words for these teams, whoever says them and wherever. Nothing is done. */
export function readPhrase(text: string, teams: readonly ReviewingTeam[]): Phrase {
  const nameOf = (teamId: string): string => teams.find(({id}) => id === teamId)?.name ?? teamId;
  const {verdicts, nearMisses, reason} = read(text, teams);
  return {
    lines: linesRead(text, teams).map(({text: said, language, teamIds}) => ({
      text: said,
      language,
      teams: teamIds.map(nameOf),
    })),
    verdicts: verdicts.map(({teamId, verdict}) => ({
      team: nameOf(teamId),
      verdict,
      why: whyNot({code: 'said', words: ''}),
    })),
    nearMisses: nearMisses.map(({teamId, verdict, reason: near}) => ({
      team: nameOf(teamId),
      verdict,
      why: whyNot(near),
    })),
    why: whyNot(reason),
  };
}
