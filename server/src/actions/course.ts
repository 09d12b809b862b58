import type {Engine} from '../signoff/engine';
import type {Work} from '../signoff/work';
import {Documents} from '../store/documents';
import {idSetSchema, IdSets} from '../store/indexes';
import type {TemplateLibrary} from '../templates/library';
import {Changes} from './changes';
import {CommentReactions} from './comment_reactions';
import {Comments} from './comments';
import {Doorman} from './doorman';
import {Acceptance} from './acceptance';
import {Handover} from './handover';
import {ItemRoles} from './item_roles';
import type {Server} from './ports';

export interface CourseOptions {
  engine: Engine;
  server: Server;
  templates: TemplateLibrary;
  /** The emoji that makes a post a comment, as it is configured now. */
  commentReaction(): string;
}

/** What a review is accompanied by besides its approvals: comments, and what comes before and after it. */
export interface Course {
  comments: Comments;
  commentReactions: CommentReactions;
  acceptance: Acceptance;
  handover: Handover;
  /** See EngineOptions.followUps. */
  followUps(work: Work): Promise<void>;
}

export function courseOf({engine, server, templates, commentReaction}: CourseOptions): Course {
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
  const followUps = async (work: Work): Promise<void> => {
    if (work.review.status === 'open') await itemRoles.keep(work);
    await handover.followUp(work);
  };
  return {comments, commentReactions, acceptance, handover, followUps};
}
