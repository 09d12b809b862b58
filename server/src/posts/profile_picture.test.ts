import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {showProfilePicture, type ProfilePictureOptions} from './profile_picture';

let directory: string;
let options: ProfilePictureOptions;
const given: [userId: string, image: string][] = [];
const logged: string[] = [];
let refusal: Error | null;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'prr-picture-'));
  const values = new Map<string, Uint8Array | null>();
  given.length = 0;
  logged.length = 0;
  refusal = null;
  options = {
    api: {
      setProfileImage: (userId, image) => {
        if (refusal !== null) return Promise.reject(refusal);
        given.push([userId, new TextDecoder().decode(image)]);
        return Promise.resolve();
      },
    },
    store: {
      get: (key) => Promise.resolve(values.get(key) ?? null),
      set: (key, value) => {
        values.set(key, value);
        return Promise.resolve();
      },
    },
    log: {error: (message) => logged.push(message)},
    botUserId: 'bot',
    file: join(directory, 'profile.png'),
  };
  await writeFile(options.file, 'a face');
});

afterEach(() => rm(directory, {recursive: true}));

test('the bot gets its picture at the first activation, and no more at the next', async () => {
  await showProfilePicture(options);
  await showProfilePicture(options);
  expect(given).toEqual([['bot', 'a face']]);
  expect(logged).toEqual([]);
});

test('a new picture is shown, and so is the old one to a new bot', async () => {
  await showProfilePicture(options);
  await writeFile(options.file, 'a new face');
  await showProfilePicture(options);
  await showProfilePicture({...options, botUserId: 'another bot'});
  expect(given).toEqual([
    ['bot', 'a face'],
    ['bot', 'a new face'],
    ['another bot', 'a new face'],
  ]);
});

test('a server that refuses is logged, holds nothing up, and is asked again', async () => {
  refusal = new Error('the file store is full');
  await expect(showProfilePicture(options)).resolves.toBeUndefined();
  expect(logged).toHaveLength(1);
  refusal = null;
  await showProfilePicture(options);
  expect(given).toEqual([['bot', 'a face']]);
});

test('a picture that is missing is logged', async () => {
  await rm(options.file);
  await showProfilePicture(options);
  expect(given).toEqual([]);
  expect(logged).toHaveLength(1);
});
