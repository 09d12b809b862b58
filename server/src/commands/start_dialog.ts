import type {Translate} from '../i18n/messages';
import {shorten} from '../posts/markdown';
import {MAX_TITLE} from '../review/title';
import {label} from './dialog_label';

/** What the dialog needs of a template. */
export interface TemplateChoice {
  id: string;
  title: string;
}

/** A field of a dialog (model.DialogElement). The server takes 24 bytes for display names and 150 for help texts. */
export interface DialogElement {
  DisplayName: string;
  Name: string;
  Type: 'text' | 'textarea' | 'select' | 'radio';
  HelpText: string;
  Placeholder: string;
  Default: string;
  Optional: boolean;
  MinLength: number;
  MaxLength: number;
  Options: {Text: string; Value: string}[];
}

/** model.OpenDialogRequest, as far as it is used. */
export interface DialogRequest {
  TriggerId: string;
  URL: string;
  Dialog: {
    CallbackId: string;
    Title: string;
    IntroductionText: string;
    SubmitLabel: string;
    NotifyOnCancel: boolean;
    State: string;
    Elements: DialogElement[];
  };
}

export interface StartDialogOptions {
  api: {openInteractiveDialog(request: DialogRequest): Promise<void>};
  templates: {offered(): Promise<readonly TemplateChoice[]>; defaultId(): Promise<string>};
}

const shownOption = 60;

/** The dialog of `/prr start`: the same on phones and desktops. Its answer goes to the route dialogs/start. */
export class StartDialog {
  constructor(private readonly options: StartDialogOptions) {}

  /** @param triggerId from the command; good for one dialog, for a few seconds */
  async open(triggerId: string, t: Translate): Promise<void> {
    await this.options.api.openInteractiveDialog({
      TriggerId: triggerId,
      URL: '/plugins/prr/api/v1/dialogs/start',
      Dialog: {
        CallbackId: 'start',
        Title: label(t('dialog.start.title')),
        IntroductionText: '',
        SubmitLabel: t('dialog.start.submit'),
        NotifyOnCancel: false,
        State: '',
        Elements: await this.elements(t),
      },
    });
  }

  private async elements(t: Translate): Promise<DialogElement[]> {
    const {templates} = this.options;
    const [offered, defaultId] = await Promise.all([templates.offered(), templates.defaultId()]);
    const element = (name: string, change: Partial<DialogElement>): DialogElement => ({
      DisplayName: label(t(`dialog.start.${name}`)),
      Name: name,
      Type: 'text',
      HelpText: t(`dialog.start.${name}.help`),
      Placeholder: '',
      Default: '',
      Optional: false,
      MinLength: 0,
      MaxLength: 0,
      Options: [],
      ...change,
    });
    const choices = offered.map(({id, title}) => ({Text: shorten(title, shownOption), Value: id}));
    const where = (['here', 'new'] as const).map((value) => ({
      Text: t(`dialog.start.where.${value}`),
      Value: value,
    }));
    return [
      element('title', {MinLength: 1, MaxLength: MAX_TITLE, Placeholder: t('dialog.start.title.example')}),
      element('template', {Type: 'select', Options: choices, Default: defaultId}),
      element('where', {Type: 'radio', Options: where, Default: 'here'}),
      element('reviewers', {Optional: true, MaxLength: 150, Placeholder: '@alice @bob'}),
      // Text: what a date field is, only the newest servers and their apps know.
      element('due', {Optional: true, MaxLength: 10, Placeholder: '2026-12-01'}),
      element('service', {Optional: true, MaxLength: 150, Placeholder: 'checkout'}),
      element('slo', {Optional: true, MaxLength: 12, Placeholder: '99.9%'}),
    ];
  }
}
