import type {Engine} from '../signoff/engine';
import type {Work} from '../signoff/work';
import {Documents} from '../store/documents';
import {idSetSchema, IdSets} from '../store/indexes';
import type {TemplateLibrary} from '../templates/library';
import {Changes} from './changes';
import {CommentReactions} from './comment_reactions';
import {Comments} from './comments';
import {CalledFor} from './called_for';
import {CarryOn} from './carry_on';
import {CarryOver} from './carry_over';
import type {DossierActions} from './dossier_actions';
import {Consult} from './consult';
import {Doorman} from './doorman';
import {Scores} from './scores';
import type {Actions} from './types';
import {Acceptance} from './acceptance';
import {Handover} from './handover';
import {ItemRoles} from './item_roles';
import {Lessons} from './lessons';
import type {Frameworks} from './frameworks';
import type {Server} from './ports';

export interface CourseOptions {
  engine: Engine;
  server: Server;
  templates: TemplateLibrary;
  /** Known once they are called: they are made later. */
  start: Actions['start'];
  answer: DossierActions['answer'];
  /** The emoji that makes a post a comment, as it is configured now. */
  commentReaction(): string;
}

/** What a review is accompanied by besides its approvals: comments, and what comes before and after it. */
export interface Course {
  comments: Comments;
  commentReactions: CommentReactions;
  acceptance: Acceptance;
  handover: Handover;
  calledFor: CalledFor;
  scores: Scores;
  carryOn: CarryOn;
  lessons: Lessons;
  consult: Consult;
  /** Made when they are first wanted: few installations have any. */
  frameworks(): Promise<Frameworks>;
  /** See EngineOptions.followUps. */
  followUps(work: Work): Promise<void>;
}

export function courseOf({engine, server, templates, start, answer, commentReaction}: CourseOptions): Course {
  const {reviews, desk} = engine;
  const {announcer, api, botUserId, kv, log, membership} = engine.options;
  const stored = {
    kv,
    onCorrupt: (key: string, asideKey: string, error: Error): void => {
      engine.options.onCorrupt(key, asideKey, error);
    },
  };
  const doorman = new Doorman(server, reviews, (channelId) => engine.discover(channelId));
  const changes = new Changes(desk, doorman);
  const comments = new Comments({changes, doorman, posts: api, users: api, botUserId});
  const commentReactions = new CommentReactions({
    comments,
    reviews,
    doorman,
    posts: api,
    users: api,
    announcer,
    botUserId,
    emoji: () => commentReaction(),
    log,
  });
  const itemRoles = new ItemRoles(templates);
  const parts = {changes, doorman, desk, reviews, itemRoles, membership, announcer, names: engine.names};
  const acceptance = new Acceptance(parts);
  const awaited = new IdSets(new Documents({...stored, prefix: 'handover-', schema: idSetSchema}));
  const handover = new Handover({...parts, awaited});
  const calledFor = new CalledFor({templates, announcer});
  const scores = new Scores({changes, doorman, desk, templates, calledFor, answer});
  const carryOn = new CarryOn({changes, reviews, templates, start});
  const carryOver = new CarryOver({desk, reviews, templates});
  const followUps = async (work: Work): Promise<void> => {
    if (work.review.status === 'open') await itemRoles.keep(work);
    await carryOver.followUp(work);
    await calledFor.followUp(work);
    await handover.followUp(work);
  };
  const frameworks = async (): Promise<Frameworks> => {
    const {assembleFrameworks} = await import('./framework_assemble');
    return assembleFrameworks({engine, changes, doorman, templates});
  };
  const lessons = new Lessons({changes});
  const consult = new Consult({changes, doorman, server, announcer, names: engine.names});
  return {
    comments,
    commentReactions,
    acceptance,
    handover,
    calledFor,
    scores,
    carryOn,
    lessons,
    consult,
    frameworks,
    followUps,
  };
}
