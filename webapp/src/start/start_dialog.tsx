import React, {useId, useMemo} from 'react';
import {Api, ApiError} from '../client/api';
import type {Host} from '../host';
import {WithWords} from '../i18n/with_words';
import {Button} from '../kit/button';
import {Dialog} from '../kit/dialog';
import {Loading} from '../kit/loading';
import {Notice} from '../kit/notice';
import type {StartFormView} from '../server_types';
import {StartedDialog} from './started_dialog';
import {StartForm} from './start_form';
import type {StartAt} from './start_at';
import {useLoaded} from './use_loaded';
import {useStart} from './use_start';
import {START_WORDS, useWords} from './words';

export interface StartDialogProps {
  host: Host;
  at: StartAt;
  onClose(): void;
}

/** Everything that it takes to start a review, in one dialog. */
export function StartDialog(props: StartDialogProps): React.JSX.Element {
  return (
    <WithWords words={START_WORDS}>
      <Asking {...props} />
    </WithWords>
  );
}

function Asking({host, at, onClose}: StartDialogProps): React.JSX.Element {
  const say = useWords();
  const formId = useId();
  const api = useMemo(() => new Api(() => host.http()), [host]);
  const form = useLoaded(at.channelId, async () =>
    api.get<StartFormView>('/start', {channel_id: at.channelId}),
  );
  const start = useStart(api);
  const {outcome} = start;
  if (outcome.state === 'started') {
    return <StartedDialog host={host} started={outcome.started} onClose={onClose} />;
  }
  const isBusy = outcome.state === 'busy';
  const canStart = form.state === 'there' && form.value.refused === '';
  const buttons = (
    <>
      <Button onClick={onClose} disabled={isBusy}>
        {say('cancel')}
      </Button>
      <Button look="primary" type="submit" form={formId} disabled={!canStart} aria-disabled={isBusy}>
        {isBusy ? say('starting') : say('submit')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={say('title')}
      wide
      buttons={buttons}
      // What is on its way cannot be called back: closed and opened again, it would be started twice.
      onClose={() => {
        if (!isBusy) onClose();
      }}
    >
      {form.state === 'loading' && <Loading />}
      {form.state === 'failed' && <Notice kind="error">{saidBy(form.error) || say('failed')}</Notice>}
      {form.state === 'there' && (
        <StartForm id={formId} host={host} api={api} at={at} form={form.value} start={start} />
      )}
    </Dialog>
  );
}

function saidBy(error: unknown): string {
  return error instanceof ApiError ? error.said : '';
}
