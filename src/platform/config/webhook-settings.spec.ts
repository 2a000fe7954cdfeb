import { readWebhookSettings } from './webhook-settings.js';

it('send by HTTPS to the internet, and nothing without a key, unless the operator says otherwise', () => {
  expect(readWebhookSettings({})).toEqual({ key: undefined, allowed: [], ports: [443], nameServers: [] });
  const KEY = 'x'.repeat(32);
  expect(
    readWebhookSettings({
      WEBHOOK_KEY: KEY,
      WEBHOOK_ALLOW: 'portal.internal, 10.0.0.0/8,::1',
      WEBHOOK_PORTS: '443,8443',
      WEBHOOK_DNS: '10.0.0.53, [fd00::53]:5353',
    }),
  ).toEqual({
    key: KEY,
    allowed: ['portal.internal', '10.0.0.0/8', '::1'],
    ports: [443, 8443],
    nameServers: ['10.0.0.53', '[fd00::53]:5353'],
  });
});

it.each([
  [{ WEBHOOK_KEY: 'short' }, /^WEBHOOK_KEY must have at least 32 characters/],
  [
    { WEBHOOK_ALLOW: 'http://portal.internal' },
    /^WEBHOOK_ALLOW contains «http:\/\/portal\.internal», which is no host/,
  ],
  [{ WEBHOOK_ALLOW: '10.0.0.0/33' }, /^WEBHOOK_ALLOW contains «10\.0\.0\.0\/33», which is no host/],
  [{ WEBHOOK_ALLOW: '10.0.0' }, /^WEBHOOK_ALLOW contains «10\.0\.0», which is no host/],
  [{ WEBHOOK_ALLOW: '0.0.0.0/0' }, /^WEBHOOK_ALLOW contains «0\.0\.0\.0\/0», which is everything/],
  [{ WEBHOOK_PORTS: 'https' }, /^WEBHOOK_PORTS must be a comma-separated list of ports .* not «https»/],
  [{ WEBHOOK_PORTS: '0' }, /^WEBHOOK_PORTS must be/],
  [{ WEBHOOK_DNS: 'ns.example' }, /^WEBHOOK_DNS must be a comma-separated list .* not «ns\.example»/],
])('%j is refused with a message that says what to write', (env, sentence) => {
  expect(() => readWebhookSettings(env)).toThrow(sentence);
});
