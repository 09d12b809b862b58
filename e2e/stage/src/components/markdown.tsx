import MarkdownIt from 'markdown-it';
import {full as emoji} from 'markdown-it-emoji';
import React, {type MouseEvent} from 'react';
import {history} from '../history';
import {siteAddress} from '../site';

/** Much like Mattermost's Markdown: tables, strikethrough, bare links, emoji by name, line breaks that stay. */
const markdown = new MarkdownIt({html: false, linkify: true, breaks: true}).use(emoji);
const MENTION = 'mention:';

markdown.linkify.add('@', {
  validate: (text, position) => /^[a-z0-9][a-z0-9._-]*/i.exec(text.slice(position))?.[0].length ?? 0,
  normalize: (match) => {
    match.url = MENTION + match.text.slice(1);
  },
});
markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  const address = String(token?.attrGet('href') ?? '');
  if (token !== undefined && address.startsWith(MENTION)) {
    token.attrSet('class', 'mention-link');
    token.attrSet('href', '#');
    token.attrSet('data-mention', address.slice(MENTION.length));
  } else {
    token?.attrSet('class', 'markdown__link');
    token?.attrSet('rel', 'noopener noreferrer');
    if (!address.startsWith(siteAddress)) token?.attrSet('target', '_blank');
  }
  return self.renderToken(tokens, index, options);
};

/** HTML of a text; nothing that somebody has written becomes markup of its own. */
export function formatText(text: string): string {
  return markdown.render(
    text.replaceAll(
      /^(\s*(?:[-*]|\d+\.) )\[([ x])\] /gm,
      (_all, start: string, mark: string) => `${start}${mark === 'x' ? '☑' : '☐'} `,
    ),
  );
}

/** The emoji of a name, as text. */
export function emojiOf(name: string): string {
  return markdown.renderInline(`:${name}:`);
}

/** Links within the site change the page without loading it anew. */
export function followInside(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (link.dataset['mention'] !== undefined) {
    event.preventDefault();
  } else if (isPage(link.href) && link.target !== '_blank') {
    event.preventDefault();
    history.push(link.href.slice(siteAddress.length));
  }
}

/** What the server itself answers (files, plugins' routes) is no page of ours. */
function isPage(address: string): boolean {
  return (
    address.startsWith(`${siteAddress}/`) &&
    !/^\/(?:api|plugins|static|files)\//.test(address.slice(siteAddress.length))
  );
}

export function Markdown({text}: {text: string}): React.JSX.Element {
  return (
    <div
      className="stage-markdown"
      onClick={followInside}
      dangerouslySetInnerHTML={{__html: formatText(text)}}
    />
  );
}
