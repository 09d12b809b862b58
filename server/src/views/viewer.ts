import {may} from '../review/may';
import {handsIn} from '../review/own_review';
import {isMember} from '../review/ownership';
import type {Action, Role} from '../review/rights';
import type {Memberships, Review, ReviewingTeam} from '../review/types';
import type {ReviewMay} from './views';

/** For whom a review is shown, and who they are in it. */
export interface ViewerOptions {
  userId: string;
  /** Everything that they are in the review's channel and in the review. */
  roles: readonly Role[];
  review: Review;
  /** As they are configured now. */
  teams: readonly ReviewingTeam[];
  /** Must hold the viewer. */
  memberships: Memberships;
}

/**
 * What a person may do in a review, for showing it. The actions themselves decide; the tests hold both against each
 * other.
 */
export class Viewer {
  readonly userId: string;
  readonly isOpen: boolean;
  readonly isOutside: boolean;
  /** What of the memberships lets people act for a team in this review. */
  readonly hands: Memberships;
  readonly memberships: Memberships;
  private readonly roles: readonly Role[];

  constructor({userId, roles, review, teams, memberships}: ViewerOptions) {
    this.userId = userId;
    this.roles = roles;
    this.isOpen = review.status === 'open';
    this.isOutside = roles.includes('outsider');
    this.memberships = memberships;
    this.hands = handsIn(review, teams, memberships);
  }

  /** @param isOwner whether what it is about is the person's own */
  may(action: Action, isOwner = false): boolean {
    return may(action, isOwner ? [...this.roles, 'item-owner'] : this.roles);
  }

  get isSystemAdmin(): boolean {
    return this.roles.includes('system-admin');
  }

  get isInCharge(): boolean {
    return this.roles.some((role) => ['dri', 'channel-admin', 'system-admin'].includes(role));
  }

  /** Whether they act for the team in this review. */
  isHandOf(teamId: string): boolean {
    return isMember(this.userId, teamId, this.hands);
  }

  /** Ids of the teams of the review for which they act. */
  handsOf({teams}: Pick<Review, 'teams'>): string[] {
    return teams
      .map(({id}) => id)
      .filter((id) => this.isHandOf(id) && this.may('change-team-item', true) && !this.isOutside);
  }

  mayDo(review: Review): ReviewMay {
    const open = (action: Action): boolean => this.isOpen && this.may(action);
    return {
      close: open('close'),
      keepOpen: open('keep-open') && review.closing.phase === 'grace',
      cancel: open('cancel'),
      reopen: !this.isOpen && this.may('reopen'),
      rename: open('rename'),
      owner: open('owner'),
      setTier: open('tier'),
      setFact: open('set-fact'),
      comment: open('comment'),
      openGap: open('gap'),
    };
  }
}
