import { Registry } from '../support/registry.js';

// A repeat by key answers for the first call: once that was taken back, it says so.

describe('a repeat by key', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
  });
  afterEach(() => registry.close());

  const ESTABLISH = `mutation { it: partnershipEstablish(input: { city: "RU-MAGADAN", kind: CONTACT, on: "2020",
    clientMutationKey: "once" }) { partnership { id } userErrors { code message field } } }`;
  const again = async () => (await registry.data(ESTABLISH, { language: 'en' })).it;
  async function undoLast(): Promise<void> {
    const [{ call }] = await registry.database.query('SELECT call_id AS call FROM change ORDER BY id DESC LIMIT 1');
    const { undo } = await registry.data(
      `mutation { undo(input: { call: "${call}", reason: "Не то" }) { userErrors { message } } }`,
    );
    expect(undo.userErrors).toEqual([]);
  }
  const gone = (id: string) => ({
    partnership: null,
    userErrors: [
      {
        code: 'NOT_FOUND',
        field: ['input', 'clientMutationKey'],
        message: expect.stringContaining(`has been voided or undone since (${id})`),
      },
    ],
  });

  it('after the record was voided is refused; once it is back, it is answered', async () => {
    const first = await again();
    const { id } = first.partnership;
    await registry.data(`mutation { partnershipVoid(input: { partnership: "${id}", reason: "Ошибка" }) { effects } }`);
    expect(await again()).toEqual(gone(id));
    await registry.data(`mutation { partnershipRestore(input: { partnership: "${id}" }) { effects } }`);
    expect(await again()).toEqual(first);
  });

  it('after its call was undone is refused, though the record is there; not after the undo was undone', async () => {
    await registry.data(
      `mutation { partnershipPropose(input: { city: "RU-MAGADAN", plannedKind: SISTER, on: "2019" }) { partnership { id } } }`,
    );
    const first = await again();
    await undoLast();
    expect(await again()).toEqual(gone(first.partnership.id));
    await undoLast();
    expect(await again()).toEqual(first);
    await undoLast();
    expect(await again()).toEqual(gone(first.partnership.id));
  });

  it('stays open to another key', async () => {
    const first = await again();
    await undoLast();
    expect(await again()).toEqual(gone(first.partnership.id));
    const { it } = await registry.data(ESTABLISH.replace('"once"', '"twice"'));
    expect(it.userErrors).toEqual([]);
  });
});
