import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';
import { SyncedPortal } from '../sync/synced-portal.js';
import { act, done, enter, WHY } from './city-correction-client.js';

describe('law 3: what was entered by mistake of a city', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
  });
  afterEach(() => registry.close());

  const SUCCEEDED = { city: 'KR-ANSAN', successor: 'CN-HEIHE', on: '2025-01-01' };
  const STRUCK = { city: 'KR-ANSAN', reason: WHY };
  const tie = async () =>
    (await registry.data('{ partnership(ref: "KR-ANSAN") { isInQuestion inQuestionBecause } }', { as: 'public' }))
      .partnership;

  describe('its end', () => {
    it('is struck as if it had never been entered', async () => {
      const [before, tied] = [await stored(registry), await tie()];
      await enter(registry, 'citySucceed', SUCCEEDED);
      expect(await tie()).toMatchObject({ isInQuestion: true });
      const entered = await stored(registry);
      const tried = await done(registry, 'citySuccessionStrike', { ...STRUCK, dryRun: true });
      expect(tried).toMatchObject({
        city: { existsUntil: null, successor: null },
        effects: [
          'Упразднён: 2025-01-01 → —.',
          'Преемник: CN-HEIHE → —.',
          expect.stringMatching(/определяется заново/),
          expect.stringMatching(/^Узнают: все/),
        ],
      });
      expect((await act(registry, 'citySuccessionStrike', { ...STRUCK, ifRevision: 99 })).userErrors[0].code).toBe(
        'STALE_REVISION',
      );
      expect(await stored(registry)).toEqual(entered);
      await done(registry, 'citySuccessionStrike', STRUCK);
      expect(await stored(registry)).toEqual(before);
      expect(await tie()).toEqual(tied);
      const { struck } = await registry.data('{ struck { nodes { partId summary reason } } }');
      expect(struck.nodes).toEqual([
        { partId: 'succession', summary: 'KR-ANSAN: упразднён 2025-01-01 → CN-HEIHE', reason: WHY },
      ]);
      expect((await act(registry, 'citySuccessionStrike', STRUCK)).userErrors).toMatchObject([
        {
          code: 'NOT_ALLOWED_IN_STATE',
          field: ['input', 'city'],
          message: expect.stringMatching(/citySucceed\(input/),
        },
      ]);
      await enter(registry, 'citySucceed', SUCCEEDED);
      expect(await stored(registry)).toEqual(entered);
    });

    it('is corrected as if it had been entered rightly', async () => {
      await enter(registry, 'citySucceed', { ...SUCCEEDED, successor: 'CN-ZHUHAI', on: '2025-03' });
      const right = await stored(registry);
      await done(registry, 'citySuccessionStrike', STRUCK);
      await enter(registry, 'citySucceed', SUCCEEDED);
      const wrong = await stored(registry);
      const correct = { ...STRUCK, on: '2025-03', successor: 'Чжухай' };
      const tried = await done(registry, 'citySuccessionCorrect', { ...correct, dryRun: true });
      expect(tried.effects.slice(0, 2)).toEqual([
        'Упразднён: 2025-01-01 → 2025-03.',
        'Преемник: CN-HEIHE → CN-ZHUHAI.',
      ]);
      expect(await stored(registry)).toEqual(wrong);
      await done(registry, 'citySuccessionCorrect', correct);
      expect(await stored(registry)).toEqual(right);
      expect((await done(registry, 'citySuccessionCorrect', correct)).effects).toEqual(['Ничего не изменится.']);
      expect((await done(registry, 'citySuccessionCorrect', { ...STRUCK, successor: null })).city).toMatchObject({
        existsUntil: { text: '2025-03' },
        successor: null,
      });
    });

    it('is refused where the right one could not have been entered either', async () => {
      await enter(registry, 'citySucceed', SUCCEEDED);
      await enter(registry, 'citySucceed', { city: 'CN-HEIHE', on: '2026-01' });
      const before = await registry.everyRow();
      for (const [input, code, field] of [
        [{ successor: 'KR-ANSAN' }, 'CYCLE', 'successor'],
        [{ successor: 'CN-HEIHE' }, 'NOT_ALLOWED_IN_STATE', 'successor'],
        [{ successor: 'Нигде' }, 'NOT_FOUND', 'successor'],
        [{ on: '2025-13' }, 'INVALID', 'on'],
        [{ on: null }, 'REQUIRED', 'on'],
        [{ reason: ' ' }, 'REQUIRED', 'reason'],
      ] as const)
        expect((await act(registry, 'citySuccessionCorrect', { ...STRUCK, ...input })).userErrors).toMatchObject([
          { code, field: ['input', field] },
        ]);
      expect(await registry.everyRow()).toEqual(before);
    });

    it('stays while an agreement replaces another only because of it', async () => {
      const paper = (code: string, city: string, signed: string) =>
        enter(registry, 'agreementRegister', {
          code,
          kind: 'MEMORANDUM',
          titles: [{ language: 'ru', text: code }],
          parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city }],
          signed,
        });
      await paper('OF-ANSAN', 'KR-ANSAN', '2015');
      await paper('OF-HEIHE', 'CN-HEIHE', '2025-05');
      await enter(registry, 'citySucceed', SUCCEEDED);
      const { agreement } = await enter(
        registry,
        'agreementLink',
        { agreement: 'OF-HEIHE', kind: 'SUPERSEDES', to: 'OF-ANSAN' },
        'agreement { links { id } }',
      );
      const link = agreement.links[0].id;
      const before = await registry.everyRow();
      for (const [mutation, more] of [
        ['citySuccessionStrike', {}],
        ['citySuccessionStrike', { dryRun: true }],
        ['citySuccessionCorrect', { successor: 'CN-ZHUHAI' }],
      ] as const)
        expect((await act(registry, mutation, { ...STRUCK, ...more })).userErrors).toMatchObject([
          {
            code: 'CONFLICTING',
            field: ['input', 'city'],
            message: expect.stringContaining(`OF-HEIHE (agreementUnlink ${link})`),
            suggestions: [link],
          },
        ]);
      expect(await registry.everyRow()).toEqual(before);
      await done(registry, 'citySuccessionCorrect', { ...STRUCK, on: '2025-02' });
      await enter(registry, 'agreementUnlink', { link, reason: WHY });
      await done(registry, 'citySuccessionStrike', STRUCK);
    });

    it('opens and hides its successor for those who are told of it by that alone', async () => {
      const { city } = await enter(
        registry,
        'cityRegister',
        { code: 'HEIR', names: [{ language: 'ru', text: 'Наследник' }] },
        'city { id }',
      );
      const portal = await SyncedPortal.of(registry, 'public');
      await portal.poll();
      const told = async () => (await portal.poll()).filter((one) => one.id === city.id);
      await enter(registry, 'citySucceed', { ...SUCCEEDED, successor: 'HEIR' });
      expect(await told()).toEqual([{ id: city.id, kind: 'APPEARED' }]);
      await done(registry, 'citySuccessionStrike', STRUCK);
      expect(await told()).toEqual([{ id: city.id, kind: 'DISAPPEARED' }]);
      expect((await registry.data('{ city(ref: "HEIR") { id } }', { as: 'public' })).city).toBeNull();
    });
  });

  describe('a name', () => {
    const RENAMED = { city: 'KR-ANSAN', name: { language: 'ru', text: 'Новый Ансан' }, on: '2024' };
    const NAME = { city: 'KR-ANSAN', name: 'Новый Ансан', reason: WHY };

    it('that a renaming brought is struck as if there had been none', async () => {
      const before = await stored(registry);
      await enter(registry, 'cityRename', RENAMED);
      const entered = await stored(registry);
      const tried = await done(registry, 'cityNameStrike', { ...NAME, dryRun: true });
      expect(tried).toMatchObject({
        city: { name: 'Ансан' },
        effects: [
          expect.stringMatching(/^Название «Новый Ансан» исчезнет \(ru: Новый Ансан → Ансан\)/),
          expect.stringMatching(/^Узнают: все/),
        ],
      });
      expect((await act(registry, 'cityNameStrike', { ...NAME, ifRevision: 99 })).userErrors[0].code).toBe(
        'STALE_REVISION',
      );
      expect(await stored(registry)).toEqual(entered);
      await done(registry, 'cityNameStrike', NAME);
      expect(await stored(registry)).toEqual(before);
      const { struck } = await registry.data('{ struck { nodes { partId summary reason } } }');
      expect(struck.nodes).toEqual([
        { partId: expect.stringMatching(/^name_/), summary: 'KR-ANSAN: «Новый Ансан» (ru, 2024–…)', reason: WHY },
      ]);
      const { history } = (await registry.data('{ city(ref: "KR-ANSAN") { history(first: 1) { nodes { verb } } } }'))
        .city;
      expect(history.nodes).toEqual([{ verb: 'CITY_NAME_STRUCK' }]);
    });

    it('between two others is struck, and is chosen by its id where the text says too little', async () => {
      await enter(registry, 'cityRename', { ...RENAMED, on: '2010' });
      await enter(registry, 'cityRename', { ...RENAMED, name: { language: 'ru', text: 'Третий' }, on: '2024' });
      await enter(registry, 'cityRename', { ...RENAMED, on: '2025' });
      const twice = await act(registry, 'cityNameStrike', NAME);
      expect(twice.userErrors).toMatchObject([
        {
          code: 'AMBIGUOUS',
          field: ['input', 'name'],
          suggestions: [
            expect.stringMatching(/^name_\w+ Новый Ансан \(ru/),
            expect.stringMatching(/^name_\w+ Новый Ансан \(ru/),
          ],
        },
      ]);
      const { names } = (await registry.data('{ city(ref: "KR-ANSAN") { names { id text kind } } }')).city;
      const former = names.find((name: any) => name.text === 'Новый Ансан' && name.kind === 'FORMER');
      await done(registry, 'cityNameStrike', { ...NAME, name: former.id });
      expect(
        (await registry.data('{ city(ref: "KR-ANSAN") { names { language text until { text } } } }')).city.names.filter(
          (name: any) => name.language === 'ru',
        ),
      ).toEqual([
        { language: 'ru', text: 'Новый Ансан', until: null },
        { language: 'ru', text: 'Третий', until: { text: '2025' } },
        { language: 'ru', text: 'Ансан', until: { text: '2024' } },
      ]);
    });

    it('is refused where there is none, or no other', async () => {
      await enter(registry, 'cityRegister', { code: 'LONE', names: [{ language: 'ru', text: 'Один' }] });
      const before = await registry.everyRow();
      expect((await act(registry, 'cityNameStrike', NAME)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['input', 'name'] },
      ]);
      expect(
        (await act(registry, 'cityNameStrike', { city: 'LONE', name: 'Один', reason: WHY })).userErrors,
      ).toMatchObject([
        { code: 'CONFLICTING', field: ['input', 'name'], message: expect.stringMatching(/cityUpdate.*cityVoid/) },
      ]);
      expect(await registry.everyRow()).toEqual(before);
    });
  });
});
