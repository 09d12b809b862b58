import {compareVersions, VERSION} from './version';

it('versions are in the order of semver.org', () => {
  const order = [
    '0.9.9',
    '1.0.0-2',
    '1.0.0-11',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ];
  for (const [place, version] of order.entries()) {
    expect(VERSION.test(version)).toBe(true);
    for (const [other, against] of order.entries()) {
      expect(Math.sign(compareVersions(version, against))).toBe(Math.sign(place - other));
    }
  }
});

it.each(['1.0', '1.0.0.0', '01.0.0', 'v1.0.0', '1.0.0-', '1.0.0-a..b', '1.0.0+build', ''])(
  '%s is none',
  (text) => {
    expect(VERSION.test(text)).toBe(false);
  },
);
