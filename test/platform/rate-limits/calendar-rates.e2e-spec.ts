import { askUntilRefused, registry, send } from './rate-limit-client.js';

describe('calendars', () => {
  it('that are sent are limited by address, and unchanged ones are not', async () => {
    const feed = `${registry.url}/calendar/anniversaries.ics`;
    const from = '127.0.7.1';
    const { headers, status } = await send(feed, { from });
    expect(status).toBe(200);
    const { allowed, refused } = await askUntilRefused(() => send(feed, { from }));
    expect(allowed).toBeGreaterThanOrEqual(11);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    for (let n = 0; n < 30; n++) {
      const poll = await send(feed, { from, headers: { 'If-None-Match': headers.etag } });
      expect(poll.status).toBe(304);
    }
    expect((await send(feed, { from: '127.0.7.2' })).status).toBe(200);
  });
});
