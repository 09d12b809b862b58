import type {Board} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import type {Review} from '../review/types';
import type {Clock} from '../store/clock';
import type {KeyValue} from '../store/keyvalue';
import type {AdoptionOptions} from './adopt';
import type {CaretakerOptions} from './caretaker';
import type {
  ClosingPolicy,
  KnownTemplates,
  Log,
  MembershipNow,
  Places,
  Posts,
  Reactions,
  RecordKeeping,
  Sessions,
  SystemAdmins,
  TeamMembers,
  TeamsNow,
  Users,
} from './ports';
import type {Work} from './work';

export interface EngineOptions {
  kv: KeyValue;
  /** The Plugin API, as far as the flows need it. */
  api: Posts & Users & Sessions & Reactions;
  boards: Readonly<Partial<Record<Review['board']['kind'], Board>>>;
  teams: TeamsNow;
  membership: MembershipNow;
  admins: SystemAdmins;
  announcer: Announcer;
  records: RecordKeeping;
  /** The settings as they are now. */
  policy(): ClosingPolicy;
  clock: Clock;
  log: Log;
  botUserId: string;
  /** Told about a stored entry that cannot be read; its bytes are kept under `asideKey`. */
  onCorrupt(key: string, asideKey: string, error: Error): void;
  /**
   * What it takes to make reviews of what people start on a board. Without it only what starts here is followed, also
   * where there is such a board.
   */
  adoption?: {
    places: Places;
    members: TeamMembers;
    templates?: KnownTemplates;
    firstReviewers?: AdoptionOptions['firstReviewers'];
  };
  /** What else follows from a change of a review, open or ended; repeated until it went through once. */
  followUps?: (work: Work) => Promise<void>;
  /** Told of every change of a review, see DeskOptions.onChanged. Never throws. */
  onChanged?: (review: Pick<Review, 'id' | 'channelId'>) => void;
  /** Sees to those who are asked to review. Without it nobody is told. */
  reviewers?: CaretakerOptions['reviewers'];
  /** This process, unlike any other, also unlike an earlier run on the same machine. */
  node: string;
}
