import type {Announcer, Button, Message} from '../posts/announcer';
import {reminderButtons} from '../posts/reminder_buttons';
import type {Reminders} from '../reviewers/reminders';
import type {Clock} from '../store/clock';
import type {Actor} from './types';

export interface ReminderActionsOptions {
  reminders: Reminders;
  announcer: Pick<Announcer, 'direct'>;
  clock: Clock;
}

/** `/prr reminders …`: everybody about their own. */
export class ReminderActions {
  constructor(private readonly options: ReminderActionsOptions) {}

  async turn({userId}: Actor, to: 'on' | 'off'): Promise<Message[]> {
    await this.options.reminders.turn(userId, to);
    return to === 'off' ? [{key: 'reminder.turned-off', params: {}}] : this.status({userId});
  }

  async status({userId}: Pick<Actor, 'userId'>): Promise<Message[]> {
    const {isOff, off, quietUntil, hour} = await this.options.reminders.status(userId);
    const state = isOff ? 'server' : off ? 'off' : quietUntil === '' ? 'on' : 'quiet';
    return [{key: 'reminder.status', params: {state, day: quietUntil, hour}}];
  }

  /** Skips the next one, or those of a week. */
  async snooze({userId}: Actor, until: 'next' | 'week'): Promise<Message[]> {
    const day = await this.options.reminders.snooze(userId, until);
    return [{key: 'reminder.snoozed', params: {day}}];
  }

  /** Sends what would be sent now, whatever the hour and the day. */
  async now({userId}: Actor): Promise<Message[]> {
    const {reminders, announcer, clock} = this.options;
    const reminder = await reminders.preview(userId);
    if (reminder === null) {
      return [{key: 'reminder.nothing', params: {}}];
    }
    await announcer.direct(
      userId,
      `reminder-now-${String(clock.now())}`,
      reminder.messages,
      reminder.buttons,
    );
    return [{key: 'reminder.sent', params: {}}];
  }

  /** What belongs below a reminder of somebody's once they have answered one of its questions. */
  async buttons({userId}: Actor): Promise<Button[]> {
    return reminderButtons(await this.options.reminders.asksOf(userId));
  }
}
