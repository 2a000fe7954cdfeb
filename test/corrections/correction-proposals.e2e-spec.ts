import {
  grodno,
  ids,
  magadan,
  NOW,
  propose,
  proposed,
  refused,
  registry,
  rows,
  type Input,
} from './correction-client.js';

describe('corrections', () => {
  it('says what is wrong in a record, and changes none', async () => {
    const before = await rows();
    const answer = await propose({ source: 'Сайт города: novosti/8-dekabrya' });
    ids.first = answer.data.it.correction.id;
    expect(ids.first).toMatch(/^correction_/);
    expect(answer).toEqual({
      data: {
        it: {
          correction: {
            id: ids.first,
            revision: 1,
            about: { id: ids.agreement },
            city: { code: 'BY-GRODNO' },
            field: 'signed',
            value: '2022-12-08',
            source: 'Сайт города: novosti/8-dekabrya',
            status: 'OPEN',
            answer: null,
            proposedAt: NOW,
            decidedAt: null,
            updatedAt: expect.stringMatching(/Z$/),
            correctWith: null,
            summary:
              'Гродно: в соглашении AGR-2022-003 неверно поле signed, должно быть «2022-12-08». Ещё не рассмотрено.',
            history: null,
          },
          userErrors: [],
        },
      },
    });
    const after = await rows();
    expect({ ...after, correction: 0, change: 0 }).toEqual({ ...before, correction: 0, change: 0 });
  });

  it('knows what waits for an answer already, in whatever key, and also at the same moment', async () => {
    const before = await rows();
    for (const input of [{}, { value: ' 2022-12-08 ' }, { about: ids.agreement, city: 'Гродно' }])
      expect(await propose(input)).toMatchObject({
        data: { it: { correction: { id: ids.first, revision: 1, status: 'OPEN' }, userErrors: [] } },
      });
    expect(await propose({ source: 'Письмо 7' })).toEqual(
      refused(
        'DUPLICATE',
        `Город уже сообщил об этом, из другого источника, и ждёт ответа: node(id: "${ids.first}"). Уберите source.`,
        'source',
        [ids.first!],
      ),
    );
    expect(await rows()).toEqual(before);
    const both = await Promise.all([propose({ value: '2022-12-09' }), propose({ value: '2022-12-09' })]);
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({ data: { it: { correction: { value: '2022-12-09' }, userErrors: [] } } });
  });

  it('answers for the first thing when it is asked again under the same key', async () => {
    const input = { field: 'titles', value: 'Договор', clientMutationKey: 'портал-1' };
    const first = await propose(input);
    const before = await rows();
    expect(await propose(input)).toEqual(first);
    expect(await propose({ ...input, value: 'Иной договор' })).toEqual(
      refused(
        'KEY_REUSED',
        'Этот clientMutationKey уже использован с другими данными. Для новой записи укажите новый ключ.',
        'clientMutationKey',
      ),
    );
    expect(await rows()).toEqual(before);
  });

  it.each(['city', 'partnership', 'agreement', 'event', 'exchange', 'invitation', 'grodno'])(
    'may be about what the city sees: %s',
    async (name) => {
      const field = { exchange: 'result', invitation: 'quota', city: 'website', partnership: 'since' }[name] ?? 'code';
      const { it } = (await propose({ about: ids[name], field, value: '1' }, undefined, 'about { id }')).data;
      expect(it).toEqual({ correction: { about: { id: ids[name] } }, userErrors: [] });
    },
  );

  it('is entered by staff for a city that wrote a letter, which then sees it', async () => {
    const input = { city: 'магадан', about: 'open-1', field: 'signed', value: '2024-05', source: 'Письмо № 7' };
    ids.letter = await proposed(input, {});
    const read = `{ viewer { corrections { nodes { id source status } } } }`;
    const { viewer } = await registry.data(read, { key: magadan });
    expect(viewer.corrections.nodes).toEqual([{ id: ids.letter, source: 'Письмо № 7', status: 'OPEN' }]);
    expect(await registry.data(read)).toEqual({ viewer: { corrections: { nodes: [] } } });
    const before = await rows();
    expect(await propose({}, {})).toEqual(
      refused('REQUIRED', 'Укажите город, который сообщил об ошибке: city: "BY-GRODNO".', 'city'),
    );
    expect(await rows()).toEqual(before);
  });

  it('may be said by who has a mandate, while it lasts, and only read under a key that only reads', async () => {
    const minsk = await registry.keyFor('BY-MINSK');
    const input = {
      city: 'BY-MINSK-LENINSKY',
      about: 'BY-MINSK-LENINSKY',
      field: 'website',
      value: 'https://x.example',
    };
    const forAnother = refused(
      'FORBIDDEN_PARTY',
      'Вы не можете сообщать об ошибках от имени BY-MINSK-LENINSKY. Уберите city или введите свой город (см. viewer { city { code } }).',
      'city',
    );
    expect(await propose(input, { key: minsk })).toEqual(forAnother);
    const given = await registry.data(`mutation {
      mandateRegister(input: { city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо № 12" }) { mandate { id } userErrors { code } } }`);
    const id = await proposed(input, { key: minsk });
    const read = '{ viewer { corrections { nodes { id city { code } } } } corrections { nodes { id } } }';
    const reader = { key: await registry.keyFor('BY-MINSK', { permissions: [] }) };
    expect(await registry.data(read, reader)).toEqual({
      viewer: { corrections: { nodes: [{ id, city: { code: 'BY-MINSK-LENINSKY' } }] } },
      corrections: { nodes: [{ id }] },
    });
    const before = await rows();
    const { data, errors } = await propose({ field: 'code' }, reader);
    expect([data, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    expect(await rows()).toEqual(before);
    const { mandateRegister } = given;
    await registry.data(
      `mutation { mandateEnd(input: { mandate: "${mandateRegister.mandate.id}" }) { userErrors { code } } }`,
    );
    expect(await propose({ ...input, value: 'https://y.example' }, { key: minsk })).toEqual(forAnother);
    expect((await registry.data(read, { key: minsk })).corrections.nodes).toEqual([]);
  });

  describe('refuses', () => {
    const noRecord = (ref: string) =>
      [
        'NOT_FOUND',
        `Записи «${ref}» нет, или она вам не видна. Введите её id или код города, соглашения или мероприятия, например AGR-2022-003.`,
        `There is no record «${ref}», or it is not visible to you. Enter its ID, or the code of a city, an agreement or an event, for example AGR-2022-003.`,
      ] as const;
    const NOBODY = 'agreement_01m8446vyn3geddk3qszgpx5rx';

    it.each<[string, Input, string, string, string, string, string[]?]>([
      [
        'to speak for another city',
        { city: 'RU-MAGADAN' },
        'city',
        'FORBIDDEN_PARTY',
        'Вы не можете сообщать об ошибках от имени RU-MAGADAN. Уберите city или введите свой город (см. viewer { city { code } }).',
        'You cannot report errors for RU-MAGADAN. Omit city, or name your own: see viewer { city { code } }.',
      ],
      [
        'to speak for no city',
        { city: 'Атлантида' },
        'city',
        'NOT_FOUND',
        'Города «Атлантида» в реестре нет. Введите код или название города; новый город сначала внесите: cityRegister.',
        'There is no city «Атлантида». Enter the code or name of a city; register a new city first: cityRegister.',
      ],
      ['a record that there is not', { about: NOBODY }, 'about', ...noRecord(NOBODY)],
      ['the id of what is not the city’s to see', { about: '$secret' }, 'about', ...noRecord('$secret')],
      ['the code of what is not the city’s to see', { about: 'SECRET-1' }, 'about', ...noRecord('SECRET-1')],
      ['a letter that has not gone out', { about: '$planned' }, 'about', ...noRecord('$planned')],
      ['a record of another kind', { about: '$contact' }, 'about', ...noRecord('$contact')],
      ['a correction of a correction', { about: '$first' }, 'about', ...noRecord('$first')],
      [
        'a field spelt otherwise',
        { field: 'signedOn' },
        'field',
        'INVALID',
        'У Agreement нет поля «signedOn». Возможно, вы имели в виду signed?',
        'Agreement has no field «signedOn». Did you mean signed?',
        ['signed'],
      ],
      [
        'a field that is like none',
        { about: 'BY-GRODNO', field: 'мэр' },
        'field',
        'INVALID',
        'У City нет поля «мэр». Введите одно из этих: $fields.',
        'City has no field «мэр». Enter one of these: $fields.',
        ['$fields'],
      ],
      [
        'a field that the registry keeps itself',
        { field: 'revision', about: '$invitation' },
        'field',
        'INVALID',
        'У Invitation нет поля «revision». Введите одно из этих: $fields.',
        'Invitation has no field «revision». Enter one of these: $fields.',
        ['$fields'],
      ],
      [
        'a value in which nothing is to be seen',
        { value: '\u200b' },
        'value',
        'REQUIRED',
        'Заполните поле value.',
        'Fill in the field value.',
      ],
      ['no value', { value: '' }, 'value', 'REQUIRED', 'Заполните поле «value».', 'Enter a value for value.'],
      [
        'a value that is too long',
        { value: 'я'.repeat(2001) },
        'value',
        'TOO_LONG',
        'Не более 2000 знаков.',
        'At most 2000 characters.',
      ],
      [
        'a source that is too long',
        { source: 'я'.repeat(1001) },
        'source',
        'TOO_LONG',
        'Не более 1000 знаков.',
        'At most 1000 characters.',
      ],
      [
        'a text that cannot be stored',
        { source: '\0' },
        'source',
        'INVALID',
        'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите текст заново вручную.',
        'The text contains a character that cannot be stored (a null character or half of a surrogate pair). Retype the text by hand.',
      ],
    ])('%s, in both languages, and nothing is stored', async (_, input, field, code, ru, en, suggestions = []) => {
      const about = input.about === undefined ? undefined : meant(String(input.about));
      const type = { 'BY-GRODNO': 'City', [ids.invitation!]: 'Invitation' }[about ?? ''];
      const { __type } = await registry.data(`{ __type(name: "${type ?? 'City'}") { fields { name } } }`);
      const own = ['id', 'revision', 'history', 'summary', 'updatedAt'];
      const fields = __type.fields.map(({ name }: { name: string }) => name).filter((n: string) => !own.includes(n));
      const filled = (text: string) => meant(text).replace('$fields', fields.join(', '));
      const before = await rows();
      for (const [language, message] of Object.entries({ ru, en }))
        expect(await propose({ ...input, ...(about && { about }) }, { key: grodno, language })).toEqual(
          refused(code, filled(message), field, suggestions[0] === '$fields' ? fields : suggestions),
        );
      expect(await rows()).toEqual(before);
    });

    const meant = (text: string) =>
      text.replace(/\$(secret|planned|contact|invitation|first)/g, (_, name) => ids[name]!);
  });
});
