import type {AxiosInstance} from 'axios';
import type {Action} from 'redux';
import type {HostStore} from '../registry/registry';

/** Where a command is run: what the person is looking at. `teamId` is '' in direct messages. */
export interface Place {
  channelId: string;
  teamId: string;
}

/**
 * Runs a slash command for the person, as if typed in that channel; its answer appears there. A dialog that it opens
 * is shown only to the window that expects it, so the store is told the dialog's id. Throws AxiosError.
 */
export async function runCommand(
  http: AxiosInstance,
  store: HostStore,
  place: Place,
  command: string,
): Promise<void> {
  const {data} = await http.post<{trigger_id?: string}>('/api/v4/commands/execute', {
    command,
    channel_id: place.channelId,
    team_id: place.teamId,
  });
  if (data.trigger_id !== undefined && data.trigger_id !== '') {
    store.dispatch({type: 'RECEIVED_DIALOG_TRIGGER_ID', data: data.trigger_id} as Action);
  }
}
