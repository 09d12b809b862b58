import {createHash} from 'node:crypto';
import type {Translate} from '../i18n/messages';
import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import type {Announcer, Button, Message, ReceiptOf, RecordToPost} from './announcer';
import {actions} from './attachment';
import {renderCard, type Card} from './card';
import {renderClosingNote} from './closing_note';
import {isArchived, isGone, type Chat, type KnownPost, type NewPost} from './chat';
import {forEver, Once, onceProp, type Begun, type Place} from './once';
import type {People} from './people';
import {POST_PROPS, POST_TYPES} from './post_types';
import {layOutRecord} from './record';
import type {Rendering} from './rendering';
import type {Renderings} from './renderings';
import {words} from './words';

/** The prop that says what a card shows, so that a card which would look the same is not written again. */
const cardProp = 'prr_card';

export interface ChatAnnouncerOptions {
  chat: Chat;
  begun: Begun;
  botId: string;
  people: People;
  renderings: Renderings;
  translator(locale: string): Translate;
  /** The language of what everybody reads, as it is configured now. */
  channelLocale(): string;
}

function fingerprint(card: Card): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 32);
}

function cardProps(reviewId: string, card: Card): Record<string, unknown> {
  return {
    attachments: card.attachments,
    [cardProp]: fingerprint(card),
    [POST_PROPS.review]: reviewId,
  };
}

function asReceipt(post: NewPost, {reviewId, signatureIds}: ReceiptOf): NewPost {
  const about = {[POST_PROPS.review]: reviewId, [POST_PROPS.signatures]: signatureIds};
  return {...post, Type: POST_TYPES.receipt, Props: {...post.Props, ...about}};
}

/** Says things in chat as the bot, through the Plugin API. */
export class ChatAnnouncer implements Announcer {
  private readonly once: Once;

  constructor(private readonly options: ChatAnnouncerOptions) {
    this.once = new Once(options);
  }

  async postCard(view: ReviewView, report: ReviewReport): Promise<string> {
    if (view.review.cardPostId !== '') return this.updateCard(view, report);
    return this.newCard(`card-${view.review.id}`, view, await this.draw(view, report));
  }

  async updateCard(view: ReviewView, report: ReviewReport): Promise<string> {
    const {id, cardPostId} = view.review;
    const card = await this.draw(view, report);
    const present = cardPostId === '' ? null : await this.present(cardPostId);
    // A card that was deleted: the next one has a key of its own, or the deleted one would be found for it.
    if (present === null)
      return this.newCard(cardPostId === '' ? `card-${id}` : `card-${id}-after-${cardPostId}`, view, card);
    const shown = fingerprint(card);
    if (present.Props?.[cardProp] === shown) return cardPostId;
    const Props = {...present.Props, ...cardProps(id, card)};
    try {
      await this.options.chat.updatePost({...present, Message: card.message, Props});
    } catch (error) {
      // It stays as it is, and must not hold up the record.
      if (!isArchived(error)) throw error;
    }
    return cardPostId;
  }

  async say(
    place: Place,
    onceKey: string,
    messages: readonly Message[],
    buttons: readonly Button[] = [],
    receipt?: ReceiptOf,
  ): Promise<string> {
    const t = this.options.translator(this.options.channelLocale());
    const post = this.compose(place, messages, buttons, t);
    return this.postOnce(place, onceKey, receipt === undefined ? post : asReceipt(post, receipt));
  }

  async tell(
    userId: string,
    place: Place,
    messages: readonly Message[],
    buttons: readonly Button[] = [],
  ): Promise<void> {
    const t = this.options.translator(await this.options.people.localeOf(userId));
    await this.options.chat.sendEphemeralPost(userId, this.compose(place, messages, buttons, t));
  }

  async direct(
    userId: string,
    onceKey: string,
    messages: readonly Message[],
    buttons: readonly Button[] = [],
  ): Promise<void> {
    const t = this.options.translator(await this.options.people.localeOf(userId));
    const {Id} = await this.options.chat.getDirectChannel(userId, this.options.botId);
    const place = {channelId: Id, rootId: ''};
    await this.postOnce(place, `${onceKey}-to-${userId}`, this.compose(place, messages, buttons, t));
  }

  async phrase(messages: readonly Message[]): Promise<string> {
    return words(messages, this.options.translator(this.options.channelLocale()));
  }

  async closingNote(view: ReviewView, report: ReviewReport): Promise<string> {
    return renderClosingNote(view, report, await this.rendering(view));
  }

  async postRecord(view: ReviewView, report: ReviewReport, record: RecordToPost): Promise<string> {
    const {chat} = this.options;
    const {id, channelId, cardPostId, endedAt} = view.review;
    const place = {channelId, rootId: cardPostId};
    const key = `record-${id}-${String(endedAt)}`;
    const post = async (): Promise<string> => {
      const Message = layOutRecord(view, report, record, await this.rendering(view));
      const FileIds: string[] = [];
      // One after the other: clients show them in the order of their uploads.
      for (const {name, bytes} of await record.files()) {
        FileIds.push((await chat.uploadFile(bytes, channelId, name)).Id);
      }
      const Props = {[onceProp]: key, [POST_PROPS.review]: id, [POST_PROPS.record]: record.number};
      const Type = POST_TYPES.record;
      return (await chat.createPost({...this.blank(place), Type, Message, FileIds, Props})).Id;
    };
    // A post that was signed may be edited years later: the record is looked for again then.
    return this.once.post(key, place, post, forEver);
  }

  private async newCard(key: string, view: ReviewView, card: Card): Promise<string> {
    const place = {channelId: view.review.channelId, rootId: ''};
    return this.postOnce(place, key, {
      ...this.blank(place),
      Type: POST_TYPES.review,
      Message: card.message,
      IsPinned: true,
      Props: cardProps(view.review.id, card),
    });
  }

  private async postOnce(place: Place, key: string, post: NewPost): Promise<string> {
    return this.once.post(key, place, async () => {
      const {Id} = await this.options.chat.createPost({...post, Props: {...post.Props, [onceProp]: key}});
      return Id;
    });
  }

  private blank({channelId, rootId}: Place): NewPost {
    const {botId} = this.options;
    return {
      UserId: botId,
      ChannelId: channelId,
      RootId: rootId,
      Type: '',
      Message: '',
      IsPinned: false,
      FileIds: [],
      Props: {},
    };
  }

  private compose(
    place: Place,
    messages: readonly Message[],
    buttons: readonly Button[],
    t: Translate,
  ): NewPost {
    const attachments = [{fallback: '', color: '', text: '', actions: actions(buttons, t)}];
    return {
      ...this.blank(place),
      Message: words(messages, t),
      Props: buttons.length === 0 ? {} : {attachments},
    };
  }

  private async draw(view: ReviewView, report: ReviewReport): Promise<Card> {
    return renderCard(view, report, await this.rendering(view));
  }

  private rendering(view: ReviewView): Promise<Rendering> {
    return this.options.renderings.of(view, this.options.channelLocale());
  }

  private async present(postId: string): Promise<KnownPost | null> {
    try {
      const post = await this.options.chat.getPost(postId);
      return post.DeleteAt === 0 ? post : null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }
}
