import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {answerDialog, type AnswerDialogRouteOptions} from './answer_dialog';
import {autocomplete, type AutocompleteOptions} from './autocomplete';
import {buttons, type ButtonsOptions} from './buttons';
import {commentRoutes, type CommentRouteOptions} from './comments';
import {dialogs, type DialogsOptions} from './dialogs';
import type {Environment} from './environment';
import {answerFailure, BadRequest, type Log} from './failures';
import {hints, type HintsOptions} from './hints';
import {reviewerButtons, type ReviewerButtonsOptions} from './reviewer_buttons';
import {consoleRoutes, type ConsoleRouteOptions} from './web/console';
import {recordRoutes, type RecordRouteOptions} from './records';
import {cardRoutes} from './web/cards';
import {startRoutes, type StartRouteOptions} from './web/start';
import {webRoutes, type WebRouteOptions} from './web/routes';
import {pageRoutes, type PageRouteOptions} from './web/page_routes';
import {identify, jsonOnly, sameSite, type IdentityOptions} from './guards';

export interface AppOptions
  extends
    IdentityOptions,
    ButtonsOptions,
    DialogsOptions,
    AnswerDialogRouteOptions,
    AutocompleteOptions,
    HintsOptions,
    CommentRouteOptions,
    ReviewerButtonsOptions,
    RecordRouteOptions,
    PageRouteOptions,
    ConsoleRouteOptions,
    StartRouteOptions {
  web: WebRouteOptions;
  actions: AutocompleteOptions['actions'] & ButtonsOptions['actions'] & DialogsOptions['actions'];
  version: string;
  log: Log;
}

const largestBody = 1024 * 1024;

/**
 * Everything below /plugins/prr/api/v1, for the ServeHTTP hook: `app.fetch(request, {requestId})`. The answer's body
 * has to reach the server in one write: for buttons and dialogs it keeps the last write only.
 */
export function createApp(options: AppOptions): Hono<Environment> {
  const app = new Hono<Environment>().basePath('/api/v1');
  app.onError(answerFailure(options.log));
  app.notFound((context) =>
    context.json({code: 'not-found', message: options.translator('')('http.not-found')}, 404),
  );
  app.use(identify(options));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', sameSite, jsonOnly);
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new BadRequest(413, 'too-large');
      },
    }),
  );
  app.get('/health', (context) => context.json({status: 'ok', version: options.version}));
  app.route('/autocomplete', autocomplete(options));
  app.route('/dialogs/answer', answerDialog(options));
  app.route('/dialogs', dialogs(options));
  app.route('/comments', commentRoutes(options));
  app.route('/hints', hints(options));
  app.route('/records', recordRoutes(options));
  app.route('/web', webRoutes(options.web));
  app.route('/web', pageRoutes(options));
  app.route('/web/admin', consoleRoutes(options));
  app.route('/web', startRoutes(options));
  app.route('/web', cardRoutes(options));
  app.route('/', buttons(options));
  app.route('/', reviewerButtons(options));
  return app;
}
