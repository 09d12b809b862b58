import type {Post} from '@mattermost/types/posts';
import {doPostActionWithCookie} from 'mattermost-redux/actions/posts';
import React, {useState} from 'react';
import {useStageDispatch} from '../state/store';
import {Markdown} from './markdown';

interface Action {
  id?: string;
  name?: string;
  type?: string;
  style?: string;
  disabled?: boolean;
  cookie?: string;
  default_option?: string;
  options?: {text: string; value: string}[];
}

interface Attachment {
  color?: string;
  pretext?: string;
  title?: string;
  title_link?: string;
  author_name?: string;
  text?: string;
  footer?: string;
  fields?: {title?: string; value?: unknown; short?: boolean}[];
  actions?: Action[];
}

/** Message attachments, with their buttons and selections. */
export function Attachments({post}: {post: Post}): React.JSX.Element | null {
  const attachments = post.props['attachments'] as Attachment[] | undefined;
  if (!Array.isArray(attachments)) return null;
  return (
    <>
      {attachments.map((attachment, place) => (
        <Shown key={place} post={post} attachment={attachment} />
      ))}
    </>
  );
}

function Shown({post, attachment}: {post: Post; attachment: Attachment}): React.JSX.Element {
  const {
    color,
    pretext,
    title,
    title_link: link,
    author_name: author,
    text,
    fields,
    actions,
    footer,
  } = attachment;
  return (
    <div className="attachment">
      {pretext && <Markdown text={pretext} />}
      <div className="attachment__content" style={{borderInlineStartColor: color || undefined}}>
        {author && <div className="attachment__author">{author}</div>}
        {title && (
          <div className="attachment__title">{link ? <Markdown text={`[${title}](${link})`} /> : title}</div>
        )}
        {text && <Markdown text={text} />}
        {fields && fields.length > 0 && (
          <dl className="attachment__fields">
            {fields.map((field, place) => (
              <div key={place} className={field.short ? 'short' : ''}>
                <dt>{field.title}</dt>
                <dd>
                  <Markdown text={String(field.value)} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {footer && <div className="attachment__footer">{footer}</div>}
        {actions && actions.length > 0 && (
          <div className="attachment__actions">
            {actions.map((action) => (
              <ActionControl key={action.id ?? action.name} post={post} action={action} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function ActionControl({post, action}: {post: Post; action: Action}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const [problem, setProblem] = useState('');
  const press = async (option = ''): Promise<void> => {
    const {error} = await dispatch(
      doPostActionWithCookie(post.id, action.id ?? '', action.cookie ?? '', option),
    );
    setProblem(error === undefined ? '' : String((error as {message?: string}).message ?? error));
  };
  return (
    <>
      {action.type === 'select' ? (
        <select
          aria-label={action.name}
          disabled={action.disabled}
          defaultValue={action.default_option ?? ''}
          onChange={(event) => void press(event.target.value)}
        >
          <option value="">{action.name}</option>
          {action.options?.map(({text, value}) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <button
          type="button"
          className={`stage-button ${action.style ?? ''}`}
          disabled={action.disabled}
          onClick={() => void press()}
        >
          {action.name}
        </button>
      )}
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
