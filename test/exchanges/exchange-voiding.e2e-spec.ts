import { stored } from '../support/stored.js';
import { SyncedPortal } from '../sync/synced-portal.js';
import { close, log, open, registry } from './exchange-client.js';

const WHY = 'Внесено дважды';

async function act(mutation: 'exchangeVoid' | 'exchangeRestore', input: Record<string, unknown>, as = 'staff') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { exchange { id revision } effects userErrors { code field message suggestions } } }`,
    { variables: { input }, as: as as 'staff' },
  );
  return it;
}
async function done(...args: Parameters<typeof act>) {
  const it = await act(...args);
  expect(it.userErrors).toEqual([]);
  return it;
}
const signed = async () =>
  (await registry.data('{ agreement(ref: "AGR-2022-003") { revision links { kind exchange { id } } } }')).agreement;
const VISIT = { kind: 'DELEGATION_OUT', on: '2022-12-07', cities: ['Гродно', 'Минск'], visibility: 'PUBLIC' };

describe('law 3: an exchange that was entered by mistake', () => {
  beforeEach(open);
  afterEach(close);

  it('is voided as if it had never been, and put back as it was, with the agreements signed during it', async () => {
    const [rows, agreement] = [await stored(registry), await signed()];
    const { id } = await log({ ...VISIT, agreements: ['AGR-2022-003'] });
    const [entered, linked] = [await stored(registry), await signed()];
    const tried = await done('exchangeVoid', { exchange: id, reason: WHY, dryRun: true });
    expect(tried.effects).toEqual([
      expect.stringMatching(/исчезнет из журнала/),
      expect.stringMatching(/больше не будут с ним связаны/),
      expect.stringMatching(/^Узнают: все/),
    ]);
    const stale = await act('exchangeVoid', { exchange: id, reason: WHY, ifRevision: 99 });
    expect(stale.userErrors[0].code).toBe('STALE_REVISION');
    expect(await stored(registry)).toEqual(entered);
    await done('exchangeVoid', { exchange: id, reason: WHY });
    expect(await stored(registry)).toEqual(rows);
    expect(await signed()).toEqual({ ...agreement, revision: linked.revision + 1 });
    expect((await registry.data(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    const { struck } = await registry.data('{ struck { nodes { recordId summary reason restoredAt } } }');
    expect(struck.nodes).toEqual([
      { recordId: id, summary: expect.stringMatching(/Гродно, Минск/), reason: WHY, restoredAt: null },
    ]);
    const { history } = (
      await registry.data('{ agreement(ref: "AGR-2022-003") { history(first: 1) { nodes { verb } } } }')
    ).agreement;
    expect(history.nodes).toEqual([{ verb: 'AGREEMENT_UNLINKED' }]);
    expect((await act('exchangeRestore', { exchange: id, ifRevision: 99 })).userErrors[0].code).toBe('STALE_REVISION');
    await done('exchangeRestore', { exchange: id, dryRun: true });
    expect(await stored(registry)).toEqual(rows);
    expect((await done('exchangeRestore', { exchange: id })).exchange).toEqual({ id, revision: 2 });
    expect(await stored(registry)).toEqual(entered);
    expect((await signed()).links).toEqual(linked.links);
    expect((await act('exchangeRestore', { exchange: id })).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('disappears and comes back for portals', async () => {
    const portal = await SyncedPortal.of(registry, 'public');
    await portal.poll();
    const { id } = await log(VISIT);
    const told = async () => (await portal.poll()).filter((one) => one.id === id);
    expect(await told()).toEqual([{ id, kind: 'APPEARED' }]);
    await done('exchangeVoid', { exchange: id, reason: WHY });
    expect(await told()).toEqual([{ id, kind: 'DISAPPEARED' }]);
    await done('exchangeRestore', { exchange: id });
    expect(await told()).toEqual([{ id, kind: 'APPEARED' }]);
  });

  it('stays while the data of those who travelled are kept', async () => {
    const { id } = await log(VISIT);
    const { it } = await registry.data(
      `mutation { it: contactAdd(input: { city: "Гродно", kind: DELEGATION_MEMBER, name: "Гость", occasion: "${id}", purpose: "Пропуска", deleteOn: "2026-04-15" })
        { contact { id } userErrors { code message } } }`,
    );
    expect(it.userErrors).toEqual([]);
    expect((await act('exchangeVoid', { exchange: id, reason: WHY })).userErrors).toMatchObject([
      { code: 'CONFLICTING', field: ['input', 'exchange'], suggestions: [it.contact.id] },
    ]);
    await registry.data(
      `mutation { contactErase(input: { contact: "${it.contact.id}", reason: REQUEST }) { userErrors { code } } }`,
    );
    await done('exchangeVoid', { exchange: id, reason: WHY });
  });

  it('of an administrator is neither found nor put back by staff', async () => {
    const { id } = await log(VISIT);
    await registry.data(
      `mutation { exchangeUpdate(input: { exchange: "${id}", visibility: RESTRICTED }) { userErrors { code } } }`,
      { as: 'admin' },
    );
    expect((await act('exchangeVoid', { exchange: id, reason: WHY })).userErrors[0].code).toBe('NOT_FOUND');
    await done('exchangeVoid', { exchange: id, reason: WHY }, 'admin');
    expect((await act('exchangeRestore', { exchange: id })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await registry.data('{ struck { totalCount } }')).struck.totalCount).toBe(0);
    await done('exchangeRestore', { exchange: id }, 'admin');
  });
});
