import { Registry } from '../support/registry.js';
import { cityRegister, cityRename, citySucceed, cityUpdate, open, refusedWith } from './city-client.js';

describe('cities, as they are kept', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await open();
  });
  afterEach(() => registry.close());

  /** Asks for something that is refused, and looks that nothing changed. */
  const refusal = async (mutation: string, language = 'ru') => {
    const before = await registry.everyRow();
    const data = await registry.data(mutation, { language });
    expect(await registry.everyRow()).toEqual(before);
    return Object.values(data)[0];
  };

  it('R26: a rename keeps the old name, under which the city is still found', async () => {
    expect(
      await registry.data(
        cityRename(
          'city: "Хабаровск", name: { language: "ru", text: "Хабаровка" }, on: "2024-09"',
          'code name revision names { language text kind since { text } until { text } } history(first: 1) { nodes { verb } }',
        ),
      ),
    ).toEqual({
      cityRename: {
        city: {
          code: 'RU-KHABAROVSK',
          name: 'Хабаровка',
          revision: 2,
          names: [
            { language: 'ru', text: 'Хабаровка', kind: 'OFFICIAL', since: { text: '2024-09' }, until: null },
            { language: 'ru', text: 'Хабаровск', kind: 'FORMER', since: null, until: { text: '2024-09' } },
            { language: 'en', text: 'Khabarovsk', kind: 'OFFICIAL', since: null, until: null },
          ],
          history: { nodes: [{ verb: 'CITY_RENAMED' }] },
        },
        userErrors: [],
      },
    });
    expect(await registry.data('{ a: city(ref: "Хабаровск") { code } b: city(ref: "хабаровка") { code } }')).toEqual({
      a: { code: 'RU-KHABAROVSK' },
      b: { code: 'RU-KHABAROVSK' },
    });
    expect(await refusal(cityRename('city: "Хабаровск", name: { language: "ru", text: "Новый" }, on: "2023"'))).toEqual(
      refusedWith('TOO_EARLY', 'Название «Хабаровка» действует с 2024-09: новое не может начаться в 2023 году.', [
        'input',
        'on',
      ]),
    );
  });

  it('R26: a city ceases to be, with an heir or none; the heir must be, and no chain comes back', async () => {
    expect(
      await registry.data(
        citySucceed(
          'city: "KR-ANSAN", successor: "Хэйхэ", on: "2024"',
          'code existsUntil { text } successor { code } summary revision history(first: 1) { nodes { verb } }',
        ),
      ),
    ).toEqual({
      citySucceed: {
        city: {
          code: 'KR-ANSAN',
          existsUntil: { text: '2024' },
          successor: { code: 'CN-HEIHE' },
          summary: 'Ансан (KR-ANSAN) — город, Республика Корея; упразднён в 2024 году.',
          revision: 2,
          history: { nodes: [{ verb: 'CITY_SUCCEEDED' }] },
        },
        userErrors: [],
      },
    });
    const cycle = refusedWith('CYCLE', 'Город не может быть преемником самого себя.', ['input', 'successor']);
    expect(await refusal(citySucceed('city: "CN-HEIHE", successor: "KR-ANSAN", on: "2025"'))).toEqual(cycle);
    expect(await refusal(citySucceed('city: "CN-HEIHE", successor: "CN-HEIHE", on: "2025"'))).toEqual(cycle);
    expect(await refusal(citySucceed('city: "KR-ANSAN", on: "2025"'))).toEqual(
      refusedWith(
        'NOT_ALLOWED_IN_STATE',
        'KR-ANSAN уже упразднён в 2024 году. Если это ошибка: citySuccessionStrike(input: { city: "KR-ANSAN", reason: "…" }) или citySuccessionCorrect.',
        ['input', 'city'],
      ),
    );
    expect(await registry.data(citySucceed('city: "CN-HEIHE", on: "2025-02"', 'successor { code }'))).toEqual({
      citySucceed: { city: { successor: null }, userErrors: [] },
    });
    for (const successor of ['CN-HEIHE', 'KR-ANSAN'])
      expect(await refusal(citySucceed(`city: "CN-ZHUHAI", successor: "${successor}", on: "2025-03"`))).toEqual(
        refusedWith('NOT_ALLOWED_IN_STATE', 'CN-HEIHE тоже упразднён: укажите существующий город.', [
          'input',
          'successor',
        ]),
      );
  });

  it('R24: a part has a whole, and a whole is not a part of its part', async () => {
    const cycle = refusedWith('CYCLE', 'Город не может быть частью самого себя.', ['input', 'parent']);
    expect(await refusal(cityUpdate('city: "BY-MINSK", parent: "BY-MINSK"'))).toEqual(cycle);
    expect(await refusal(cityUpdate('city: "BY-MINSK", parent: "BY-MINSK-LENINSKY"'))).toEqual(cycle);
    const orphan = refusedWith('REQUIRED', 'Укажите в parent, частью чего это является, например parent: "BY-MINSK".', [
      'input',
      'parent',
    ]);
    expect(await refusal(cityUpdate('city: "BY-MINSK-LENINSKY", parent: null'))).toEqual(orphan);
    expect(await refusal(cityUpdate('city: "BY-GRODNO", kind: CITY_DISTRICT'))).toEqual(orphan);
    expect(
      await refusal(cityRegister('code: "X", kind: REPRESENTATIVE_BODY, names: [{ language: "ru", text: "Дума" }]')),
    ).toEqual(orphan);
    expect(
      await registry.data(
        cityUpdate('city: "BY-GRODNO", kind: CITY_DISTRICT, parent: "Минск"', 'kind parent { code }'),
      ),
    ).toEqual({ cityUpdate: { city: { kind: 'CITY_DISTRICT', parent: { code: 'BY-MINSK' } }, userErrors: [] } });
  });

  it('three halves of a circle drawn at once do not close it', async () => {
    const circle = ['KR-ANSAN', 'CN-HEIHE', 'CN-ZHUHAI'];
    const draw = (field: string) =>
      Promise.all(
        circle.map((city, i) =>
          registry.data(`mutation { it: ${field.replace('$1', city).replace('$2', circle[(i + 1) % 3]!)} }`),
        ),
      );
    const parents = await draw('cityUpdate(input: { city: "$1", parent: "$2" }) { userErrors { code } }');
    expect(parents.map(({ it }) => it.userErrors[0]?.code).sort()).toEqual(['CYCLE', undefined, undefined]);
    const heirs = await draw('citySucceed(input: { city: "$1", successor: "$2", on: "2024" }) { userErrors { code } }');
    expect(heirs.flatMap(({ it }) => it.userErrors).length).toBeGreaterThan(0);
  });

  describe('clientMutationKey', () => {
    const keyed = (text: string, key = 'письмо № 1', fields = 'id code') =>
      cityRegister(`code: "EE", names: [{ language: "ru", text: "${text}" }], clientMutationKey: "${key}"`, fields);
    const KEY_REUSED = refusedWith(
      'KEY_REUSED',
      'Этот clientMutationKey уже использован с другими данными. Для новой записи укажите новый ключ.',
      ['input', 'clientMutationKey'],
    );

    it('the same call again answers for the same thing, as it stands now, and creates nothing', async () => {
      const { cityRegister: first } = await registry.data(keyed('Дом'));
      await registry.data(cityUpdate('city: "EE", population: 7'));
      const before = await registry.everyRow();
      expect((await registry.data(keyed('Дом', 'письмо № 1', 'id revision population'))).cityRegister).toEqual({
        city: { id: first.city.id, revision: 2, population: 7 },
        userErrors: [],
      });
      expect(await registry.everyRow()).toEqual(before);
      expect(await refusal(keyed('Дым'))).toEqual(KEY_REUSED);
      expect((await registry.data(keyed('Дом'), { as: 'admin' })).cityRegister.userErrors).toEqual([
        {
          code: 'DUPLICATE',
          message: 'Код EE уже занят: Дом. Используйте ту запись или укажите другой код: "EE-2".',
          field: ['input', 'code'],
          suggestions: ['EE-2'],
        },
      ]);
    });

    it('of two calls at once one creates, and both answer for it', async () => {
      const answers = await Promise.all([1, 2, 3, 4].map(() => registry.data(keyed('Дом'))));
      const [{ cityRegister: first }] = answers as [any];
      expect(first).toEqual({ city: { id: expect.stringMatching(/^city_/), code: 'EE' }, userErrors: [] });
      expect(answers).toEqual(answers.map(() => ({ cityRegister: first })));
      expect(await registry.database.query(`SELECT count(*)::int FROM city WHERE code = 'EE'`)).toEqual([{ count: 1 }]);
    });

    it('a refused call leaves its key free', async () => {
      expect(((await refusal(keyed(' '))) as any).userErrors[0].code).toBe('REQUIRED');
      expect((await registry.data(keyed('Дом', 'письмо № 1', 'code'))).cityRegister).toEqual({
        city: { code: 'EE' },
        userErrors: [],
      });
    });

    it('a key of any length is judged as input', async () => {
      const long = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))).join('');
      expect(await refusal(keyed('Дом', long))).toEqual(
        refusedWith(
          'TOO_LONG',
          'В поле «Ключ от повторов» (input.clientMutationKey) помещается не больше 200 знаков, а сейчас их 9000.',
          ['input', 'clientMutationKey'],
        ),
      );
      expect(await refusal(keyed('Дом', ''))).toEqual(
        refusedWith('REQUIRED', 'Заполните поле «Ключ от повторов» (input.clientMutationKey).', [
          'input',
          'clientMutationKey',
        ]),
      );
    });
  });

  it('of several registrations of one code at once one is made, and the others are DUPLICATE', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => registry.data(cityRegister('code: "DD", names: [{ language: "ru", text: "Дом" }]'))),
    );
    const made = answers.filter(({ cityRegister: { city } }) => city !== null);
    const codes = answers.flatMap(({ cityRegister: { userErrors } }) => userErrors.map(({ code }: any) => code));
    expect([made.length, codes]).toEqual([1, ['DUPLICATE', 'DUPLICATE', 'DUPLICATE']]);
    expect(await registry.database.query(`SELECT count(*)::int FROM city WHERE code = 'DD'`)).toEqual([{ count: 1 }]);
  });
});
