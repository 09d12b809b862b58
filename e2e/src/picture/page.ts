import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Attachment} from '../models';
import {repositoryRoot} from '../paths';
import {escaped, html} from './markdown';
import type {ShownPost} from './scene';

export type Theme = 'light' | 'dark';

/** The summary and this many sections of a card are shown; below them it fades. */
const shownSections = 1;

const time = new Intl.DateTimeFormat('en-US', {hour: 'numeric', minute: '2-digit', timeZone: 'UTC'});

/** The posts as a page that looks like Mattermost. */
export async function pageOf(posts: readonly ShownPost[], theme: Theme): Promise<string> {
  const style = await readFile(join(repositoryRoot(), 'e2e', 'src', 'picture', 'post.css'), 'utf8');
  const body = posts
    .map((post) => (post.isCropped ? postOf(cropped(post), 'cropped') : postOf(post)))
    .join('\n');
  return `<!doctype html><html lang="en" class="${theme}"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>`;
}

function postOf({post, author, replies, files, isPrivate}: ShownPost, kind = ''): string {
  const bot = author.isBot ? '<span class="bot">BOT</span>' : '';
  const attachments = (post.props.attachments ?? []).map(attachmentOf).join('');
  return `<article class="post ${kind}">
    <img class="face" src="${author.face}" alt="">
    <div class="words">
      <header><b>${escaped(author.name)}</b>${bot}<time>${time.format(post.create_at)}</time>${isPrivate ? '<i>(Only visible to you)</i>' : ''}</header>
      ${html(post.message)}<div class="attachments">${attachments}${files.map((name) => `<span class="file">${escaped(name)}</span>`).join('')}</div>
    </div>
  </article>
  ${replies.length > 0 ? `<div class="thread">${replies.map((reply) => postOf(reply)).join('')}</div>` : ''}`;
}

function attachmentOf({color = '', text = '', actions = []}: Attachment): string {
  const buttons = actions.map(({name, style = ''}) => `<button class="${style}">${escaped(name)}</button>`);
  return `<section style="border-left-color: ${escaped(color)}">${html(text)}${buttons.join('')}</section>`;
}

function cropped(shown: ShownPost): ShownPost {
  const {post} = shown;
  const attachments = post.props.attachments?.slice(0, 1 + shownSections + 1) ?? [];
  return {...shown, post: {...post, props: {...post.props, attachments}}};
}
