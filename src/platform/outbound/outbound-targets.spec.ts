import { Config } from '../config/config.js';
import { OutboundTargets } from './outbound-targets.js';

const targets = (env: NodeJS.ProcessEnv = {}) => new OutboundTargets(new Config(env));
const read = (text: string, env?: NodeJS.ProcessEnv) => {
  const found = targets(env).read(text);
  return found instanceof URL ? found.href : found;
};

it.each([
  ['https://portal.example', 'https://portal.example/'],
  ['https://Portal.Example.:443/a?b=c', 'https://portal.example/a?b=c'],
  ['https://портал.рф/новое', 'https://xn--80awhdgm.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5'],
  ['https://93.184.216.34/', 'https://93.184.216.34/'],
  ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
])('%s is kept as %s', (text, kept) => expect(read(text)).toBe(kept));

it.each([
  ['', 'UNREADABLE'],
  ['portal.example', 'UNREADABLE'],
  ['https://', 'UNREADABLE'],
  ['https://300.1.1.1/', 'UNREADABLE'],
  ['http://portal.example/', 'NOT_HTTPS'],
  ['file:///etc/passwd', 'NOT_HTTPS'],
  ['gopher://portal.example/', 'NOT_HTTPS'],
  ['https://portal.example:22/', 'OTHER_PORT'],
  ['https://portal.example:8443/', 'OTHER_PORT'],
  ['https://portal.example:80/', 'OTHER_PORT'],
  ['https://user@portal.example/', 'CREDENTIALS'],
  ['https://:word@portal.example/', 'CREDENTIALS'],
  ['https://portal.example@127.0.0.1/', 'CREDENTIALS'],
  ['https://portal.example/#x', 'FRAGMENT'],
  ['https://127.0.0.1/', 'NOT_PUBLIC'],
  ['https://127.0.0.1./', 'NOT_PUBLIC'],
  ['https://127.1/', 'NOT_PUBLIC'],
  ['https://2130706433/', 'NOT_PUBLIC'],
  ['https://0x7f000001/', 'NOT_PUBLIC'],
  ['https://0177.0.0.1/', 'NOT_PUBLIC'],
  ['https://%31%32%37.0.0.1/', 'NOT_PUBLIC'],
  ['https://①②⑦.0.0.1/', 'NOT_PUBLIC'],
  ['https://[::1]/', 'NOT_PUBLIC'],
  ['https://[::ffff:127.0.0.1]/', 'NOT_PUBLIC'],
  ['https://[::ffff:7f00:1]/', 'NOT_PUBLIC'],
  ['https://[64:ff9b::7f00:1]/', 'NOT_PUBLIC'],
  ['https://localhost/', 'NOT_PUBLIC'],
  ['https://localhost./', 'NOT_PUBLIC'],
  ['https://metadata/', 'NOT_PUBLIC'],
  ['https://cities.example/graphql', 'OURSELVES'],
  ['https://CITIES.example./', 'OURSELVES'],
])('%s is refused: %s', (text, why) => expect(read(text, { PUBLIC_URL: 'https://cities.example' })).toBe(why));

it('what the operator lists may be anything, and nothing else', () => {
  const env = { WEBHOOK_ALLOW: 'Portal.Internal, 10.1.0.0/16, 127.0.0.1', WEBHOOK_PORTS: '443, 8443' };
  expect(read('http://portal.internal:8080/a', env)).toBe('http://portal.internal:8080/a');
  expect(read('http://10.1.2.3:25/', env)).toBe('http://10.1.2.3:25/');
  expect(read('http://[::ffff:127.0.0.1]:3000/', env)).toBe('http://[::ffff:7f00:1]:3000/');
  expect(read('https://portal.example:8443/', env)).toBe('https://portal.example:8443/');
  expect(read('http://10.2.0.1/', env)).toBe('NOT_HTTPS');
  expect(read('https://127.0.0.2/', env)).toBe('NOT_PUBLIC');
  expect(read('http://evil.portal.internal/', env)).toBe('NOT_HTTPS');
  const reaches = (host: string, address: string) => targets(env).mayReach(host, address);
  expect([
    reaches('portal.internal', '192.168.0.1'),
    reaches('other.example', '10.1.9.9'),
    reaches('other.example', '10.2.0.1'),
    reaches('other.example', '93.184.216.34'),
  ]).toEqual([true, true, false, true]);
});
