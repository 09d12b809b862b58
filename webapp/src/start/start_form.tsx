import React, {useEffect, useRef, useState} from 'react';
import type {Api} from '../client/api';
import type {Host} from '../host';
import {TextField} from '../kit/field';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import type {StartFormView, TemplatePreview} from '../server_types';
import {OpenReviews} from './open_reviews';
import {PlaceField, type Where} from './place_field';
import {Preview} from './preview';
import {ReviewersField} from './reviewers_field';
import {chosenSeats, type Seats} from './seats';
import styles from './start.module.css';
import {TemplatePicker} from './template_picker';
import {readTier} from './tier';
import {TierField} from './tier_field';
import {titleFrom} from './title_from';
import {TitleField} from './title_field';
import type {StartAt} from './start_at';
import {useLoaded} from './use_loaded';
import {usernames} from './usernames';
import type {useStart} from './use_start';
import {useWords} from './words';

interface StartFormProps {
  id: string;
  host: Host;
  api: Api;
  at: StartAt;
  form: StartFormView;
  start: ReturnType<typeof useStart>;
}

/** What the person has chosen so far. */
interface Draft {
  title: string;
  template: string;
  where: Where;
  seats: Seats;
  others: string;
  due: string;
  service: string;
  slo: string;
}

export function StartForm({id, host, api, at, form, start}: StartFormProps): React.JSX.Element {
  const say = useWords();
  const [draft, setDraft] = useState<Draft>(() => ({
    title: titleFrom(at.title ?? '', form.longestTitle),
    template: form.templates[0]?.id ?? '',
    where: form.here !== '' && form.fresh === '' ? 'new' : 'here',
    seats: {},
    others: '',
    due: '',
    service: '',
    slo: '',
  }));
  const set = (change: Partial<Draft>): void => {
    start.changed();
    setDraft((before) => ({...before, ...change}));
  };
  const {template, where} = draft;
  const preview = useLoaded(template === '' ? '' : `${template} ${where}`, async () =>
    api.get<TemplatePreview>(`/templates/${encodeURIComponent(template)}/preview`, {
      channel_id: at.channelId,
      where,
    }),
  );
  const shown = preview.state === 'there' ? preview.value : null;
  const read = readTier(draft.slo, form.tiers);
  const tier = read === null || read === 'unreadable' ? '' : read.tier;
  const {outcome} = start;
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (outcome.state !== 'refused') return;
    // Where something is to be corrected, there the person goes on.
    const wrong = fields.current?.querySelector<HTMLElement>(
      'input[aria-invalid="true"], [aria-invalid="true"] input, [data-refused]',
    );
    wrong?.focus();
    wrong?.scrollIntoView?.({block: 'nearest'});
  }, [outcome]);
  const refusedAt = (field: string): string =>
    outcome.state === 'refused' && outcome.field === field ? outcome.message : '';
  const general =
    outcome.state === 'refused' && !FIELDS.includes(outcome.field) ? outcome.message || say('unsure') : '';

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const {title, seats, others, due, service, slo} = draft;
    start.send({
      channel_id: at.channelId,
      title,
      template,
      where,
      reviewers: usernames(others),
      seats: chosenSeats(shown?.teams ?? [], seats),
      due,
      service,
      slo,
      post_id: at.postId ?? '',
    });
  };

  return (
    <form id={id} ref={fields} className={styles['columns']} noValidate onSubmit={submit}>
      {/* For the Enter key: the button that is seen stands at the end of the dialog. */}
      <button type="submit" hidden disabled={form.refused !== ''} />
      <div className={styles['fields']}>
        {form.refused !== '' && (
          <Notice kind="error">
            <Markdown text={form.refused} />
          </Notice>
        )}
        {general !== '' && (
          <div data-refused tabIndex={-1}>
            <Notice kind="error">
              <Markdown text={general} />
            </Notice>
          </div>
        )}
        <OpenReviews host={host} open={form.open} />
        {at.postId !== undefined && <div className={styles['help']}>{say('post')}</div>}
        <TitleField
          api={api}
          title={draft.title}
          longest={form.longestTitle}
          error={refusedAt('title')}
          onChange={(title) => set({title})}
        />
        <TemplatePicker
          templates={form.templates}
          chosen={template}
          error={refusedAt('template')}
          onChoose={(chosen) => set({template: chosen, seats: {}})}
        />
        {shown !== null && shown.refused !== '' && (
          <Notice kind="error">
            <Markdown text={shown.refused} />
          </Notice>
        )}
        {shown?.warnings.map((warning) => (
          <Notice key={warning} kind="info">
            <Markdown text={warning} />
          </Notice>
        ))}
        <PlaceField form={form} where={where} onChoose={(chosen) => set({where: chosen, seats: {}})} />
        <ReviewersField teams={shown?.teams ?? []} seats={draft.seats} onChange={(seats) => set({seats})} />
        <TextField
          label={say('others')}
          help={say('others.help')}
          value={draft.others}
          autoComplete="off"
          error={refusedAt('reviewers')}
          onChange={(event) => set({others: event.target.value})}
        />
        <div className={styles['pair']}>
          <TextField
            label={say('service')}
            help={say('service.help')}
            value={draft.service}
            autoComplete="off"
            error={refusedAt('service')}
            onChange={(event) => set({service: event.target.value})}
          />
          <TextField
            label={say('due')}
            help={say('due.help', {zone: form.timeZone})}
            type="date"
            value={draft.due}
            error={refusedAt('due')}
            onChange={(event) => set({due: event.target.value})}
          />
        </div>
        <TierField
          value={draft.slo}
          tiers={form.tiers}
          sections={shown?.sections ?? []}
          error={refusedAt('slo')}
          onChange={(slo) => set({slo})}
        />
      </div>
      <aside className={styles['preview']} aria-label={say('preview')}>
        <div className={styles['previewHead']}>{say('preview')}</div>
        <Preview preview={preview} tier={tier} board={form.board} />
      </aside>
    </form>
  );
}

/** Fields that show what was refused beside them. */
const FIELDS: readonly string[] = ['title', 'template', 'reviewers', 'service', 'due', 'slo'];
