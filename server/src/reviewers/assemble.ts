import type {Announcer, Message} from '../posts/announcer';
import type {Reviewer} from '../review/dossier';
import type {Review, ReviewingTeam} from '../review/types';
import type {Desk} from '../signoff/desk';
import type {Names} from '../signoff/names';
import type {Log, MembershipNow, TeamsNow} from '../signoff/ports';
import type {Clock} from '../store/clock';
import type {KeyValue} from '../store/keyvalue';
import {AbsenceNotices} from './absence_notices';
import {Absences} from './absences';
import {Candidates} from './candidates';
import {ReviewerCare} from './care';
import {Forecast} from './forecast';
import {FirstReviewersChoice} from './first_reviewers';
import {Joining} from './joining';
import type {ReviewersPolicy, ReviewersServer, TeamListing} from './ports';
import {Presences} from './presences';
import {ReminderContent} from './reminder_content';
import {ReminderStates} from './reminder_states';
import {Reminders, type RemindersPolicy} from './reminders';
import {RotationStore} from './rotation_store';

export interface ReviewersOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  server: ReviewersServer;
  listing: TeamListing;
  /** Who may sign. */
  members: MembershipNow & {hasMembers(team: ReviewingTeam, otherThan?: string): Promise<boolean>};
  teams: TeamsNow;
  /** The engine's, which is made with the care that is made here: asked when a review is in hand. */
  engine(): {desk: Desk; names: Names; reviews: {allOpen(): Promise<Review[]>}};
  announcer: Pick<Announcer, 'direct'>;
  /** Parameters that name a review in a message: `key`, `title`, `link`, `hasLink`. */
  called(review: Review): Promise<Message['params']>;
  zoneOf(userId: string): Promise<string>;
  mayRead(userId: string, channelId: string): Promise<boolean>;
  policy(): ReviewersPolicy & RemindersPolicy;
  clock: Clock;
  log: Log;
}

/** What belongs to those who are asked to review, connected. */
export interface ReviewersParts {
  first: FirstReviewersChoice;
  forecast: Forecast;
  /** Who is asked in a review that people started on the board. */
  adopted(review: Review): Promise<Reviewer[]>;
  care: ReviewerCare;
  candidates: Candidates;
  presences: Presences;
  absences: Absences;
  /** To be registered with the engine's runner before it starts. */
  reminders: Reminders;
}

export function assembleReviewers(options: ReviewersOptions): ReviewersParts {
  const {server, listing, members, engine, announcer, clock, log} = options;
  const presences = new Presences(server);
  const joining = new Joining(server);
  const reviews = {allOpen: (): Promise<Review[]> => engine().reviews.allOpen()};
  const candidates = new Candidates({
    listing,
    presences,
    joining,
    rotation: new RotationStore(options),
    reviews,
    clock,
  });
  const policy = (): ReviewersPolicy => options.policy();
  const first = new FirstReviewersChoice({
    candidates,
    reviews,
    presences,
    members,
    server,
    policy,
    log,
  });
  const care = new ReviewerCare({
    candidates,
    joining,
    boardOf: (review) => engine().desk.boardOf(review),
    announcer,
    names: {of: (userId) => engine().names.of(userId)},
    called: (review) => options.called(review),
    zoneOf: (userId) => options.zoneOf(userId),
    policy,
    log,
  });
  const absences = new Absences({presences, server, members, teams: options.teams, clock});
  const told = {
    names: {of: (userId: string) => engine().names.of(userId)},
    called: (review: Review) => options.called(review),
    zoneOf: (userId: string) => options.zoneOf(userId),
  };
  const absent = new AbsenceNotices({...options, ...told, absences, candidates});
  const content = new ReminderContent({
    ...told,
    desk: () => engine().desk,
    members,
    mayRead: (userId, channelId) => options.mayRead(userId, channelId),
    clock,
  });
  const reminders = new Reminders({
    ...options,
    ...told,
    states: new ReminderStates(options),
    content,
    absent,
    reviews,
    desk: () => engine().desk,
    policy: () => options.policy(),
  });
  const adopted = async (review: Review): Promise<Reviewer[]> => {
    const needed = options.teams.all().filter(({id}) => review.teams.some((team) => team.id === id));
    const starting = {...review, reviewId: review.id, teams: needed, named: [], at: clock.now()};
    return (await first.first(starting)).reviewers;
  };
  const forecast = new Forecast({candidates, joining, reviews, policy});
  return {first, forecast, adopted, care, candidates, presences, absences, reminders};
}
