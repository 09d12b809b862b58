import type {KeywordReport} from '../boards/playbooks/playbook_keyword_search';
import type {KeywordWarning} from '../boards/playbooks/playbook_keywords';
import type {Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';

const SHOWN_WARNINGS = 15;
const LONGEST_NAME = 80;

/** What `/prr setup` says about keywords that a sign-off would set off. @param team the name of some reviewing team */
export function keywordMessages(report: KeywordReport, team: string): Message[] {
  const {warnings, looked, of, andMore} = report;
  const shown = warnings.slice(0, SHOWN_WARNINGS);
  const more = warnings.length - shown.length;
  const found: Message[] = [
    {key: 'setup.keywords.head', params: {team}},
    ...shown.map(warningMessage),
    ...(more === 0 ? [] : [{key: 'setup.keywords.more', params: {count: more}}]),
    {key: 'setup.keywords.foot', params: {}},
  ];
  const part: Message = {key: 'setup.keywords.part', params: {looked, of, more: andMore ? 'yes' : 'no'}};
  return [...(warnings.length === 0 ? [] : found), ...(looked === of && !andMore ? [] : [part])];
}

function warningMessage({kind, playbook, item, keyword, people}: KeywordWarning): Message {
  const named = {playbook: shorten(playbook.title, LONGEST_NAME), keyword: shorten(keyword, LONGEST_NAME)};
  return kind === 'tick'
    ? {key: 'setup.keywords.tick', params: {...named, item: shorten(item, LONGEST_NAME), people}}
    : {key: 'setup.keywords.prompt', params: named};
}
