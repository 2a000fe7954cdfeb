import { Registry } from '../support/registry.js';
import { filled, MUTATIONS } from './mutations.js';

describe('history', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
  });
  afterAll(() => registry.close());

  const changes = () =>
    registry.database
      .query(`SELECT c.id, coalesce(city.code, agreement.code, event.code, invited.code || ' ' || guest.code, of.code, exchange.title, split_part(c.thing_id, '_', 1)) || ' ' || c.verb AS said,
        c.by_role, c.differences
      FROM change c LEFT JOIN city ON city.id = c.thing_id LEFT JOIN agreement ON agreement.id = c.thing_id
      LEFT JOIN partnership ON partnership.id = c.thing_id LEFT JOIN contact ON contact.id = c.thing_id
      LEFT JOIN city of ON of.id = coalesce(partnership.city_id, contact.city_id)
      LEFT JOIN event ON event.id = c.thing_id LEFT JOIN invitation ON invitation.id = c.thing_id
      LEFT JOIN event invited ON invited.id = invitation.event_id LEFT JOIN city guest ON guest.id = invitation.city_id
      LEFT JOIN exchange ON exchange.id = c.thing_id ORDER BY c.id`);

  it('knows every mutation of the schema', async () => {
    const { __schema } = await registry.data('{ __schema { mutationType { fields { name } } } }');
    const names = __schema.mutationType.fields.map(({ name }: { name: string }) => name);
    expect([...new Set(MUTATIONS.map(([name]) => name))].sort()).toEqual(names.sort());
  });

  it.each(MUTATIONS)('R12: %s(%s) leaves its verb', async (mutation, input, verbs) => {
    const before = await changes();
    const { it } = await registry.data(
      `mutation { it: ${mutation}(input: { ${await filled(registry, input)} }) { userErrors { code message } } }`,
    );
    expect(it.userErrors).toEqual([]);
    const left = (await changes()).slice(before.length);
    // The lines of one moment stand in any order.
    expect(left.map(({ said }: { said: string }) => said).sort()).toEqual([...verbs].sort());
    for (const { by_role: role, differences } of left) {
      expect(role).toBe('STAFF');
      expect(Object.keys(differences)).not.toEqual([]);
    }
  });

  it('is told to staff with what differs, the latest first, and to nobody else', async () => {
    const ask = `{ partnership(ref: "RU-MAGADAN") { history(first: 1) { totalCount nodes { verb byRole differences { field } } } } }`;
    expect((await registry.data(ask)).partnership.history).toEqual({
      totalCount: 6,
      nodes: [{ verb: 'PARTNERSHIP_ENDED', byRole: 'STAFF', differences: [{ field: 'acts' }] }],
    });
    const { partnership } = await registry.data(ask.replace('RU-MAGADAN', 'BY-GRODNO'), { as: 'public' });
    expect(partnership.history).toBeNull();
  });

  it('has no line for a change that changed nothing, nor for one that was refused', async () => {
    const before = await changes();
    await registry.data(`mutation {
      a: partnershipUpdate(input: { partnership: "RU-MAGADAN", motive: "Соседи" }) { userErrors { code } }
      b: partnershipResume(input: { partnership: "RU-MAGADAN", on: "2026" }) { userErrors { code } }
      c: agreementUpdate(input: { agreement: "YALTA-1", kind: MEMORANDUM }) { userErrors { code } } }`);
    expect(await changes()).toEqual(before);
  });

  it.each([
    `UPDATE change SET verb = 'NOTHING'`,
    'UPDATE change SET verb = verb WHERE false',
    'DELETE FROM change',
    'DELETE FROM change WHERE false',
    'TRUNCATE change',
  ])('is append-only: the database refuses %s', async (sql) => {
    const before = await changes();
    await expect(registry.database.query(sql)).rejects.toMatchObject({
      driverError: { code: '42501', message: 'history is append-only' },
    });
    expect(await changes()).toEqual(before);
  });
});
