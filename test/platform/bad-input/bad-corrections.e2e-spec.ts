import { getNamedType, isInputObjectType, isRequiredInputField } from 'graphql';
import { registrySchema } from '../../../src/schema.js';
import { Registry } from '../../support/registry.js';
import { LONG } from './bad-input.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-12-01T01:00:00Z');
});
afterEach(() => registry.close());

async function enter(mutation: string, input: Record<string, unknown>, selection = ''): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${selection} userErrors { code field } } }`,
    { variables: { input } },
  );
  return it;
}
const codesOf = (answers: { userErrors: { code: string }[] }[]) =>
  answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').sort();

describe('a reason', () => {
  it.each([
    ['of 1 MB', LONG, 'TOO_LONG'],
    ['of 501 characters', 'я'.repeat(501), 'TOO_LONG'],
    ['of blanks', '   ', 'REQUIRED'],
    ['that is not filled in', '…', 'REQUIRED'],
  ])('%s is refused by every mutation that puts something right', async (_, reason, code) => {
    const schema = await registrySchema();
    const before = await registry.everyRow();
    const asked: string[] = [];
    for (const { name, args } of Object.values(schema.getMutationType()!.getFields())) {
      const input = getNamedType(args[0]!.type);
      if (!/Strike|Correct|Void|Unlink/.test(name) || !isInputObjectType(input)) continue;
      const needed = Object.values(input.getFields()).filter(isRequiredInputField);
      const filled = Object.fromEntries(needed.map((field) => [field.name, 'нет такого']));
      const { userErrors } = await enter(name, { ...filled, reason });
      expect([name, userErrors]).toEqual([name, [{ code, field: ['input', 'reason'] }]]);
      asked.push(name);
    }
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(await registry.everyRow()).toEqual(before);
  });
});

describe('two clerks who correct the same act', () => {
  let act: string;
  let revision: number;
  const acts = 'acts { id kind on { text } } revision';

  const KINDS = {
    partnership: async () => {
      await enter('partnershipEstablish', { city: 'RU-MAGADAN', kind: 'SISTER', on: '2001-05-06' });
      const on = { partnership: 'RU-MAGADAN', side: 'OURS', on: '2010-05-06' };
      const { partnership } = await enter('partnershipSuspend', on, `partnership { ${acts} }`);
      return { ...partnership, act: partnership.acts.find(({ kind }: { kind: string }) => kind === 'SUSPENDED').id };
    },
    agreement: async () => {
      const paper = {
        code: 'AGR-7',
        kind: 'MEMORANDUM',
        titles: [{ language: 'ru', text: 'Меморандум' }],
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
        stage: { to: 'IDEA', on: '2020' },
      };
      await enter('agreementRegister', paper);
      const on = { agreement: 'AGR-7', to: 'DRAFT', on: '2022' };
      const { agreement } = await enter('agreementAdvance', on, `agreement { ${acts} }`);
      return { ...agreement, act: agreement.acts.find(({ kind }: { kind: string }) => kind === 'DRAFT').id };
    },
  };

  describe.each(['partnership', 'agreement'] as const)('of a %s', (kind) => {
    beforeEach(async () => {
      ({ act, revision } = await KINDS[kind]());
    });
    const correct = (on: string, more = {}) => enter(`${kind}ActCorrect`, { act, on, reason: 'Письмо', ...more });
    const strike = (more = {}) => enter(`${kind}ActStrike`, { act, reason: 'Письмо', ...more });

    it('on the same revision: one is done, the other is asked to look again', async () => {
      const ifRevision = revision;
      expect(codesOf(await Promise.all([correct('2023', { ifRevision }), correct('2024', { ifRevision })]))).toEqual([
        'STALE_REVISION',
        'done',
      ]);
    });

    it('without a revision: both are done, one after the other, and history tells of both', async () => {
      expect(codesOf(await Promise.all([correct('2023'), correct('2024')]))).toEqual(['done', 'done']);
      const [{ n }] = await registry.database.query(
        `SELECT count(*)::integer AS n FROM change WHERE verb LIKE '%_ACT_CORRECTED'`,
      );
      expect(n).toBe(2);
    });

    it('struck by both: it is struck once, and the other finds none', async () => {
      expect(codesOf(await Promise.all([strike(), strike()]))).toEqual(['NOT_FOUND', 'done']);
      expect(await registry.database.query('SELECT part_id FROM struck')).toEqual([{ part_id: act }]);
    });

    it('struck by one and corrected by the other: nothing of it is left', async () => {
      await Promise.all([strike(), correct('2023')]);
      expect((await strike()).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['input', 'act'] }]);
    });
  });
});

describe('two clerks who void the same record at once', () => {
  const ENTRIES: [mutation: string, thing: string, input: Record<string, unknown>][] = [
    ['partnershipPropose', 'partnership', { city: 'RU-MAGADAN', plannedKind: 'SISTER', on: '2020' }],
    [
      'agreementRegister',
      'agreement',
      {
        kind: 'MEMORANDUM',
        titles: [{ language: 'ru', text: 'Меморандум' }],
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
        signed: '2020-05-06',
        establishes: 'SISTER',
      },
    ],
    ['eventPlan', 'event', { kind: 'FORUM', titles: [{ language: 'ru', text: 'Форум' }], starts: '2027-05-06' }],
    ['exchangeLog', 'exchange', { kind: 'TRAINING', on: '2024-05-06', cities: ['RU-MAGADAN'] }],
  ];

  it.each(ENTRIES)('and restore it at once, after %s: one does it each time', async (mutation, thing, input) => {
    const { id } = (await enter(mutation, input, `${thing} { id }`))[thing];
    const said = { [thing]: id, reason: 'Дважды' };
    expect(codesOf(await Promise.all([enter(`${thing}Void`, said), enter(`${thing}Void`, said)]))).toEqual([
      'NOT_FOUND',
      'done',
    ]);
    const back = { [thing]: id };
    const restored = await Promise.all([enter(`${thing}Restore`, back), enter(`${thing}Restore`, back)]);
    expect(codesOf(restored)[1]).toBe('done');
    expect((await enter(`${thing}Void`, said)).userErrors).toEqual([]);
  });

  it('restoring what was entered anew meanwhile is refused with what stands in the way', async () => {
    const plan = { code: 'EV-7', kind: 'FORUM', titles: [{ language: 'ru', text: 'Форум' }], starts: '2027-05-06' };
    await enter('eventPlan', plan);
    await enter('eventInvite', { event: 'EV-7', cities: ['BY-GRODNO'] });
    const invitation = { event: 'EV-7', city: 'BY-GRODNO', reason: 'Не тот' };
    await enter('invitationVoid', invitation);
    await enter('eventInvite', { event: 'EV-7', cities: ['BY-GRODNO'] });
    const [{ record_id }] = await registry.database.query('SELECT record_id FROM struck');
    const before = await registry.everyRow();
    expect((await enter('invitationRestore', { invitation: record_id })).userErrors).toEqual([
      { code: 'CONFLICTING', field: ['input', 'invitation'] },
    ]);
    expect(await registry.everyRow()).toEqual(before);
  });
});
