import {absence, type AbsentBecause, type Presence} from './absence';

const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 24 * 60 * 60_000;

function presence(change: Partial<Presence>): Presence {
  return {
    deactivated: false,
    status: 'online',
    lastActivityAt: NOW,
    dndUntil: 0,
    customStatus: '',
    ...change,
  };
}

function custom(emoji: string, text: string, expires = '0001-01-01T00:00:00Z'): Partial<Presence> {
  return {customStatus: JSON.stringify({emoji, text, duration: '', expires_at: expires})};
}

test.each<[string, Partial<Presence>, AbsentBecause | null]>([
  ['online', {}, null],
  ['nothing known', {status: '', lastActivityAt: 0}, null],
  ['away from the keyboard', {status: 'away'}, null],
  ['offline since last night', {status: 'offline', lastActivityAt: NOW - DAY}, null],
  ['offline, never seen', {status: 'offline', lastActivityAt: 0}, null],
  ['offline for more than a week', {status: 'offline', lastActivityAt: NOW - 8 * DAY}, 'not-seen'],
  ['online, long idle', {status: 'online', lastActivityAt: NOW - 8 * DAY}, null],
  ['out of office', {status: 'ooo'}, 'out-of-office'],
  ['not to be disturbed', {status: 'dnd'}, null],
  ['not to be disturbed for an hour', {status: 'dnd', dndUntil: NOW + DAY / 24}, null],
  ['not to be disturbed for a week', {status: 'dnd', dndUntil: NOW + 7 * DAY}, 'do-not-disturb'],
  ['was not to be disturbed', {status: 'online', dndUntil: NOW + 7 * DAY}, null],
  ['deactivated', {deactivated: true}, 'deactivated'],
  ['on a vacation', custom('palm_tree', 'On a vacation'), 'custom-status'],
  ['out sick, in their own words', custom('sneezing_face', 'Hatschi'), 'custom-status'],
  ['out of office, in words', custom('phone', 'OOO until Monday'), 'custom-status'],
  ['on leave', custom('', 'I’m on parental leave'), 'custom-status'],
  ['Urlaub', custom('', 'Urlaub bis 3.12.'), 'custom-status'],
  ['in a meeting', custom('calendar', 'In a meeting'), null],
  ['left alone', custom('', 'Leave me alone'), null],
  ['at home', custom('house', 'Working from home'), null],
  ['vacation that is over', custom('palm_tree', 'On a vacation', '2026-11-22T00:00:00Z'), null],
  ['vacation that goes on', custom('palm_tree', 'On a vacation', '2026-11-24T00:00:00Z'), 'custom-status'],
  ['no JSON', {customStatus: '{'}, null],
  ['other JSON', {customStatus: '[1, null]'}, null],
])('%s', (_what, change, expected) => {
  expect(absence(presence(change), NOW)).toBe(expected);
});
