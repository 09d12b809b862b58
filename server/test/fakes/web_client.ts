import {createApp} from '../../src/http/app';
import {assemblePanel} from '../../src/http/web/assemble_panel';
import {Doorman} from '../../src/actions/doorman';
import {People} from '../../src/posts/people';
import {english} from './english';
import {noPages} from './routes';
import type {FakeUser} from './mattermost';
import {finished, type Node, type World} from './world';

/** What came back, and what it was. */
export interface Answered<T = unknown> {
  status: number;
  body: T;
}

const unused = (): never => {
  throw new Error('not part of this test');
};

/** The routes of the web app, as the server calls them in somebody's name. */
export class WebClient {
  private readonly app;

  constructor(
    private readonly world: World,
    node: Node,
  ) {
    const {mattermost} = world;
    const doorman = new Doorman(mattermost, node.engine.reviews);
    this.app = createApp({
      actions: node.actions,
      dossier: node.dossier,
      comments: node.course.comments,
      reviewers: node.reviewers,
      reminders: node.reminderActions,
      reading: node.recordActs.reading,
      pages: noPages,
      startForm: node.startForm,
      web: assemblePanel({
        engine: node.engine,
        doorman,
        actions: node.actions,
        dossier: node.dossier,
        course: node.course,
        reviewers: node.reviewers,
        records: node.recordActs,
        templates: node.templates,
        people: new People({
          getUser: async (id) => ({Locale: '', Timezone: null, ...(await mattermost.getUser(id))}),
        }),
        siteUrl: () => 'https://chat.example',
      }),
      signOffs: {retry: unused, confirm: unused, undo: unused},
      questions: {answer: unused},
      rights: doorman,
      posts: {getPost: (id) => mattermost.getPost(id), deleteEphemeralPost: unused},
      botId: world.bot.Id,
      announcer: {tell: unused},
      console: unused,
      templates: {offered: () => node.templates.offered()},
      people: {localeOf: () => Promise.resolve('')},
      translator: () => english(),
      version: '0.1.0',
      log: {error: (message, fields) => world.logged.push(`${message} ${JSON.stringify(fields)}`)},
    });
  }

  async get<T = unknown>(user: FakeUser | null, path: string): Promise<Answered<T>> {
    return this.ask(user, path, {});
  }

  /** @param headers in the place of those that the web app sends */
  async post<T = unknown>(
    user: FakeUser | null,
    path: string,
    body: unknown,
    headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      Origin: 'https://chat.example',
    },
  ): Promise<Answered<T>> {
    const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    return this.ask(user, path, {method: 'POST', body: bytes, headers});
  }

  private async ask<T>(
    user: FakeUser | null,
    path: string,
    init: RequestInit & {headers?: Record<string, string>},
  ): Promise<Answered<T>> {
    const headers = {...init.headers, ...(user === null ? {} : {'Mattermost-User-Id': user.Id})};
    const request = this.app.request(`/api/v1/web/${path}`, {...init, headers}, {requestId: 'request1'});
    const response = await finished(Promise.resolve(request));
    return {status: response.status, body: (await response.json()) as T};
  }
}
