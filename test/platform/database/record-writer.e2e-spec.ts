import { CityTable } from '../../../src/cities/city.table.js';
import { Store } from '../../../src/platform/database/store.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { Registry } from '../../support/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('article');
});
afterAll(() => registry?.close());

/** The statements of the service while something is done. */
async function statements(act: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { logger } = registry.database;
  registry.database.logger = { logQuery: (query: string) => void said.push(query) } as never;
  await act().finally(() => {
    registry.database.logger = logger;
  });
  return said;
}

const register = (code: string, titles: string, more = '') =>
  registry.data(`mutation { it: agreementRegister(input: { code: "${code}", kind: MEMORANDUM, signed: "2021-03-04"
    titles: [{ language: "ru", text: "${titles}" }], parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "BY-GRODNO" }] ${more} }) {
    agreement { code status { value } signed { text } parties { city { code } } } userErrors { message } } }`);

it('a registration is few statements, and as many for two parties as for four', async () => {
  await register('MEMO-0', 'Меморандум о рыболовстве');
  const two = await statements(() => register('MEMO-1', 'Меморандум о лесном хозяйстве'));
  const four = await statements(() =>
    registry.data(`mutation { it: agreementRegister(input: { code: "MEMO-2", kind: MEMORANDUM, signed: "2021-03-05"
      titles: [{ language: "ru", text: "Меморандум четырёх городов" }], parties: [
        { city: "RU-YUZHNO-SAKHALINSK" }, { city: "BY-GRODNO" }, { city: "KR-ANSAN" }, { city: "JP-ASAHIKAWA" }] }) {
      agreement { code status { value } signed { text } parties { city { code } } } userErrors { message } } }`),
  );
  expect(two.filter((query) => !/access_key|revision_mark|spending/.test(query)).length).toBeLessThanOrEqual(9);
  expect(four.length).toBeLessThanOrEqual(two.length);
  const keyed = await statements(() => register('MEMO-3', 'Меморандум о морских портах', 'clientMutationKey: "k"'));
  expect(keyed.length).toBeLessThanOrEqual(two.length + 2);
});

it('a record that is new may not take the place of another', async () => {
  const store = registry.app.get(Store, { strict: false });
  const transactions = registry.app.get(Transactions, { strict: false });
  const [{ id }] = await registry.database.query(`SELECT id FROM city WHERE code = 'BY-GRODNO'`);
  await transactions
    .run(async () => {
      const city = await store.lock(CityTable, id);
      const again = Object.assign(Object.create(Object.getPrototypeOf(city)), city);
      await expect(store.save(CityTable, again)).rejects.toMatchObject({ code: '23505' });
      throw new Error('enough');
    })
    .catch((error: Error) => expect(error.message).toBe('enough'));
});

it('parts come, change and go with their record', async () => {
  const store = registry.app.get(Store, { strict: false });
  const transactions = registry.app.get(Transactions, { strict: false });
  const [{ id }] = await registry.database.query(`SELECT id FROM city WHERE code = 'BY-GRODNO'`);
  const names = () =>
    registry.database.query('SELECT id, text, xmin::text FROM city_name WHERE city_id = $1 ORDER BY id', [id]);
  const before = await names();
  expect(before.length).toBeGreaterThan(1);
  await transactions.run(async () => {
    const city = await store.lock(CityTable, id);
    const kept = city.names.filter((name) => name.id !== before[0].id);
    const changed = kept.find((name) => name.id === before[1].id)!;
    city.names = kept.map((name) =>
      name === changed ? Object.assign(Object.create(Object.getPrototypeOf(name)), name, { text: 'Другое' }) : name,
    );
    expect(Object.keys(await store.save(CityTable, city))).toEqual(['names']);
  });
  const after = await names();
  expect(after.map((name: { id: string }) => name.id)).toEqual(before.slice(1).map((name: { id: string }) => name.id));
  expect(after[0]).toMatchObject({ id: before[1].id, text: 'Другое' });
  // What has not changed is not written again.
  expect(after.slice(1)).toEqual(before.slice(2));
});
