import { DataSource } from 'typeorm';
import { another, ask, registry, times } from './rate-limit-client.js';

describe('while the database does not answer', () => {
  const WHO = '{ viewer { role } }';

  it('whoever has a key is told just that, and pays neither as a guesser nor as somebody without a key', async () => {
    const url = await another({ RATE_PER_ADDRESS: '20', RATE_PER_KEY: '1000' });
    const key = registry.keyOf('staff');
    const other = await new DataSource({ ...registry.database.options, name: 'other' } as never).initialize();
    const runner = other.createQueryRunner();
    await runner.query('BEGIN');
    await runner.query('LOCK TABLE access_key IN ACCESS EXCLUSIVE MODE');
    const first = await ask(url, WHO, { key, from: '127.0.8.1' });
    const more = await times(45, () => ask(url, WHO, { key, from: '127.0.8.1' }));
    await runner.query('COMMIT');
    await other.destroy();
    for (const { json } of [first, ...more]) expect(json.errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect((await ask(url, WHO, { key, from: '127.0.8.1' })).json).toEqual({ data: { viewer: { role: 'STAFF' } } });
    // Nor is guessing any cheaper afterwards.
    const guessed = await times(40, (n) =>
      ask(url, WHO, { key: `sckey_${`${n}`.padStart(43, 'x')}`, from: '127.0.8.2' }),
    );
    expect(guessed.some(({ status }) => status === 429)).toBe(true);
  });
});
