import type {BrowserContext, Locator, Page} from 'playwright-core';
import type {Client} from '../client';
import type {World} from '../world';
import {PLUGIN_ID} from '../world';
import {axeFindings} from './axe';
import type {Troubles} from './troubles';

/** One person's browser window, signed in. Locators wait for what they name; nothing here waits for a time. */
export class PersonPage {
  private isClosed = false;

  constructor(
    private readonly world: World,
    readonly person: Client,
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly troubles: Troubles,
    private readonly restore: () => Promise<void>,
  ) {}

  /** Opens a channel by its address, and waits until one can write in it. */
  async goTo(channel: {name: string}): Promise<void> {
    await this.open(`/${this.world.team.name}/channels/${channel.name}`);
    await this.composer.waitFor();
  }

  /** Opens an address below the SiteURL, e.g. `/admin_console/plugins/plugin_prr`. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.world.address}${path}`);
  }

  get composer(): Locator {
    return this.page.locator('#post_textbox');
  }

  /** The panel at the right: a thread, or a plugin's. */
  get rhs(): Locator {
    return this.page.locator('#sidebar-right');
  }

  /** The dialog that the server has opened. */
  get dialog(): Locator {
    return this.page.locator('#appsModal');
  }

  /** Posts of the channel that have this text, replies not among them. */
  posts(text: string | RegExp): Locator {
    return this.page.locator('[id^=post_]:not(textarea)', {hasText: text});
  }

  /** A post of the channel by its id. */
  post(id: string): Locator {
    return this.page.locator(`#post_${id}`);
  }

  /** Types into the composer and sends: a message, or a slash command. */
  async say(text: string): Promise<void> {
    await this.send(this.composer, text);
  }

  /** Replies in the thread that is open. */
  async reply(text: string): Promise<void> {
    await this.send(this.page.locator('#reply_textbox'), text);
  }

  /** Opens the thread of a post at the right. */
  async openThread(post: Locator): Promise<void> {
    await post.hover();
    await post.getByRole('button', {name: 'Reply', exact: true}).click();
    await this.page.locator('#reply_textbox').waitFor();
  }

  /** Opens the menu of a post and chooses from it. */
  async chooseInMenu(post: Locator, entry: string | RegExp): Promise<void> {
    await post.hover();
    await post.getByRole('button', {name: 'more', exact: true}).click();
    await this.page.getByRole('menuitem', {name: entry}).click();
  }

  /** Presses the plugin's icon in the app bar. */
  async pressAppBar(pluginId = PLUGIN_ID): Promise<void> {
    await this.page.locator(`#app-bar-icon-${pluginId}`).click();
  }

  /** Turns the page around, as for somebody who reads from right to left. */
  async turnAround(): Promise<void> {
    await this.page.evaluate("document.documentElement.dir = 'rtl'");
  }

  /** What axe finds; see `axeFindings`. */
  axe(selector?: string): Promise<string[]> {
    return axeFindings(this.page, selector);
  }

  /** Closes the window, and sets back what the person had set up for it; once. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.context.close();
    await this.restore();
  }

  private async send(box: Locator, text: string): Promise<void> {
    await box.fill(text);
    await box.press('Enter');
  }
}
