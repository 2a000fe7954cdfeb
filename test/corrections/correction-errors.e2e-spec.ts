import { decide, grodno, ids, propose, proposed, refused, registry, rows, type Input } from './correction-client.js';

describe('corrections', () => {
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
        'Заполните поле «Как должно быть» (input.value).',
        'Fill in the field «The correct value» (input.value).',
      ],
      [
        'words for a number',
        { about: 'BY-GRODNO', field: 'population', value: 'много' },
        'value',
        'INVALID',
        'Это число: введите цифрами, например 1234.',
        'This field is a number: enter digits, as in 1234.',
      ],
      [
        'no value',
        { value: '' },
        'value',
        'REQUIRED',
        'Заполните поле «Как должно быть» (input.value).',
        'Fill in the field «The correct value» (input.value).',
      ],
      [
        'a value that is too long',
        { value: 'я'.repeat(2001) },
        'value',
        'TOO_LONG',
        'В поле «Как должно быть» (input.value) помещается не больше 2000 знаков, а сейчас их 2001.',
        'The field «The correct value» (input.value) takes at most 2000 characters; now it has 2001.',
      ],
      [
        'a source that is too long',
        { source: 'я'.repeat(1001) },
        'source',
        'TOO_LONG',
        'В поле «Откуда это известно» (input.source) помещается не больше 1000 знаков, а сейчас их 1001.',
        'The field «The source» (input.source) takes at most 1000 characters; now it has 1001.',
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

  describe('shows no more than its record', () => {
    const noRecord = (ref: string) =>
      refused(
        'NOT_FOUND',
        `Записи «${ref}» нет, или она вам не видна. Введите её id или код города, соглашения или мероприятия, например AGR-2022-003.`,
        'about',
      );
    const visible = (visibility: string) =>
      registry.data(
        `mutation { agreementUpdate(input: { agreement: "GRODNO-1", visibility: ${visibility} }) { userErrors { code } } }`,
        { as: 'admin' },
      );

    it('and is not proposed for a city of what that city does not see, whoever writes it down', async () => {
      await visible('RESTRICTED');
      const { mandateRegister: given } = await registry.data(`mutation {
        mandateRegister(input: { city: "RU-MAGADAN", speaker: "BY-GRODNO", basis: "Письмо № 13" }) { mandate { id } userErrors { code } } }`);
      const before = await rows();
      const nobody = 'agreement_01m8446vyn3geddk3qszgpx5rx';
      for (const [about, options] of [
        ['SECRET-1', {}],
        [ids.secret!, {}],
        [ids.planned!, {}],
        [nobody, {}],
        ['GRODNO-1', { as: 'admin' }],
      ] as const)
        expect(await propose({ about, city: 'BY-GRODNO', field: 'code' }, options)).toEqual(noRecord(about));
      await visible('PARTNER');
      const forMagadan = { about: 'GRODNO-1', city: 'RU-MAGADAN' };
      for (const options of [{ key: grodno }, {}])
        expect(await propose(forMagadan, options)).toEqual(noRecord('GRODNO-1'));
      expect({ ...(await rows()), agreement: 0, change: 0 }).toEqual({ ...before, agreement: 0, change: 0 });
      await registry.data(`mutation { mandateEnd(input: { mandate: "${given.mandate.id}" }) { userErrors { code } } }`);
    });

    it('and is hidden from staff with it; whoever wrote it reads it still', async () => {
      const id = await proposed({ about: 'GRODNO-1', value: '2023-01-01' });
      const read = `{ node(id: "${id}") { id } corrections(first: 100) { totalCount nodes { id } } }`;
      const told = async (options: object) => {
        const { node, corrections } = await registry.data(read, options);
        const isListed = corrections.nodes.some((one: { id: string }) => one.id === id);
        expect(corrections.totalCount).toBe(corrections.nodes.length);
        return [node !== null, isListed];
      };
      expect(await told({})).toEqual([true, true]);
      await visible('RESTRICTED');
      const before = await rows();
      expect(await told({})).toEqual([false, false]);
      expect([await told({ as: 'admin' }), await told({ key: grodno })]).toEqual([
        [true, true],
        [true, true],
      ]);
      expect((await decide({ correction: id })).data.it.userErrors).toEqual([
        expect.objectContaining({ code: 'NOT_FOUND' }),
      ]);
      expect(await rows()).toEqual(before);
      await visible('PARTNER');
    });
  });
});
