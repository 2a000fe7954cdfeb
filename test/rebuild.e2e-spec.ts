import { AgreementPeriods } from '../src/agreements/agreement-periods.service.js';
import { demonstrate } from '../src/demonstration.js';
import { PartnershipPeriods } from '../src/partnerships/partnership-periods.service.js';
import { Registry } from './registry.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open((app) => demonstrate(app, { withJapan: false }));
  const { it } = await registry.data(`mutation {
    it: agreementRecordAct(input: { agreement: "AGR-2022-003", party: "BY-GRODNO", kind: SUSPENDED, on: "2024-05-06" }) { userErrors { code } }
    and: partnershipSuspend(input: { partnership: "BY-GRODNO", on: "2024-05-06" }) { userErrors { code } } }`);
  expect(it.userErrors).toEqual([]);
});
afterEach(() => registry.close());

const stored = (table: string) =>
  registry.database.query(`SELECT to_jsonb(p) AS row FROM ${table} p ORDER BY to_jsonb(p)::text`);

describe.each([
  ['partnership', PartnershipPeriods, 7, 1],
  ['agreement', AgreementPeriods, 3, 1],
] as const)('R12: the stored periods of a %s', (thing, service, all, one) => {
  const table = `${thing}_period`;
  const rebuild = () => registry.app.get<{ rebuild(): Promise<number> }>(service, { strict: false }).rebuild();

  it('are right after every change: nothing to mend', async () => {
    expect(await rebuild()).toBe(0);
  });

  it.each([
    ['all gone', `DELETE FROM ${table}`, all],
    ['one row too few', `DELETE FROM ${table} WHERE from_on = '2024-05-06'`, one],
    ['another status', `UPDATE ${table} SET status = 'SUSPENDED' WHERE from_on = '2022-12-07'`, one],
    ['another day', `UPDATE ${table} SET from_on = from_on + 1 WHERE from_on = '2022-12-07'`, one],
    [
      'a row too many',
      `INSERT INTO ${table} SELECT ${thing}_id, '1990-01-01', '1991-01-01', status FROM ${table} WHERE from_on = '2022-12-07'`,
      one,
    ],
  ])('are worked out anew: %s', async (_, corrupt, mended) => {
    const before = await stored(table);
    await registry.database.query(
      corrupt.replace('INTO partnership_period', 'INTO partnership_period (partnership_id, from_on, until_on, status)'),
    );
    expect(await stored(table)).not.toEqual(before);
    expect(await rebuild()).toBe(mended);
    expect(await stored(table)).toEqual(before);
    expect(await rebuild()).toBe(0);
  });
});

it('leaves no trace in history, and no revision', async () => {
  const records = () =>
    registry.database.query('SELECT id, revision FROM partnership UNION SELECT id, 0 FROM change ORDER BY 1');
  const before = await records();
  await registry.database.query('DELETE FROM partnership_period');
  await registry.app.get(PartnershipPeriods, { strict: false }).rebuild();
  expect(await records()).toEqual(before);
});
