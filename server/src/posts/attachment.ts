import type {Translate} from '../i18n/messages';
import type {Button} from './announcer';

/** Where the server sends what a button carries. The server resolves it below SiteURL's subpath itself. */
const routes = '/plugins/prr/api/v1';

/** A button as the server keeps it (model.PostAction). Its id may have letters and digits only: it is part of a route. */
export interface Action {
  id: string;
  type: 'button';
  name: string;
  style: string;
  integration: {url: string; context: Record<string, string>};
}

/** The part of a message attachment that we use (model.SlackAttachment). Travels in `props.attachments` as JSON. */
export interface Attachment {
  fallback: string;
  color: string;
  text: string;
  actions?: Action[];
}

/** Buttons as the server wants them, in somebody's language. */
export function actions(buttons: readonly Button[], t: Translate): Action[] {
  return buttons.map(({label, route, context, style}, index) => ({
    id: `button${index}`,
    type: 'button',
    name: t(label.key, label.params),
    style: style ?? 'default',
    integration: {url: `${routes}/${route}`, context},
  }));
}
