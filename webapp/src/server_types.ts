/** The server's words for what it tells the web app: the one place from which they are taken. Types only. */
export type * from '../../server/src/views/console';
export type * from '../../server/src/views/views';
export type * from '../../server/src/views/pages';
export type * from '../../server/src/views/start_views';
export type * from '../../server/src/views/card_views';
export type {Evidence, Severity} from '../../server/src/review/dossier';
export type {TierId} from '../../server/src/review/tier';
export type {ApprovalState, Owner} from '../../server/src/review/types';
export type {Spread} from '../../server/src/review/quantiles';
