import {basePath, createHttp} from './http';

test.each([
  ['https://chat.example.com', ''],
  ['https://chat.example.com/', ''],
  ['https://example.com/company/chat/', '/company/chat'],
  ['', ''],
  [undefined, ''],
  ['no address', ''],
])('the base path of SiteURL %s is "%s"', (siteUrl, expected) => {
  expect(basePath(siteUrl)).toBe(expected);
});

test('writes carry the token of the session cookie', () => {
  expect(createHttp('https://example.com/chat').defaults).toMatchObject({
    baseURL: '/chat',
    xsrfCookieName: 'MMCSRF',
    xsrfHeaderName: 'X-CSRF-Token',
  });
});
