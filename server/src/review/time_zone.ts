/** `model.User.Timezone`: all values are text, and any may be absent. */
export type UserTimezone = Readonly<Record<string, string>> | null | undefined;

/** The IANA name of the time zone that a person has set, or that their device told; `UTC` when none is known. */
export function zoneOf(timezone: UserTimezone): string {
  const zone =
    timezone?.['useAutomaticTimezone'] === 'false'
      ? timezone['manualTimezone']
      : timezone?.['automaticTimezone'];
  return zone !== undefined && isZone(zone) ? zone : 'UTC';
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}
