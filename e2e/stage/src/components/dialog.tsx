import type {DialogElement, OpenDialogRequest, SubmitDialogResponse} from '@mattermost/types/integrations';
import {submitInteractiveDialog} from 'mattermost-redux/actions/integrations';
import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import React, {type FormEvent, useEffect, useRef, useState} from 'react';
import {useStage, useStageDispatch} from '../state/store';
import {DialogField, type FieldValue, startValue} from './dialog_field';
import {Markdown} from './markdown';

/**
 * The dialog that the server has opened. Only one that answers this person's own click or command is shown: it comes
 * with the trigger id that was the answer to it, sometimes before that answer.
 */
export function InteractiveDialog(): React.JSX.Element | null {
  const {dialog, dialogTriggerId} = useStage((state) => state.entities.integrations);
  const [done, setDone] = useState('');
  if (
    !dialog ||
    dialog.trigger_id === '' ||
    dialog.trigger_id !== dialogTriggerId ||
    done === dialog.trigger_id
  )
    return null;
  return (
    <DialogWindow
      key={dialog.trigger_id}
      request={dialog}
      onDone={() => {
        setDone(dialog.trigger_id);
      }}
    />
  );
}

function DialogWindow({
  request,
  onDone,
}: {
  request: OpenDialogRequest;
  onDone: () => void;
}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const userId = useStage(getCurrentUserId);
  const teamId = useStage(getCurrentTeamId);
  const channelId = useStage(
    (state) =>
      state.entities.integrations.dialogArguments?.channel_id ?? state.entities.channels.currentChannelId,
  );
  const {title, elements, introduction_text: introduction, submit_label: label} = request.dialog;
  const fields: DialogElement[] = elements ?? [];
  const [values, setValues] = useState<Record<string, FieldValue>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, startValue(field)])),
  );
  const [answer, setAnswer] = useState<SubmitDialogResponse>({});
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);

  const send = async (isCancelled: boolean): Promise<SubmitDialogResponse> => {
    const {data, error} = await dispatch(
      submitInteractiveDialog({
        url: request.url,
        callback_id: request.dialog.callback_id ?? '',
        state: request.dialog.state ?? '',
        submission: isCancelled ? {} : (values as Record<string, string>),
        user_id: userId,
        channel_id: channelId,
        team_id: teamId,
        cancelled: isCancelled,
      }),
    );
    return error === undefined
      ? (data ?? {})
      : {error: String((error as {message?: string}).message ?? error)};
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = fields.filter(({name, optional}) => !optional && (values[name] ?? '') === '');
    if (missing.length > 0) {
      setAnswer({errors: Object.fromEntries(missing.map(({name}) => [name, 'This field is required.']))});
      return;
    }
    const said = await send(false);
    if (said.error || Object.keys(said.errors ?? {}).length > 0) {
      setAnswer(said);
    } else {
      onDone();
    }
  };
  const cancel = (): void => {
    if (request.dialog.notify_on_cancel) void send(true);
    onDone();
  };
  return (
    <dialog
      id="appsModal"
      ref={box}
      className="stage-dialog"
      aria-labelledby="appsModalLabel"
      onCancel={cancel}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <h1 id="appsModalLabel">{title}</h1>
        {introduction && <Markdown text={introduction} />}
        {fields.map((field) => (
          <DialogField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={answer.errors?.[field.name]}
            onChange={(value) => {
              setValues({...values, [field.name]: value});
            }}
          />
        ))}
        {answer.error && (
          <p role="alert" className="stage-failure">
            {answer.error}
          </p>
        )}
        <div className="stage-dialog-buttons">
          <button type="button" className="stage-button" onClick={cancel}>
            Cancel
          </button>
          <button id="appsModalSubmit" type="submit" className="stage-button primary">
            {label || 'Submit'}
          </button>
        </div>
      </form>
    </dialog>
  );
}
