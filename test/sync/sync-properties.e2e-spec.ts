import fc from 'fast-check';
import { Registry } from '../support/registry.js';
import { SyncedPortal, things } from './synced-portal.js';

const VISIBILITIES = ['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'];
const PAPERS = ['AGR-2022-001', 'AGR-2022-002', 'AGR-2022-003'];

/** What may happen, straight into the tables: as the services leave it, with a change in history. */
const ACTS: Record<string, string> = {
  show: 'UPDATE agreement SET visibility = $2 WHERE code = $1 RETURNING id',
  change: 'SELECT id FROM agreement WHERE code IN ($1, $2)',
  leave: `WITH gone AS (DELETE FROM agreement_party USING city, agreement WHERE city.id = city_id
      AND city.code = $2 AND agreement.id = agreement_id AND agreement.code = $1) SELECT id FROM agreement WHERE code = $1`,
  join: `WITH come AS (INSERT INTO agreement_party (id, agreement_id, city_id, role, ordinal)
      SELECT 'party_' || gen_random_uuid(), agreement.id, city.id, 'PARTY', 9 FROM agreement, city
      WHERE agreement.code = $1 AND city.code = $2 ON CONFLICT DO NOTHING) SELECT id FROM agreement WHERE code = $1`,
  showEvent: 'UPDATE event SET visibility = $2 WHERE code = $1 RETURNING id',
  plan: `UPDATE invitation SET status = 'PLANNED' FROM event, city WHERE event.id = event_id AND city.id = city_id
      AND event.code = $1 AND city.code = $2 RETURNING invitation.id`,
  send: `UPDATE invitation SET status = 'SENT', letter_on = '2023-01-01' FROM event, city WHERE event.id = event_id
      AND city.id = city_id AND event.code = $1 AND city.code = $2 RETURNING invitation.id`,
};
const guest = fc.constantFrom('BY-GRODNO', 'RU-MAGADAN');
const act = fc.oneof(
  fc.tuple(fc.constant('show'), fc.constantFrom(...PAPERS), fc.constantFrom(...VISIBILITIES)),
  fc.tuple(fc.constant('change'), fc.constantFrom(...PAPERS), fc.constant('')),
  fc.tuple(fc.constantFrom('leave', 'join'), fc.constantFrom(...PAPERS), guest),
  fc.tuple(fc.constant('showEvent'), fc.constant('EV-2023-SKI'), fc.constantFrom(...VISIBILITIES)),
  fc.tuple(fc.constantFrom('plan', 'send'), fc.constant('EV-2023-SKI'), guest),
);
/** One of the portals reads a page. */
const reading = fc.tuple(fc.constant('read'), fc.nat({ max: 9 }), fc.constantFrom(1, 3, 50));

describe('whatever happens while portals read page by page', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration');
    // Cities are as open as what concerns them.
    await registry.database.query('UPDATE city SET visibility = NULL');
  });
  afterAll(() => registry.close());

  it('each has in the end what the registry shows to it, and was told of nothing else', async () => {
    const ids = [...(await things(registry)).keys()].filter((id) => /^(agreement|city|event|invitation)_/.test(id));
    const known = new Set(ids);
    // Two of each: one from the very beginning, and one that has nothing yet.
    const old: SyncedPortal[] = [];
    for (const who of ['public', 'BY-GRODNO', 'RU-MAGADAN', 'staff', 'admin'])
      old.push(await SyncedPortal.of(registry, who));
    const run = async (steps: (string | number)[][]) => {
      const portals = [...old, ...old.map((portal) => portal.anew())];
      const seen = old.map(({ copy }) => new Set(copy));
      const look = async () => {
        for (const [i, portal] of old.entries()) for (const id of await portal.sees(ids)) seen[i]!.add(id);
      };
      await look();
      for (const [name, what, how] of steps) {
        if (name === 'read') {
          const page = await portals[what as number]!.readPage(how as number);
          const told = page.edges.map(({ id }) => id).filter((id) => known.has(id));
          expect(told.filter((id) => !seen[(what as number) % old.length]!.has(id))).toEqual([]);
          continue;
        }
        const [[{ id }]] = [(await registry.database.query(ACTS[name as string]!, [what, how])).flat()];
        await registry.database.query(
          `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, visibility, differences)
           VALUES ('change_' || gen_random_uuid(), $1, 'call', 'X', 'x', 'STAFF', 'INTERNAL', '{"x":{}}')`,
          [id],
        );
        await look();
      }
      for (const [i, portal] of portals.entries()) {
        await portal.poll();
        expect([i, [...portal.copy].filter((id) => known.has(id)).sort()]).toEqual([
          i,
          [...(await portal.sees(ids))].sort(),
        ]);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(act, reading), { maxLength: 40, minLength: 10 }), run), {
      numRuns: 10,
      // What happened before stays in the database: a shorter tale would not be the same one.
      endOnFailure: true,
    });
  }, 120_000);
});
