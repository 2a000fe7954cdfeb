import { Registry } from '../../support/registry.js';

interface Told {
  code: string;
  message: string;
  field: string[] | null;
  suggestions: string[];
}

describe('what is wrong with a request is told at once, each with its field and what is allowed', () => {
  let registry: Registry;
  beforeAll(async () => (registry = await Registry.open('article')));
  afterAll(() => registry.close());

  async function told(query: string, variables?: Record<string, unknown>, language = 'ru'): Promise<Told[]> {
    const { errors = [], data } = await registry.ask(query, { variables, language });
    if (data) return Object.values<any>(data)[0].userErrors;
    return errors.map(({ message, extensions: { code, suggestions = [], field = null } }: any) => ({
      code,
      message,
      field,
      suggestions,
    }));
  }

  const ERRORS = '{ userErrors { code message field suggestions } }';
  const REGISTER = `mutation ($input: AgreementRegisterInput!) { agreementRegister(input: $input) ${ERRORS} }`;
  const LEVELS =
    'Можно указать: INTERNAL — Для сотрудников; PARTNER — Для партнёров, которых это касается, и сотрудников;';

  it('of variables, in both languages', async () => {
    const input = {
      kind: 'MEMORANDUM_',
      titles: [{ language: 'ru' }, 'Протокол'],
      parties: [{ ctiy: 'Гродно', city: null }, { city: ['Минск'] }],
      signed: 2003,
      visibility: 'PUBLICK',
      areas: ['Наука', 'спорт'],
      term: { kind: 'FIXED', months: '60' },
    };
    const ru = await told(REGISTER, { input });
    expect(ru.map(({ code, field, suggestions }) => [code, field?.join('.'), suggestions])).toEqual(
      [
        ['input.areas.0', ['SCIENCE']],
        ['input.areas.1', ['SPORT_TOURISM']],
        ['input.kind', ['MEMORANDUM']],
        ['input.parties.0.city', []],
        ['input.parties.0.ctiy', ['city']],
        ['input.parties.1.city', []],
        ['input.signed', []],
        ['input.term.months', []],
        ['input.titles.0.text', []],
        ['input.titles.1', []],
        ['input.visibility', ['PUBLIC']],
      ].map(([field, suggestions]) => ['BAD_USER_INPUT', field, suggestions]),
    );
    const of = (list: Told[], field: string) => list.find((one) => one.field!.join('.') === field)!.message;
    expect(of(ru, 'input.visibility')).toMatch(
      `В поле «Кто это видит» (input.visibility) нельзя указать PUBLICK. Возможно, вы имели в виду PUBLIC — Открыто для всех? ${LEVELS}`,
    );
    expect(of(ru, 'input.parties.0.ctiy')).toBe(
      'Поля input.parties.0.ctiy нет. Возможно, вы имели в виду city — Кто сторона?',
    );
    expect(of(ru, 'input.parties.0.city')).toBe(
      'Заполните поле «Кто сторона» (input.parties.0.city): оставить в нём null нельзя.',
    );
    expect(of(ru, 'input.parties.1.city')).toBe(
      'В поле «Кто сторона» (input.parties.1.city) указывают одно значение, а не список.',
    );
    expect(of(ru, 'input.signed')).toBe(
      'В поле «Дата подписания по тексту соглашения» (input.signed) указывают текст в кавычках: "2022-11-17", "2022-09", "2003".',
    );
    expect(of(ru, 'input.term.months')).toBe(
      'В поле «Первый срок в месяцах» (input.term.months) указывают целое число без кавычек: 12.',
    );
    expect(of(ru, 'input.titles.0.text')).toBe('Заполните поле «Название дословно» (input.titles.0.text).');
    expect(of(ru, 'input.titles.1')).toBe(
      'Поле «Названия дословно» (input.titles.1) пишут в фигурных скобках: { language: …, text: … }.',
    );
    const en = await told(REGISTER, { input }, 'en');
    expect(en).toHaveLength(ru.length);
    expect(of(en, 'input.visibility')).toMatch(
      'The field «Who may see it» (input.visibility) cannot be PUBLICK. Did you mean PUBLIC — Visible to everybody? It can be: INTERNAL — Visible to staff;',
    );
    expect(of(en, 'input.titles.0.text')).toBe('Fill in the field «The title» (input.titles.0.text).');
    for (const { message } of en) expect(message).not.toMatch(/Variable|Expected|Поле|пол[ея]/);
  });

  it('of a variable without a value, and of one that is named otherwise than its argument', async () => {
    expect(await told(REGISTER)).toEqual([
      { code: 'BAD_USER_INPUT', message: 'Задайте значение переменной $input.', field: ['input'], suggestions: [] },
    ]);
    const [one] = await told('query ($k: [PartnershipKind!]) { partnerships(filter: { kinds: $k }) { totalCount } }', {
      k: ['побратим'],
    });
    expect(one).toMatchObject({ field: ['k', '0'], suggestions: ['SISTER'] });
    expect(one!.message).toMatch(
      /^В поле «Любого из этих видов на этот день» \(k\.0\) нельзя указать побратим\. Возможно/,
    );
  });

  it('of a document, with its line, and of the variables together', async () => {
    const query = `mutation ($side: Side) {
      partnershipEnd(input: {
        partnership: "BY-GRODNO"
        on: null
        side: $side
        raeson: MUTUAL
        basis: "a", noticeSentOn: 2024
      }) { userErrors { mesage } }
    }`;
    const found = await told(query, { side: 'OUR' });
    expect(found.map(({ code, field, suggestions }) => [code, field?.join('.') ?? null, suggestions])).toEqual([
      ['GRAPHQL_VALIDATION_FAILED', 'input.on', []],
      ['GRAPHQL_VALIDATION_FAILED', 'input.raeson', ['reason']],
      ['GRAPHQL_VALIDATION_FAILED', 'input.noticeSentOn', []],
      ['BAD_USER_INPUT', 'side', ['OURS']],
      ['GRAPHQL_VALIDATION_FAILED', null, ['message']],
    ]);
    expect(found[0]!.message).toBe(
      'Ошибка в запросе, строка 4. Заполните поле «Когда» (input.on): оставить в нём null нельзя.',
    );
    expect(found[4]!.message).toBe(
      'Ошибка в запросе, строка 8. У UserError нет поля mesage. Возможно, вы имели в виду message — Сообщение на языке запроса?',
    );
  });

  it('of a value of an enum in quotes, and of a missing argument', async () => {
    const [quoted] = await told(
      `mutation { partnershipEnd(input: { partnership: "x", on: "2024", side: "OURS" }) ${ERRORS} }`,
    );
    expect(quoted).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message:
        'Ошибка в запросе, строка 1. Значение поля «Кто совершает действие» (input.side) пишут без кавычек: OURS.',
      field: ['input', 'side'],
      suggestions: ['OURS'],
    });
    const [missing] = await told('{ city { id } }');
    expect(missing!.message).toBe('Ошибка в запросе, строка 1. Заполните поле «Какой город» (ref).');
  });

  it('of texts, numbers and dates that the rules read one after the other', async () => {
    const input = {
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: '  ' }],
      parties: [{ city: 'Южно-Сахалинск', signedOn: 'когда-то' }, { city: 'Магадан' }],
      signed: 'не помню',
      term: { kind: 'FIXED', months: 0, until: 'никогда' },
    };
    const found = await told(REGISTER, { input });
    expect(found.map(({ code, field }) => [code, field!.join('.')])).toEqual([
      ['REQUIRED', 'input.titles.0.text'],
      ['INVALID', 'input.term.months'],
      ['INVALID', 'input.parties.0.signedOn'],
      ['INVALID', 'input.signed'],
      ['INVALID', 'input.term.until'],
    ]);
    expect(found.map(({ message }) => message)).toEqual([
      'Заполните поле «Название дословно» (input.titles.0.text).',
      'Число в поле «Первый срок в месяцах» (input.term.months) не может быть меньше 1.',
      expect.stringMatching(/^Поле «Когда подписала» \(input\.parties\.0\.signedOn\): «когда-то»/),
      expect.stringMatching(/^Поле «Дата подписания по тексту соглашения» \(input\.signed\): «не помню»/),
      expect.stringMatching(/^Поле «Последний день первого срока» \(input\.term\.until\): «никогда»/),
    ]);
  });

  it('of a query: the dates and texts of its filter', async () => {
    const [error] = await told('{ agreements(asOf: "вчера", filter: { signedFrom: "x", text: "" }) { totalCount } }');
    expect(error!.message).toMatch(
      /^Заполните поле «С этим текстом в названии или с этим кодом» \(filter\.text\)\. .*Поле «На какой день» \(asOf\): «вчера».*Поле «Подписаны в это время или позже» \(filter\.signedFrom\): «x»/,
    );
  });

  it('of a field that cannot be cleared, by its name', async () => {
    const [error] = await told(
      `mutation { agreementUpdate(input: { agreement: "AGR-2022-003", kind: null }) ${ERRORS} }`,
    );
    expect(error).toMatchObject({
      code: 'REQUIRED',
      field: ['input', 'kind'],
      message: 'Поле «Вид соглашения» (input.kind) нельзя очистить: не указывайте его или введите другое значение.',
    });
  });

  it('without labels, values and suggestions to those who may not read the schema', async () => {
    const closed = await Registry.open('article', { INTROSPECTION: 'closed' });
    const query = '{ partnerships(filter: { statuses: [ACTIV] }) { nodes { idd } } }';
    const ask = async (as: 'public' | 'staff') =>
      (await closed.ask(query, { as })).errors!.map(({ message }) => message);
    expect(await ask('public')).toEqual([
      'Ошибка в запросе, строка 1. В поле filter.statuses.0 нельзя указать ACTIV.',
      'Ошибка в запросе, строка 1: у Partnership нет поля idd.',
    ]);
    expect((await ask('staff'))[0]).toMatch(/«В любом из этих состояний на этот день».*ACTIVE — Связь действует/);
    await closed.close();
  });
});
