import {serverUrl} from './server_address';

const nothing = {listenAddress: '', connectionSecurity: '', siteUrl: '', override: ''};
const site = 'https://chat.example.com';
const tls = 'TLS';

test.each([
  ['every address', {listenAddress: ':8065', siteUrl: site}, 'http://127.0.0.1:8065'],
  ['every IPv4 address', {listenAddress: '0.0.0.0:8065', siteUrl: site}, 'http://127.0.0.1:8065'],
  ['every IPv6 address', {listenAddress: '[::]:8065', siteUrl: site}, 'http://[::1]:8065'],
  ['one address', {listenAddress: '10.0.0.5:80', siteUrl: site}, 'http://10.0.0.5'],
  ['one IPv6 address', {listenAddress: '[fd00::7]:8065'}, 'http://[fd00::7]:8065'],
  ['a name', {listenAddress: 'localhost:8065'}, 'http://localhost:8065'],
  ['a named port', {listenAddress: ':http'}, 'http://127.0.0.1'],
  ['a subpath', {listenAddress: ':8065', siteUrl: `${site}/mm/chat/`}, 'http://127.0.0.1:8065/mm/chat'],
  [
    'TLS: the certificate is for the site',
    {listenAddress: ':443', connectionSecurity: tls, siteUrl: site},
    site,
  ],
  ['TLS without a site', {listenAddress: ':8443', connectionSecurity: tls}, 'https://127.0.0.1:8443'],
  ['any free port', {listenAddress: ':0', siteUrl: site}, site],
  ['an unknown port', {listenAddress: ':gopher', siteUrl: site}, site],
  ['a zone', {listenAddress: '[fe80::1%eth0]:8065', siteUrl: site}, site],
  ['no listen address', {siteUrl: `${site}/`}, site],
  [
    'the setting',
    {listenAddress: ':8065', siteUrl: site, override: 'http://mm:8065/sub/'},
    'http://mm:8065/sub',
  ],
  ['the setting, with a password', {override: 'http://me:secret@mm:8065'}, 'http://mm:8065'],
  ['a setting that is no URL', {listenAddress: ':8065', siteUrl: site, override: 'mm:8065'}, null],
  ['a setting of another protocol', {siteUrl: site, override: 'ftp://mm'}, null],
  ['nothing', {}, null],
])('%s', (_, addresses, expected) => {
  expect(serverUrl({...nothing, ...addresses})).toBe(expected);
});
