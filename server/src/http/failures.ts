import type {Context} from 'hono';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Translate} from '../i18n/messages';
import {plainParams} from '../posts/words';
import {Refusal} from '../review/refusal';
import type {Environment, Shape} from './environment';

export interface Log {
  error(message: string, fields: Record<string, string>): void;
}

/** A request that is not as it has to be: a program's mistake, not a person's. */
export class BadRequest extends HTTPException {
  constructor(
    status: ContentfulStatusCode,
    readonly code: string,
  ) {
    super(status, {message: code});
  }
}

/** Fields of the dialogs by what begins the code of a refusal: there the person can correct it. */
const dialogFields: readonly (readonly [RegExp, string])[] = [
  [/^answer\.evidence/u, 'evidence'],
  [/^answer\.(?:empty|too-long|reason-missing)/u, 'text'],
  [/(?:^|\.)title\b/u, 'title'],
  [/template/u, 'template'],
  [/(?:^|\.)due\b/u, 'due'],
  [/^tier\./u, 'slo'],
  [/^fact\./u, 'service'],
  [/reviewer|user/u, 'reviewers'],
];

function fieldOf(code: string): string | undefined {
  return dialogFields.find(([pattern]) => pattern.test(code))?.[1];
}

/** A dialog shows plain text, and no Markdown: params stay as they are. */
function inDialog({code, params}: Refusal, t: Translate): {error: string} | {errors: Record<string, string>} {
  const text = t(`refusal.${code}`, params);
  const field = fieldOf(code);
  return field === undefined ? {error: text} : {errors: {[field]: text}};
}

function refused(refusal: Refusal, context: Context<Environment>): Response {
  const t = context.get('t');
  const {code, params} = refusal;
  const text = t(`refusal.${code}`, plainParams(params));
  switch (context.get('shape')) {
    case 'button':
      return context.json({ephemeral_text: text, skip_slack_parsing: true});
    case 'dialog':
      return context.json(inDialog(refusal, t));
    case 'form': {
      // Beside a field stands plain text, all else is Markdown.
      const field = fieldOf(code) ?? '';
      return context.json({code, message: field === '' ? text : t(`refusal.${code}`, params), field}, 422);
    }
    case 'json':
      return context.json({code, message: text}, code === 'review.unknown' ? 404 : 422);
  }
}

function failed(error: Error, context: Context<Environment>, log: Log): Response {
  const {requestId} = context.env;
  log.error('a request failed', {
    request: requestId,
    path: context.req.path,
    user: context.get('userId'),
    stack: error.stack ?? error.message,
  });
  const text = context.get('t')('http.failed', {id: requestId});
  switch (context.get('shape')) {
    case 'button':
      return context.json({ephemeral_text: text, skip_slack_parsing: true});
    case 'dialog':
      return context.json({error: text});
    case 'form':
    case 'json':
      return context.json({code: 'failed', message: text}, 500);
  }
}

/**
 * The field in which the server looks for what to show. It does not look at the status, and takes an answer without
 * that field for success: it would close the dialog, or show the person who pressed a button nothing at all.
 */
function shownByServer(shape: Shape, message: string): Record<string, string> {
  switch (shape) {
    case 'button':
      return {ephemeral_text: message};
    case 'dialog':
      return {error: message};
    case 'form':
    case 'json':
      return {};
  }
}

/** The one place where requests that did not work are answered. */
export function answerFailure(log: Log) {
  return (error: Error, context: Context<Environment>): Response => {
    if (error instanceof Refusal) return refused(error, context);
    if (error instanceof HTTPException) {
      const code = error instanceof BadRequest ? error.code : 'bad-request';
      const message = context.get('t')(`http.${code}`);
      return context.json({code, message, ...shownByServer(context.get('shape'), message)}, error.status);
    }
    return failed(error, context, log);
  };
}
