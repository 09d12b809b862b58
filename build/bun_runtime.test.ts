import {checkIntegrity, pinned} from './bun_runtime';
import {manifestFor} from './manifest';
import {platformNamed, platforms} from './platforms';
import lock from '../package-lock.json';

test('the lockfile pins Bun for every platform that we ship', () => {
  const versions = new Set(platforms.map((platform) => pinned(lock, platform.bunPackage).version));
  expect([...versions]).toEqual([pinned(lock, 'bun').version]);
});

test('a package that the lockfile does not pin is named', () => {
  expect(() => pinned({packages: {}}, '@oven/bun-linux-x64')).toThrow('does not pin @oven/bun-linux-x64');
});

test('an archive with other bytes than the pinned ones is refused', () => {
  // The SHA-512 of "abc" (FIPS 180-2, appendix C.1) in base64.
  const abc =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
  expect(() => checkIntegrity('abc', Buffer.from('abc'), abc)).not.toThrow();
  expect(() => checkIntegrity('abc', Buffer.from('abd'), abc)).toThrow('abc: the downloaded archive is not');
});

test('a bundle names the one executable that it has', () => {
  const source = {id: 'prr', version: '1.2.3', server: {executables: {}}};
  expect(manifestFor(platformNamed('linux-arm64'), source)).toEqual({
    id: 'prr',
    version: '1.2.3',
    server: {executables: {'linux-arm64': 'server/dist/plugin-linux-arm64'}},
    webapp: {bundle_path: 'webapp/dist/main.js'},
  });
});

test('an unknown platform is refused with the known ones', () => {
  expect(() => platformNamed('windows-amd64')).toThrow(
    /unknown platform "windows-amd64"; known: linux-amd64, linux-arm64/,
  );
});
