import type {DossierActions} from '../actions/dossier_actions';
import type {Actions, Actor, ItemName, ReviewName} from '../actions/types';
import type {Translate} from '../i18n/messages';
import {plain, shorten} from '../posts/markdown';
import {answersOn} from '../review/answers';
import type {Answer} from '../review/dossier';
import {findItem} from '../review/find_item';
import {label} from './dialog_label';
import type {DialogElement, DialogRequest} from './start_dialog';

/** The server takes no more in one field of a dialog. */
export const MAX_DIALOG_TEXT = 3000;

export interface AnswerDialogOptions {
  api: {openInteractiveDialog(request: DialogRequest): Promise<void>};
  actions: Pick<Actions, 'status'>;
  dossier: Pick<DossierActions, 'hintsOf'>;
}

/** Who asks for it, and how they read. */
export interface DialogCall {
  actor: Actor;
  triggerId: string;
  locale: string;
  t: Translate;
}

/** The dialog of `/prr answer 12`: says why the item matters and what to show. Its answer goes to dialogs/answer. */
export class AnswerDialog {
  constructor(private readonly options: AnswerDialogOptions) {}

  /** @throws Refusal for an item or review that there is not */
  async open({actor, triggerId, t}: DialogCall, review: ReviewName, name: ItemName): Promise<void> {
    const {actions, dossier, api} = this.options;
    const found = await actions.status(actor, review);
    const item = findItem(found.report, name);
    const hint = (await dossier.hintsOf(found)).get(item.item.id);
    const params = {number: item.number, item: plain(item.item.title), key: found.review.key};
    const lines = [
      t('dialog.answer.item', params),
      ...(hint?.why ? [t('answer.why', {text: plain(hint.why)})] : []),
      ...(hint?.evidence ? [t('answer.evidence', {text: plain(hint.evidence)})] : []),
    ];
    const before = answersOn(found.review, found.report.items).of.get(item.item.id);
    await api.openInteractiveDialog({
      TriggerId: triggerId,
      URL: '/plugins/prr/api/v1/dialogs/answer',
      Dialog: {
        CallbackId: 'answer',
        Title: label(t('dialog.answer.title', {number: item.number})),
        IntroductionText: lines.join('\n\n'),
        SubmitLabel: t('dialog.answer.submit'),
        NotifyOnCancel: false,
        State: JSON.stringify({review: found.review.id, item: item.item.id}),
        Elements: elements(before, t),
      },
    });
  }
}

function elements(before: Answer | undefined, t: Translate): DialogElement[] {
  const element = (name: string, change: Partial<DialogElement>): DialogElement => ({
    DisplayName: label(t(`dialog.answer.${name}`)),
    Name: name,
    Type: 'textarea',
    HelpText: t(`dialog.answer.${name}.help`),
    Placeholder: '',
    Default: '',
    Optional: true,
    MinLength: 0,
    MaxLength: MAX_DIALOG_TEXT,
    Options: [],
    ...change,
  });
  const kinds = (['answered', 'not-applicable'] as const).map((value) => ({
    Text: t(`dialog.answer.kind.${value}`),
    Value: value,
  }));
  // Links of the text are found in it again.
  const links = (before?.evidence ?? []).filter(
    (each) => each.kind === 'link' && !before?.text.includes(each.url),
  );
  const lines = links.map((each) =>
    each.kind === 'link' ? `[${each.name.replace(/[[\]]/gu, '')}](${each.url})` : '',
  );
  return [
    element('kind', {
      Type: 'radio',
      Options: kinds,
      Default: before?.kind ?? 'answered',
      Optional: false,
      MaxLength: 0,
    }),
    element('text', {Default: fitting(before?.text ?? '')}),
    element('evidence', {Default: fitting(lines.join('\n'))}),
  ];
}

/** What is longer cannot be shown whole, and would be cut by whoever sends it off. */
function fitting(text: string): string {
  return shorten(text, MAX_DIALOG_TEXT) === text ? text : '';
}
