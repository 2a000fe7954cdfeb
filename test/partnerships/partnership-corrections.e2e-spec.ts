import { entriesOf, get } from '../calendar/calendar-client.js';
import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';
import { SyncedPortal } from '../sync/synced-portal.js';

const WHY = 'Внесено не тому городу';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-30T00:00:00Z');
});
afterEach(() => registry.close());

type As = { as?: 'staff' | 'admin' | 'public'; key?: string };

async function act(mutation: string, input: Record<string, unknown>, by: As = {}) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const effects = /Strike|Correct|Void|Restore/.test(mutation) ? 'effects' : '';
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) {
      partnership { id revision visibility status { value } acts { id kind on { text } } } ${effects} userErrors { code field message suggestions } } }`,
    { variables: { input }, ...by },
  );
  return it;
}
async function done(mutation: string, input: Record<string, unknown>, by: As = {}) {
  const it = await act(mutation, input, by);
  expect(it.userErrors).toEqual([]);
  return it;
}
const tieWith = async (city: string, by: As = {}) =>
  (
    await registry.data(
      `{ partnership(ref: "${city}") { id revision kind visibility status { value since { text } because } ours { stance } theirs { stance }
        episodes { since { text } until { text } } acts { id kind on { text } basis } motive story
        anniversaries: nextAnniversary { ordinal } } }`,
      by,
    )
  ).partnership;

const actOf = (partnership: { acts: { id: string; kind: string }[] }, kind: string) =>
  partnership.acts.find((one) => one.kind === kind)!.id;

describe('law 3: an act that was entered by mistake', () => {
  it.each([
    ['partnershipSuspend', { on: '2024-05-06', side: 'OURS', basis: 'Письмо' }, 'SUSPENDED'],
    ['partnershipEnd', { on: '2024-05-06' }, 'ENDED'],
    ['partnershipEstablish', { on: '2010-01-01', kind: 'SISTER' }, 'ESTABLISHED'],
    ['partnershipPropose', { on: '1999', plannedKind: 'PROJECT' }, 'PROPOSED'],
  ])('is struck out after %s, and everything is as if it had never been', async (mutation, input, kind) => {
    const named = /Suspend|End/.test(mutation) ? { partnership: 'KR-ANSAN' } : { city: 'KR-ANSAN' };
    const before = { rows: await stored(registry), tie: await tieWith('KR-ANSAN') };
    const { partnership } = await done(mutation, { ...named, ...input });
    const entered = partnership.acts.find(
      (one: { kind: string; on: { text: string } }) => one.kind === kind && one.on.text === input.on,
    );
    const { effects } = await done('partnershipActStrike', { act: entered.id, reason: WHY });
    expect(effects.length).toBeGreaterThan(0);
    expect(await stored(registry)).toEqual(before.rows);
    expect(await tieWith('KR-ANSAN')).toEqual({ ...before.tie, revision: before.tie.revision + 2 });
  });

  it('is told to staff by struck and history, and to nobody else', async () => {
    const { partnership } = await done('partnershipSuspend', {
      partnership: 'KR-ANSAN',
      on: '2024-05-06',
      basis: 'Письмо',
    });
    const id = actOf(partnership, 'SUSPENDED');
    await done('partnershipActStrike', { act: id, reason: WHY });
    const query = `{ struck { nodes { recordId partId summary reason byRole restoredAt } }
      partnership(ref: "KR-ANSAN") { history(first: 1) { nodes { verb differences { field to } } } } }`;
    const told = await registry.data(query);
    expect(told.struck.nodes).toEqual([
      {
        recordId: partnership.id,
        partId: id,
        summary: 'SUSPENDED 2024-05-06 (Письмо)',
        reason: WHY,
        byRole: 'STAFF',
        restoredAt: null,
      },
    ]);
    const [{ verb, differences }] = told.partnership.history.nodes;
    expect(verb).toBe('PARTNERSHIP_ACT_STRUCK');
    expect(differences).toContainEqual({ field: 'reason', to: JSON.stringify(WHY) });
    for (const by of [{ as: 'public' }, { key: await registry.keyFor('KR-ANSAN') }] as const) {
      const { errors } = await registry.ask('{ struck { nodes { id } } }', by);
      expect(errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
  });

  it('of an administrator’s secret is neither found nor told', async () => {
    const { partnership } = await done(
      'partnershipEstablish',
      { city: 'YALTA', kind: 'CONTACT', on: '2020-05-05', visibility: 'RESTRICTED' },
      { as: 'admin' },
    );
    const id = actOf(partnership, 'ESTABLISHED');
    for (const mutation of ['partnershipActStrike', 'partnershipActCorrect'])
      expect((await act(mutation, { act: id, reason: WHY })).userErrors[0].code).toBe('NOT_FOUND');
    await done('partnershipVoid', { partnership: partnership.id, reason: WHY }, { as: 'admin' });
    const { struck } = await registry.data('{ struck { totalCount } }');
    const { struck: ofAdmin } = await registry.data('{ struck { totalCount } }', { as: 'admin' });
    expect([struck.totalCount, ofAdmin.totalCount]).toEqual([0, 1]);
    expect((await act('partnershipRestore', { partnership: partnership.id })).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('stays while others rest on it, and while it is the only one', async () => {
    await done('partnershipSuspend', { partnership: 'KR-ANSAN', on: '2024-05-06' });
    const { partnership } = await done('partnershipResume', { partnership: 'KR-ANSAN', on: '2025-05-06' });
    const refused = async (id: string) => {
      const before = await registry.everyRow();
      const { userErrors } = await act('partnershipActStrike', { act: id, reason: WHY });
      expect(await registry.everyRow()).toEqual(before);
      return userErrors[0];
    };
    const suspended = await refused(actOf(partnership, 'SUSPENDED'));
    expect(suspended).toMatchObject({ code: 'CONFLICTING', field: ['input', 'act'] });
    expect(suspended.suggestions).toContain(
      `mutation { partnershipActStrike(input: { act: "${actOf(partnership, 'RESUMED')}", reason: "…" }) { userErrors { message suggestions } } } # RESUMED 2025-05-06`,
    );
    const { partnership: plan } = await done('partnershipPropose', {
      city: 'YALTA',
      plannedKind: 'SISTER',
      on: '2024',
    });
    expect(await refused(actOf(plan, 'PROPOSED'))).toMatchObject({
      code: 'CONFLICTING',
      message: expect.stringContaining('partnershipVoid'),
    });
  });

  it('that an agreement made is put right in the agreement', async () => {
    const grodno = await tieWith('BY-GRODNO');
    for (const mutation of ['partnershipActStrike', 'partnershipActCorrect'])
      expect((await act(mutation, { act: grodno.acts[0].id, reason: WHY })).userErrors[0]).toMatchObject({
        code: 'CONFLICTING',
        message: expect.stringContaining('agreementUpdate'),
      });
    expect((await act('partnershipVoid', { partnership: 'BY-GRODNO', reason: WHY })).userErrors[0]).toMatchObject({
      code: 'CONFLICTING',
      field: ['input', 'partnership'],
    });
  });

  it('is tried first: what would change, who would be told, and nothing is done', async () => {
    const { partnership } = await done('partnershipSuspend', { partnership: 'KR-ANSAN', on: '2024-05-06' });
    const before = await registry.everyRow();
    const input = { act: actOf(partnership, 'SUSPENDED'), reason: WHY };
    const tried = await done('partnershipActStrike', { ...input, dryRun: true });
    expect(tried.partnership.status.value).toBe('ACTIVE');
    expect(tried.effects).toEqual([
      expect.stringMatching(/^Состояние: Связь приостановлена \(2024-05-06\) → Связь действует/),
      expect.stringMatching(/^Узнают: все/),
    ]);
    expect(await registry.everyRow()).toEqual(before);
    expect((await act('partnershipActStrike', { ...input, ifRevision: 999 })).userErrors[0].code).toBe(
      'STALE_REVISION',
    );
  });
});

describe('law 3: an act that was entered wrongly', () => {
  it('is corrected, keeps its id, and counts as if it had been entered so', async () => {
    const { partnership } = await done('partnershipSuspend', {
      partnership: 'KR-ANSAN',
      on: '2024-05-06',
      side: 'OURS',
    });
    const id = actOf(partnership, 'SUSPENDED');
    const right = {
      on: '2023-04',
      side: 'THEIRS',
      basis: 'Нота',
      suspensionReason: 'FOREIGN_POLICY',
      untilWhat: 'до решения',
    };
    await done('partnershipActCorrect', { act: id, reason: WHY, ...right });
    const tie = await tieWith('KR-ANSAN');
    expect(tie.status).toMatchObject({ value: 'SUSPENDED', since: { text: '2023-04' } });
    expect([tie.ours.stance, tie.theirs.stance]).toEqual(['ACTIVE', 'SUSPENDED']);
    expect(tie.acts.at(-1)).toMatchObject({ id, on: { text: '2023-04' }, basis: 'Нота' });
    // Said again, it is as it stands.
    await done('partnershipActCorrect', { act: id, reason: WHY, ...right });
    expect((await tieWith('KR-ANSAN')).revision).toBe(tie.revision);
  });

  it.each([
    [{ on: null }, 'REQUIRED', 'on'],
    [{ side: null }, 'REQUIRED', 'side'],
    [{ on: '2024-13' }, 'INVALID', 'on'],
    [{ establishes: 'SISTER' }, 'CONFLICTING', 'establishes'],
    [{ on: '1990' }, 'TOO_EARLY', 'on'],
    [{ noticeSentOn: '2024-05-05', noticeReceivedOn: '2024-05-01' }, undefined, 'noticeReceivedOn'],
  ])('is not made into nonsense: %j', async (wrong, code, field) => {
    const { partnership } = await done('partnershipSuspend', {
      partnership: 'KR-ANSAN',
      on: '2024-05-06',
      side: 'OURS',
    });
    const before = await registry.everyRow();
    const { userErrors } = await act('partnershipActCorrect', {
      act: actOf(partnership, 'SUSPENDED'),
      reason: WHY,
      ...wrong,
    });
    expect(userErrors[0].field).toEqual(['input', field]);
    if (code) expect(userErrors[0].code).toBe(code);
    expect(await registry.everyRow()).toEqual(before);
  });
});

describe('law 3: a partnership that was entered by mistake', () => {
  it('is voided as if it had never been, and put back as it was', async () => {
    const rows = await stored(registry);
    await done('partnershipEstablish', {
      city: 'YALTA',
      kind: 'SISTER',
      on: '2001-05-05',
      motive: 'Море',
      story: 'Давно',
    });
    const [entered, tie] = [await stored(registry), await tieWith('YALTA')];
    await done('partnershipVoid', { partnership: 'YALTA', reason: WHY });
    expect(await stored(registry)).toEqual(rows);
    expect(await tieWith('YALTA')).toBeNull();
    expect((await registry.data(`{ node(id: "${tie.id}") { id } }`)).node).toBeNull();
    await done('partnershipRestore', { partnership: tie.id });
    expect(await stored(registry)).toEqual(entered);
    expect(await tieWith('YALTA')).toEqual({ ...tie, revision: tie.revision + 1 });
    expect((await act('partnershipRestore', { partnership: tie.id })).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('is not put back beside one that was entered since', async () => {
    const { partnership } = await done('partnershipEstablish', { city: 'YALTA', kind: 'SISTER', on: '2001-05-05' });
    await done('partnershipVoid', { partnership: 'YALTA', reason: WHY });
    const { partnership: other } = await done('partnershipEstablish', { city: 'YALTA', kind: 'CONTACT', on: '2002' });
    expect((await act('partnershipRestore', { partnership: partnership.id })).userErrors[0]).toMatchObject({
      code: 'CONFLICTING',
      suggestions: [other.id],
    });
  });

  it('is cancelled once in subscribed calendars, and disappears for portals', async () => {
    const feed = async () => entriesOf((await get(registry, '/calendar/anniversaries.ics')).text);
    const portal = await SyncedPortal.of(registry, 'public');
    await portal.poll();
    await feed();
    const { partnership } = await done('partnershipEstablish', { city: 'YALTA', kind: 'SISTER', on: '2001-05-05' });
    const stem = partnership.id.split('_')[1];
    const own = async () => (await feed()).filter(({ uid }) => uid.includes(stem));
    const shown = await own();
    expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(['CONFIRMED']));
    expect((await portal.poll()).filter(({ id }) => id === partnership.id)).toEqual([
      { id: partnership.id, kind: 'APPEARED' },
    ]);
    await done('partnershipVoid', { partnership: partnership.id, reason: WHY });
    const gone = await own();
    expect(gone.map(({ uid }) => uid)).toEqual(shown.map(({ uid }) => uid));
    expect(new Set(gone.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    expect(gone.every(({ sequence }, i) => sequence > shown[i]!.sequence)).toBe(true);
    expect((await portal.poll()).filter(({ id }) => id === partnership.id)).toEqual([
      { id: partnership.id, kind: 'DISAPPEARED' },
    ]);
    registry.clock.set('2027-03-15T00:00:00Z');
    expect(await own()).toEqual([]);
  });
});

describe('operations 2: what a mutation finds and answers is what its viewer may see', () => {
  it('staff who enter a tie that only an administrator knows of learn nothing of it and open nothing', async () => {
    await done(
      'partnershipPropose',
      {
        city: 'YALTA',
        plannedKind: 'SISTER',
        on: '2020',
        visibility: 'RESTRICTED',
        story: 'Тайна',
        basis: 'Тайна',
        motive: 'Тайна',
      },
      { as: 'admin' },
    );
    await done('partnershipUpdate', { partnership: 'YALTA', visibility: 'RESTRICTED' }, { as: 'admin' });
    const entered = await done('partnershipPropose', {
      city: 'YALTA',
      plannedKind: 'CONTACT',
      on: '2024',
      visibility: 'PUBLIC',
      story: 'Наше',
    });
    expect(JSON.stringify(entered)).not.toMatch(/Тайна|2020/);
    expect(entered.partnership.acts).toHaveLength(1);
    for (const as of ['public', 'staff'] as const)
      expect(JSON.stringify(await tieWith('YALTA', { as }))).not.toMatch(/Тайна|2020/);
    const whole = await tieWith('YALTA', { as: 'admin' });
    expect(whole.acts).toHaveLength(2);
    expect(whole.story).toMatch(/Тайна/);
  });
});
