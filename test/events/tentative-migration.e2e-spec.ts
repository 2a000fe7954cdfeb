import { TentativeEvents1764000000022 } from '../../src/migrations/22-tentative-events.js';
import { Registry } from '../support/registry.js';

describe('the migration of tentative events', () => {
  it('finds in their history whether moved, cancelled and held ones were confirmed', async () => {
    const registry = await Registry.open('article', {}, { isFresh: true });
    registry.clock.set('2023-02-01T00:00:00Z');
    const run = (mutation: string) =>
      registry
        .data(`mutation { it: ${mutation} { userErrors { code } } }`)
        .then(({ it }) => expect(it.userErrors).toEqual([]));
    const moved = ['eventReschedule', 'starts: "2023-06-06"'];
    const confirmed = ['eventUpdate', 'status: CONFIRMED'];
    const lives: Record<string, { is: boolean; steps: string[][] }> = {
      PLANNED: { is: true, steps: [] },
      CONFIRMED: { is: false, steps: [confirmed] },
      'PLANNED-MOVED': { is: true, steps: [moved] },
      'CONFIRMED-MOVED': { is: false, steps: [confirmed, moved] },
      DOUBTED: { is: true, steps: [confirmed, ['eventUpdate', 'status: TENTATIVE'], moved] },
      'CONFIRMED-CANCELLED': { is: false, steps: [moved, confirmed, ['eventCancel', 'because: "Погода"']] },
    };
    for (const [code, { steps }] of Object.entries(lives)) {
      await run(
        `eventPlan(input: { code: "${code}", kind: SPORT, titles: [{ language: "ru", text: "И" }], starts: "2023-05-05", confirm: true })`,
      );
      for (const [name, input] of steps) await run(`${name}(input: { event: "${code}", ${input} })`);
    }
    const stored = async () =>
      Object.fromEntries(
        (
          await registry.database.query('SELECT code, is_tentative FROM event WHERE code = ANY ($1)', [
            Object.keys(lives),
          ])
        ).map((row: { code: string; is_tentative: boolean }) => [row.code, row.is_tentative]),
      );
    const right = Object.fromEntries(Object.entries(lives).map(([code, { is }]) => [code, is]));
    expect(await stored()).toEqual(right);
    const runner = registry.database.createQueryRunner();
    const migration = new TentativeEvents1764000000022();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await stored()).toEqual(right);
    await registry.close();
  });
});
