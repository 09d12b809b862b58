import {mkdirSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import type {Client} from '../client';
import {cachePath} from '../paths';
import {PASSWORD, type PersonName, type World} from '../world';
import {launchChromium} from './chromium';
import {PersonPage} from './person_page';
import {setTaste, type Taste} from './preferences';
import {Troubles} from './troubles';

/** A window, and how its person has set up Mattermost. */
export interface OpenOptions extends Taste {
  /** CSS pixels; 1280 if absent. */
  width?: number;
  /** CSS pixels; 800 if absent. */
  height?: number;
  /** Signs in by the form of the login page, not behind it. */
  byForm?: boolean;
}

/** One Chromium, with a window of its own for each person. */
export class TestBrowser {
  private readonly pages: PersonPage[] = [];

  private constructor(private readonly browser: Browser) {}

  static async launch(): Promise<TestBrowser> {
    return new TestBrowser(await launchChromium());
  }

  /**
   * A window in which a person is signed in, with no page in it yet: `goTo` a channel.
   * What is set up is that person's own on the server: a world that is shared is no place for it.
   */
  async openAs(
    world: World,
    name: PersonName | 'admin' | 'gus',
    {width = 1280, height = 800, byForm = false, ...taste}: OpenOptions = {},
  ): Promise<PersonPage> {
    const person: Client = world[name];
    const restore = await setTaste(person, taste);
    const context = await this.browser.newContext({
      viewport: {width, height},
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    if (!byForm) await signIn(context.request, world.address, person.username);
    const page = await context.newPage();
    const opened = new PersonPage(world, person, context, page, new Troubles(page), restore);
    this.pages.push(opened);
    if (byForm) await signInByForm(opened);
    return opened;
  }

  /** Whatever went wrong in the pages since the last time, with whose page it was. */
  takeTroubles(): string[] {
    return this.pages.flatMap(({person, troubles}) =>
      troubles.take().map((one) => `${person.username}: ${one}`),
    );
  }

  /** Pictures of all windows in .cache/browser. */
  async takePictures(name: string): Promise<void> {
    const folder = cachePath('browser');
    mkdirSync(folder, {recursive: true});
    for (const {page, person} of this.pages.filter((each) => !each.page.isClosed())) {
      const file = `${name}-${person.username}`.replaceAll(/[^\w-]+/g, '_').slice(-150);
      await page.screenshot({path: `${folder}/${file}.png`});
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.pages.splice(0).map((page) => page.close()));
    await this.browser.close();
  }
}

interface Poster {
  post(
    url: string,
    options: {data: unknown; headers: Record<string, string>},
  ): Promise<{ok(): boolean; status(): number}>;
}

/** Gets the cookies of a session of its own, as the login page does. */
async function signIn(request: Poster, address: string, username: string): Promise<void> {
  const answer = await request.post(`${address}/api/v4/users/login`, {
    data: {login_id: username, password: PASSWORD},
    headers: {'X-Requested-With': 'XMLHttpRequest'},
  });
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`);
}

async function signInByForm(opened: PersonPage): Promise<void> {
  const {page, person} = opened;
  await opened.open('/login');
  await page.locator('#input_loginId').fill(person.username);
  await page.locator('#input_password-input').fill(PASSWORD);
  await page.locator('#saveSetting').click();
  await opened.composer.waitFor();
}
