import type {Change} from '../state/change';

/** Where a change is posted, below the review's own path, and what with. */
export interface Posted {
  path: string;
  body: Record<string, unknown>;
}

/** `path` of a review below `/web`. @param id its id or key */
export function reviewPath(id: string): string {
  return `/reviews/${encodeURIComponent(id)}`;
}

/** `path` of the reviews of a channel below `/web`. */
export function channelPath(channelId: string): string {
  return `/channels/${encodeURIComponent(channelId)}/reviews`;
}

/** How the server is asked for a change. */
export function posted(change: Change): Posted {
  switch (change.kind) {
    case 'tick':
      return item(change.itemId, 'tick');
    case 'untick':
      return item(change.itemId, 'untick', {
        reason: change.reason,
        ...(change.signatureId === '' ? {} : {signatureId: change.signatureId}),
      });
    case 'skip':
      return item(change.itemId, 'skip', {reason: change.reason});
    case 'assign':
      return item(change.itemId, 'assign', {username: change.username});
    case 'answer':
      return item(change.itemId, 'answer', {text: change.text, evidence: linesOf(change.evidence)});
    case 'not-applicable':
      return item(change.itemId, 'not-applicable', {reason: change.reason});
    case 'withdraw-answer':
      return item(change.itemId, 'withdraw-answer');
    case 'hold':
      return {path: '/hold', body: {teamId: change.teamId, reason: change.reason}};
    case 'lift':
      return {path: '/lift', body: {teamId: change.teamId}};
    case 'undo':
      return {path: '/undo', body: {signatureId: change.signatureId}};
    case 'take-on':
      return {path: '/reviewers/accept', body: {teamId: change.teamId}};
    case 'decline':
      return {path: '/reviewers/decline', body: {teamId: change.teamId, reason: change.reason}};
    case 'open-gap':
      return {path: '/gaps', body: {itemId: change.itemId, severity: change.severity, text: change.text}};
    case 'gap-done':
      return gap(change.gapId, {kind: 'done'});
    case 'gap-reopen':
      return gap(change.gapId, {kind: 'reopen'});
    case 'gap-ticket':
      return gap(change.gapId, {kind: 'ticket', value: change.value});
    case 'gap-owner':
      return gap(change.gapId, {kind: 'owner', value: change.username});
    case 'gap-due':
      return gap(change.gapId, {kind: 'due', value: change.value});
    case 'gap-accept':
      return gap(change.gapId, {
        kind: 'accept',
        owner: change.username,
        until: change.until,
        reason: change.reason,
      });
    case 'address':
      return {path: `/comments/${encodeURIComponent(change.commentId)}/address`, body: {note: change.note}};
    case 'reopen-comment':
      return {path: `/comments/${encodeURIComponent(change.commentId)}/reopen`, body: {}};
    case 'cancel':
      return {path: '/cancel', body: {reason: change.reason}};
    case 'rename':
      return {path: '/rename', body: {title: change.title}};
    case 'owner':
      return {path: '/owner', body: {username: change.username}};
    case 'tier':
      return {path: '/tier', body: {tier: change.value}};
    case 'fact':
      return {path: '/facts', body: {field: change.factId, value: change.value}};
    case 'close':
    case 'keep-open':
    case 'reopen':
      return {path: `/${change.kind}`, body: {}};
  }
}

function item(itemId: string, what: string, body: Record<string, unknown> = {}): Posted {
  return {path: `/items/${encodeURIComponent(itemId)}/${what}`, body};
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function gap(gapId: string, body: Record<string, unknown>): Posted {
  return {path: `/gaps/${encodeURIComponent(gapId)}`, body};
}
