import {isMap, isSeq, parseDocument, type Document} from 'yaml';
import type {MemberSource, ReviewingTeam} from '../review/types';
import {formatMemberSource, parseMemberSource, sameSource} from './member_source';

/** The teams' YAML being edited. Whatever is not edited stays as the admin wrote it, comments included. */
export class TeamDocument {
  readonly #document: Document;

  /** @param text YAML that `readTeams` has accepted */
  constructor(text: string) {
    this.#document = parseDocument(text);
  }

  addTeam(team: Pick<ReviewingTeam, 'id' | 'name'>): void {
    this.#document.addIn([], this.#document.createNode({id: team.id, name: team.name, members: []}));
  }

  removeTeam(teamId: string): void {
    this.#document.deleteIn([this.#place(teamId)]);
  }

  set(
    teamId: string,
    field: 'name' | 'aliases' | 'quorum',
    value: string | number | readonly string[],
  ): void {
    this.#document.setIn([this.#place(teamId), field], this.#document.createNode(value));
  }

  /** Adds a source, or pins the one that is already there under its name only. */
  addMember(teamId: string, source: MemberSource): void {
    const path = [this.#place(teamId), 'members'];
    const members = this.#document.getIn(path);
    if (!isSeq(members) || members.items.length === 0) {
      this.#document.setIn(path, this.#document.createNode([formatMemberSource(source)]));
      return;
    }
    const place = this.#members(path).findIndex((other) => other !== null && sameSource(other, source));
    if (place >= 0) {
      this.#document.setIn([...path, place], formatMemberSource(source));
    } else {
      this.#document.addIn(path, formatMemberSource(source));
    }
  }

  /** @returns false when the team has no such source */
  removeMember(teamId: string, source: MemberSource): boolean {
    const path = [this.#place(teamId), 'members'];
    const place = this.#members(path).findIndex((other) => other !== null && sameSource(other, source));
    return place >= 0 && this.#document.deleteIn([...path, place]);
  }

  toString(): string {
    return this.#document.toString({lineWidth: 0});
  }

  #place(teamId: string): number {
    const list = this.#document.contents;
    const place = isSeq(list) ? list.items.findIndex((team) => isMap(team) && team.get('id') === teamId) : -1;
    if (place < 0) {
      throw new Error(`no team ${teamId} in the configuration`);
    }
    return place;
  }

  #members(path: (string | number)[]): (MemberSource | null)[] {
    const members = this.#document.getIn(path);
    return isSeq(members)
      ? members.items.map((_, place) => parseMemberSource(String(members.get(place))))
      : [];
  }
}
