import {distinct} from '../review/answers';
import type {Evidence} from '../review/dossier';
import type {Announcer} from '../posts/announcer';
import type {Names} from '../signoff/names';
import {orNull} from '../signoff/or_null';

/** The part of a post that can be an answer. */
export interface AnswerPost {
  Id: string;
  ChannelId: string;
  UserId: string;
  Message: string;
  Type: string;
  DeleteAt: number;
  FileIds?: string[] | null;
}

export interface PostEvidenceOptions {
  api: {
    /** Fails with StatusCode 404 for a post that was deleted. */
    getPost(postId: string): Promise<AnswerPost>;
    /** Fails with StatusCode 404 for a file that is gone. */
    getFileInfo(fileId: string): Promise<{Id: string; Name: string}>;
  };
  names: Names;
  announcer: Pick<Announcer, 'phrase'>;
  /** As it is configured now; '' when it is not. */
  siteUrl(): string;
}

/** What posts have in them that shows something. */
export class PostEvidence {
  constructor(private readonly options: PostEvidenceOptions) {}

  /** Null for a post that is gone, or is nothing that people wrote. */
  async find(postId: string): Promise<AnswerPost | null> {
    const post = await orNull(this.options.api.getPost(postId));
    return post?.DeleteAt === 0 && post.Type === '' ? post : null;
  }

  async exists(postId: string): Promise<boolean> {
    return (await this.find(postId)) !== null;
  }

  /** The links of its words, and its files. */
  async of({Message, FileIds}: Pick<AnswerPost, 'Message' | 'FileIds'>): Promise<Evidence[]> {
    const {evidenceIn} = await import('../review/evidence');
    const files = await Promise.all((FileIds ?? []).map((id) => this.file(id)));
    return distinct([...evidenceIn(Message), ...files.flat()]);
  }

  /** A name for a link to it that has none. */
  async nameOf({UserId}: AnswerPost): Promise<string> {
    const {announcer, names} = this.options;
    return announcer.phrase([{key: 'answer.post-by', params: {user: await names.of(UserId)}}]);
  }

  /** The id of the post of this server that an address leads to; '' for any other address. */
  postIdIn(url: string): string {
    const site = this.options.siteUrl().replace(/\/+$/u, '');
    if (site === '' || !url.toLowerCase().startsWith(`${site.toLowerCase()}/`)) return '';
    return /^\/[^/?#]+\/pl\/([a-z0-9]{26})\/?$/u.exec(url.slice(site.length))?.[1] ?? '';
  }

  private async file(fileId: string): Promise<Evidence[]> {
    const info = await orNull(this.options.api.getFileInfo(fileId));
    return info === null ? [] : [{kind: 'file', name: info.Name, fileId}];
  }
}

/**
 * What somebody typed as an answer. Where it links to posts of the review's channel, their files are evidence too; where
 * it is nothing but such a link, it says what that post says. Posts of other channels are links like any other: what is
 * in them stays there.
 */
export async function quoted(
  text: string,
  channelId: string,
  posts: PostEvidence,
): Promise<{text: string; evidence: Evidence[]}> {
  const {evidenceIn, nameOfUrl} = await import('../review/evidence');
  const said = text.trim();
  const evidence: Evidence[] = [];
  let words = said;
  for (const each of evidenceIn(said)) {
    const postId = each.kind === 'link' ? posts.postIdIn(each.url) : '';
    const post = postId === '' ? null : await posts.find(postId);
    if (post === null || post.ChannelId !== channelId) {
      evidence.push(each);
      continue;
    }
    const isNamed = each.kind === 'link' && each.name !== nameOfUrl(each.url);
    evidence.push(isNamed ? each : {...each, name: await posts.nameOf(post)}, ...(await posts.of(post)));
    if (each.kind === 'link' && said === each.url) words = post.Message;
  }
  return {text: words, evidence: distinct(evidence)};
}
