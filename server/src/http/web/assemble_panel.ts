import type {Course} from '../../actions/course';
import type {Doorman} from '../../actions/doorman';
import type {DossierActions} from '../../actions/dossier_actions';
import type {RecordActions} from '../../actions/record_actions';
import type {ReviewerActions} from '../../actions/reviewers';
import type {Actions} from '../../actions/types';
import {Undo} from '../../actions/undo';
import type {People} from '../../posts/people';
import type {Engine} from '../../signoff/engine';
import type {TemplateLibrary} from '../../templates/library';
import {Panel} from './panel';
import type {WebRouteOptions} from './routes';

export interface PanelParts {
  engine: Engine;
  doorman: Doorman;
  actions: Actions;
  dossier: DossierActions;
  course: Course;
  reviewers: ReviewerActions;
  records: RecordActions;
  templates: Pick<TemplateLibrary, 'newerThan'>;
  people: Pick<People, 'mentions'>;
  siteUrl(): string;
}

/** What the routes of the panel are made of. */
export function assemblePanel(parts: PanelParts): WebRouteOptions {
  const {engine, doorman, actions, dossier, course, reviewers, records, templates, people} = parts;
  const {reviews, desk, undoing} = engine;
  const {api, teams} = engine.options;
  return {
    panel: new Panel({
      actions,
      engine,
      doorman,
      dossier,
      calledFor: course.calledFor,
      records: records.reading,
      templates,
      teams,
      mentions: (ids) => people.mentions(ids),
      siteUrl: () => parts.siteUrl(),
    }),
    rights: doorman,
    actions,
    dossier,
    comments: course.comments,
    reviewers,
    undo: new Undo({reviews, desk, undoing, doorman, posts: api}),
  };
}
