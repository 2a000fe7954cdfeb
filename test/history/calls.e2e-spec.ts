import { CallIds1764000000026 } from '../../src/migrations/26-call-ids.js';
import { Registry } from '../support/registry.js';

describe('every change tells which call made it', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article', {}, { isFresh: true });
  });
  afterEach(() => registry.close());

  const calls = () =>
    registry.database.query('SELECT call_id AS call, verb FROM change ORDER BY id DESC LIMIT 3') as Promise<
      { call: string; verb: string }[]
    >;

  const register = (code: string) => `agreementRegister(input: { code: "${code}", kind: MEMORANDUM, signed: "2023",
    titles: [{ language: "ru", text: "Меморандум ${code}" }], establishes: CONTACT,
    parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }] }) { agreement { id } userErrors { message } }`;

  it('one mutation is one call, whatever it changes; another mutation of the same request is another', async () => {
    await registry.data(
      `mutation { a: ${register('A-1')} b: partnershipUpdate(input: { partnership: "RU-MAGADAN", motive: "Соседи" }) { userErrors { message } } }`,
    );
    const [update, established, registered] = await calls();
    expect([registered!.verb, established!.verb, update!.verb]).toEqual([
      'AGREEMENT_REGISTERED',
      'PARTNERSHIP_ESTABLISHED',
      'PARTNERSHIP_UPDATED',
    ]);
    expect(registered!.call).toMatch(/^call_[0-9a-z]{26}$/);
    expect(established!.call).toBe(registered!.call);
    expect(update!.call).not.toBe(registered!.call);
    const { partnership } = await registry.data(
      '{ partnership(ref: "RU-MAGADAN") { history { nodes { verb call } } } }',
    );
    expect(partnership.history.nodes).toEqual([update, established]);
  });

  it('the lines of before have one id for each hand and moment', async () => {
    await registry.data(`mutation { ${register('A-1')} }`);
    const runner = registry.database.createQueryRunner();
    const migration = new CallIds1764000000026();
    const before = await calls();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const after = await calls();
    expect(after[0]!.call).toBe(after[1]!.call);
    expect(after[2]!.call).not.toBe(after[0]!.call);
    expect(after.map(({ call }) => /^call_[0-9a-z]{26}$/.test(call))).toEqual([true, true, true]);
    expect(after.map(({ verb }) => verb)).toEqual(before.map(({ verb }) => verb));
    await expect(registry.database.query('DELETE FROM change')).rejects.toThrow('append-only');
  });
});
