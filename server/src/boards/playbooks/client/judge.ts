import {z} from 'zod';
import {PlaybooksFailed, PlaybooksForbidden, PlaybooksRejected} from '../calls';
import {Away} from './away';
import type {Answer, PlaybooksRequest} from './request';
import {plain} from './server_error';

const refusalSchema = z.looseObject({error: z.string()});

/** Lets a successful answer pass, and throws what any other means. 401 is not for here: the way to call decides it. */
export function judge(answer: Answer, request: PlaybooksRequest): void {
  const {status} = answer;
  if (isPage(answer)) {
    throw new Away(`a page instead of an answer (HTTP ${status}): something in between answers`);
  }
  if (status >= 200 && status < 300) {
    return;
  }
  if (status >= 300 && status < 400) {
    throw new Away(`a redirect (HTTP ${status}): something in between answers`);
  }
  switch (status) {
    case 400:
      throw new PlaybooksRejected(wordsOf(answer));
    case 403:
      throw new PlaybooksForbidden(wordsOf(answer));
    case 404:
      throw new Away('nothing there (HTTP 404): Playbooks is not active');
    case 408:
    case 429:
    case 501:
    case 502:
    case 503:
    case 504:
      throw new Away(`HTTP ${status}`, {passing: status !== 501, waitMs: waitOf(answer)});
    default:
      if (request.method !== 'GET') {
        throw new PlaybooksFailed(wordsOf(answer));
      }
      // It answers, and not for others' sake either: only this one thing cannot be read.
      throw new Away(`HTTP ${status}`, {unwell: false, passing: status >= 500, waitMs: waitOf(answer)});
  }
}

/**
 * The JSON in a successful answer.
 * @throws PlaybooksAway when it is not what was asked for
 */
export function read<T extends z.ZodType>(schema: T, {text}: Answer): z.output<T> {
  const result = schema.safeParse(parsed(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new Away(`an answer of another shape: ${where} ${issue?.code ?? ''}`, {unwell: false});
  }
  return result.data;
}

/** For a change that answers nothing of interest: none, or any JSON. */
export function readNothing({text}: Answer): void {
  if (text.trim() !== '') {
    parsed(text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Away('an answer that is not JSON', {unwell: false});
  }
}

function isPage({contentType, text}: Answer): boolean {
  return contentType.toLowerCase().startsWith('text/html') || /^\s*</.test(text);
}

/** What Playbooks says about it, in one line. */
function wordsOf({status, text}: Answer): string {
  try {
    const said = refusalSchema.safeParse(JSON.parse(text));
    return (said.success && plain(said.data.error)) || `HTTP ${status}`;
  } catch {
    return `HTTP ${status}`;
  }
}

/** Milliseconds of a Retry-After in seconds; dates, which neither Playbooks nor the server sends, count as none. */
function waitOf({retryAfter}: Answer): number {
  return /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : 0;
}
