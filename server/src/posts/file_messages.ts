import type {Translate} from '../i18n/messages';
import type {Message} from './announcer';
import type {Chat} from './chat';
import type {People} from './people';
import {words} from './words';

export interface TextFile {
  name: string;
  text: string;
}

export interface FileMessagesOptions {
  chat: Pick<Chat, 'createPost' | 'getDirectChannel' | 'uploadFile'>;
  botId: string;
  people: Pick<People, 'localeOf'>;
  translator(locale: string): Translate;
}

/** Sends files to somebody who has asked for them: by direct message, since a command's answer can hold none. */
export class FileMessages {
  constructor(private readonly options: FileMessagesOptions) {}

  /** @param files at most ten. Each time it is asked for, it is sent. @returns the post's id */
  async send(
    userId: string,
    files: TextFile | readonly TextFile[],
    messages: readonly Message[],
  ): Promise<string> {
    const {chat, botId, people, translator} = this.options;
    const {Id: channelId} = await chat.getDirectChannel(userId, botId);
    const ids: string[] = [];
    for (const {name, text} of 'name' in files ? [files] : files) {
      ids.push((await chat.uploadFile(new TextEncoder().encode(text), channelId, name)).Id);
    }
    const {Id} = await chat.createPost({
      UserId: botId,
      ChannelId: channelId,
      RootId: '',
      Message: words(messages, translator(await people.localeOf(userId))),
      Type: '',
      IsPinned: false,
      FileIds: ids,
      Props: {},
    });
    return Id;
  }
}
