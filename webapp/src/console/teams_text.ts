import {isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq} from 'yaml';

/** A team as it stands in the text, right or wrong. Members are as they are written: `@alice#<id>`. */
export interface DraftTeam {
  id: string;
  name: string;
  aliases: string[];
  members: string[];
  quorum: string;
}

/**
 * The teams of a text, for a form.
 * @returns null for a text that a form cannot show: no YAML, no list of teams, or one with references in it
 */
export function draftsOf(text: string): DraftTeam[] | null {
  const document = parseDocument(text);
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list) || /(^|\s)[&*][\w-]/mu.test(withoutStrings(text))) {
    return null;
  }
  const drafts = list.items.map((item) => (isMap(item) ? draftOf(item) : null));
  return drafts.includes(null) ? null : (drafts as DraftTeam[]);
}

/** References begin outside of quotes and comments. */
function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*$/gmu, '');
}

function draftOf(team: YAMLMap): DraftTeam | null {
  const aliases = stringsIn(team.get('aliases', true));
  const members = stringsIn(team.get('members', true));
  return aliases === null || members === null
    ? null
    : {
        id: textIn(team, 'id'),
        name: textIn(team, 'name'),
        aliases,
        members,
        quorum: textIn(team, 'quorum') || '1',
      };
}

function textIn(team: YAMLMap, key: string): string {
  const node = team.get(key, true);
  const {value} = isScalar(node) ? node : {value: ''};
  return value === null || value === undefined ? '' : scalarText(value);
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Of a list, or of nothing; null for anything else. */
function stringsIn(node: unknown): string[] | null {
  if (node === undefined || (isScalar(node) && node.value === null)) {
    return [];
  }
  if (!isSeq(node) || !node.items.every((item) => isScalar(item))) {
    return null;
  }
  return node.items.map((item) => (isScalar(item) ? scalarText(item.value) : ''));
}

/** Changes the text as a document: what is not changed stays as it was written, comments included. */
function edited(text: string, change: (document: Document, list: YAMLSeq) => void): string {
  const document: Document = parseDocument(text);
  const list = document.contents;
  if (isSeq(list)) {
    change(document, list);
  }
  return document.toString({lineWidth: 0});
}

export function withTeam(text: string, {id, name}: {id: string; name: string}): string {
  return edited(text, (document, list) => {
    list.flow = false;
    list.add(document.createNode({id, name, members: []}));
  });
}

export function withoutTeam(text: string, place: number): string {
  return edited(text, (_, list) => list.items.splice(place, 1));
}

/** @param by -1 for up, 1 for down */
export function withTeamMoved(text: string, place: number, by: number): string {
  return edited(text, (_, list) => {
    const [team] = list.items.splice(place, 1);
    list.items.splice(place + by, 0, team);
  });
}

/** Sets a field of a team. An absent one is added; aliases that are none, and a quorum of one, go. */
export function withField(
  text: string,
  place: number,
  field: 'id' | 'name' | 'aliases' | 'quorum',
  value: string | number | readonly string[],
): string {
  return edited(text, (document) => {
    const isUsual = (Array.isArray(value) && value.length === 0) || (field === 'quorum' && value === 1);
    const path = [place, field];
    if (isUsual) {
      document.deleteIn(path);
    } else if (isScalar(document.getIn(path, true)) && !Array.isArray(value)) {
      document.setIn(path, value);
    } else {
      document.setIn(path, flowing(document, value));
    }
  });
}

/** Lists of words stand in one line. */
function flowing(document: Document, value: unknown): unknown {
  return Array.isArray(value) ? document.createNode(value, {flow: true}) : value;
}

export function withMember(text: string, place: number, member: string): string {
  return edited(text, (document) => {
    const path = [place, 'members'];
    const members = document.getIn(path);
    if (isSeq(members) && members.items.length > 0) {
      members.add(document.createNode(member));
    } else {
      document.setIn(path, document.createNode([member]));
    }
  });
}

export function withoutMember(text: string, place: number, at: number): string {
  return edited(text, (document) => {
    const members = document.getIn([place, 'members']);
    if (isSeq(members)) {
      members.items.splice(at, 1);
      // An empty list has one form only.
      members.flow = members.items.length === 0;
    }
  });
}

/** An id made of the name, e.g. `data-platform`; numbered when it is taken or when the name has no Latin letters. */
export function idFor(name: string, taken: readonly string[]): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 24)
    .replace(/-+$/u, '');
  const base = slug === '' ? 'team' : slug;
  let id = base;
  for (let number = 2; taken.includes(id); number++) {
    id = `${base}-${String(number)}`;
  }
  return id;
}

/** As people read it, without the id: `@alice`. */
export function labelOf(member: string): string {
  return member.replace(/#[a-z0-9]{26}$/u, '');
}
