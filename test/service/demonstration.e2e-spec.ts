import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { Registry } from '../support/registry.js';

describe('the facts of the founding article', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
  });
  afterAll(() => registry.close());

  it('check 2: the year 2023 has four anniversaries, and the protocol is one of them with three ties inside', async () => {
    const { anniversaries } = await registry.data(`{
      anniversaries(from: "2023-01-01", to: "2023-12-31") {
        totalCount
        nodes { ordinal precision observedOn title partnership { city { code } } agreement { code } partnerships { nodes { city { code } } } }
      }
    }`);
    expect(anniversaries).toEqual({
      totalCount: 4,
      nodes: [
        {
          ordinal: 1,
          precision: 'MONTH',
          observedOn: null,
          title: 'Первая годовщина партнёрских связей с городом Благовещенск',
          partnership: { city: { code: 'RU-BLAGOVESHCHENSK-AMU' } },
          agreement: null,
          partnerships: { nodes: [] },
        },
        {
          ordinal: 1,
          precision: 'DAY',
          observedOn: '2023-11-17',
          title:
            'Первая годовщина подписания Протокола намерений об установлении дружбы и сотрудничества между городами Благовещенск, Нижний Новгород, Южно-Сахалинск (РФ) и городами Хэйхэ, Чжухай (КНР)',
          partnership: null,
          agreement: { code: 'AGR-2022-002' },
          partnerships: {
            nodes: [
              { city: { code: 'RU-NIZHNY-NOVGOROD' } },
              { city: { code: 'CN-HEIHE' } },
              { city: { code: 'CN-ZHUHAI' } },
            ],
          },
        },
        {
          ordinal: 1,
          precision: 'DAY',
          observedOn: '2023-12-07',
          title: 'Первая годовщина побратимских связей с городом Гродно',
          partnership: { city: { code: 'BY-GRODNO' } },
          agreement: null,
          partnerships: { nodes: [] },
        },
        {
          ordinal: 20,
          precision: 'YEAR',
          observedOn: null,
          title: '20-летие побратимских связей с городом Ансан',
          partnership: { city: { code: 'KR-ANSAN' } },
          agreement: null,
          partnerships: { nodes: [] },
        },
      ],
    });
  });

  it('check 11: the portal of Grodno sees its paper and not the prospect, no person, and answers for no other city', async () => {
    const key = await registry.keyFor('BY-GRODNO');
    const shown = `{
      viewer { agreements { nodes { code signed { text } } } }
      prospect: partnership(ref: "BY-MINSK-LENINSKY") { id }
      partnerships(first: 50) { nodes { city { code } } }
    }`;
    const grodno = await registry.data(shown, { key });
    expect(grodno.viewer.agreements.nodes).toEqual([{ code: 'AGR-2022-003', signed: { text: '2022-12-07' } }]);
    expect(grodno.prospect).toBeNull();
    expect((await registry.data(shown)).prospect).not.toBeNull();
    const codes = grodno.partnerships.nodes.map(({ city }: { city: { code: string } }) => city.code);
    expect(codes).toContain('BY-GRODNO');
    expect(codes).not.toContain('BY-MINSK-LENINSKY');

    const { __schema } = await registry.data<IntrospectionQuery>(getIntrospectionQuery(), { key });
    const fields = __schema.types.flatMap((type) => [
      ...('fields' in type ? (type.fields ?? []) : []).map(({ name }) => `${type.name}.${name}`),
      ...('inputFields' in type ? (type.inputFields ?? []) : []).map(({ name }) => `${type.name}.${name}`),
    ]);
    const personal =
      /\.(.*name.*person|surname|firstName|patronymic|.*phone|.*mail|birth.*|passport.*|contacts?|delegation)$/i;
    // An office is no person.
    expect(fields.filter((name) => personal.test(name))).toEqual(['Office.email', 'Office.phone']);
    expect(__schema.types.map(({ name }) => name)).not.toContain('Contact');

    const { sent } = await registry.data(`mutation {
      sent: invitationSend(input: { event: "EV-2023-SKI", letterOn: "2023-01-10", letters: [{ city: "Гродно" }, { city: "Минск" }] }) { userErrors { message } } }`);
    expect(sent.userErrors).toEqual([]);
    const reply = (city: string) =>
      registry.ask(
        `mutation { it: invitationReply(input: { event: "EV-2023-SKI", city: "${city}", value: ACCEPTED }) { userErrors { code message } } }`,
        { key },
      );
    // An answer of a portal comes today.
    registry.clock.set('2023-02-01T00:00:00Z');
    const accepted = async () =>
      (await registry.data('{ event(ref: "EV-2023-SKI") { rsvp { accepted } } }')).event.rsvp.accepted;
    const message = 'Вы не можете отвечать за BY-MINSK, только за свой город (см. viewer { city { code } }).';
    expect(await reply('Минск')).toEqual({ data: { it: { userErrors: [{ code: 'FORBIDDEN_PARTY', message }] } } });
    expect(await accepted()).toBe(0);
    expect(await reply('Гродно')).toEqual({ data: { it: { userErrors: [] } } });
    expect(await accepted()).toBe(1);
  });
});
