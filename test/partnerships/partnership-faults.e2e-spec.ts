import { entriesOf, get } from '../calendar/calendar-client.js';
import { Registry } from '../support/registry.js';

// Answers about ties and their anniversaries that were wrong once, each with the right one.

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-24T00:00:00Z');
});
afterAll(() => registry.close());

async function answerOf(mutation: string, input: Record<string, unknown>, thing = 'partnership') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it: answer } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { id } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return answer;
}
async function done(mutation: string, input: Record<string, unknown>, thing = 'partnership'): Promise<void> {
  expect((await answerOf(mutation, input, thing)).userErrors).toEqual([]);
}
const establish = (city: string, on: string, more = {}) =>
  done('partnershipEstablish', { city, kind: 'SISTER', on, ...more });
const agree = (city: string, more: Record<string, unknown>) =>
  done(
    'agreementRegister',
    {
      kind: 'COOPERATION_AGREEMENT',
      titles: [{ language: 'ru', text: `Соглашение с ${city}` }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city }],
      establishes: 'SISTER',
      ...more,
    },
    'agreement',
  );

/** The anniversaries of the next year, the next one of the city and of the tie, and whether the tie is in question. */
async function told(city: string, as: 'staff' | 'public', selection = 'ordinal isInQuestion') {
  const one = `{ ${selection} }`;
  const found = await registry.data(
    `{
      anniversaries(filter: { cities: ["${city}"] }) { nodes ${one} }
      city(ref: "${city}") { nextAnniversary ${one} }
      partnership(ref: "${city}") { status { value } isInQuestion inQuestionBecause nextAnniversary ${one} anniversaries { nodes ${one} } }
    }`,
    { as },
  );
  return {
    list: found.anniversaries.nodes,
    ofCity: found.city.nextAnniversary,
    ofTie: found.partnership.nextAnniversary,
    listOfTie: found.partnership.anniversaries.nodes,
    status: found.partnership.status.value,
    because: found.partnership.isInQuestion ? found.partnership.inQuestionBecause : null,
  };
}

/** What stands in the public calendar about a name. */
async function publicFeed(name: string): Promise<string[]> {
  const { text } = await get(registry, '/calendar/anniversaries.ics?lang=ru');
  return entriesOf(text)
    .filter(({ summary, location }) => summary.includes(name) || location.includes(name))
    .map(({ start, summary, status }) => `${start} ${summary} ${status}`);
}

describe('one fact, one answer', () => {
  it('D1: of a party that has left a paper of several, everything says the same', async () => {
    const inFeed = await publicFeed('Нижний Новгород');
    expect(inFeed.length).toBeGreaterThan(0);
    await done(
      'agreementRecordAct',
      { agreement: 'AGR-2022-002', party: 'RU-NIZHNY-NOVGOROD', kind: 'WITHDREW', on: '2026-06-01' },
      'agreement',
    );
    const none = { list: [], ofCity: null, ofTie: null, listOfTie: [] };
    const because = ['AGR-2022-002 не связывает оба города.'];
    expect(await told('RU-NIZHNY-NOVGOROD', 'public')).toEqual({ ...none, status: 'ACTIVE', because });
    const own = { ordinal: 5, isInQuestion: true };
    expect(await told('RU-NIZHNY-NOVGOROD', 'staff')).toEqual({
      list: [own],
      ofCity: own,
      ofTie: own,
      listOfTie: [own],
      status: 'ACTIVE',
      because,
    });
    const { anniversaries } = await registry.data(
      `{ anniversaries(from: "2027-11-17", to: "2027-11-17") { nodes { agreement { code } isInQuestion partnerships { nodes { city { code } } } } } }`,
    );
    expect(anniversaries.nodes).toContainEqual({
      agreement: { code: 'AGR-2022-002' },
      isInQuestion: false,
      partnerships: { nodes: [{ city: { code: 'CN-HEIHE' } }, { city: { code: 'CN-ZHUHAI' } }] },
    });
    expect(
      (await publicFeed('Нижний Новгород')).filter((entry) => entry > '2026-06-01' && entry.endsWith('CONFIRMED')),
    ).toEqual([]);
  });

  it('D1: of a party that has stayed, the tie and the city tell the same anniversary of the paper', async () => {
    const paper = { ordinal: 5, agreement: { code: 'AGR-2022-002' } };
    const { list, ofCity, ofTie, listOfTie } = await told('CN-HEIHE', 'public', 'ordinal agreement { code }');
    expect([list, ofCity, ofTie, listOfTie]).toEqual([[paper], paper, paper, [paper]]);
  });

  it('D2: of a paper that is over, the tie that rests on it alone is in question everywhere', async () => {
    await agree('RU-MAGADAN', { signed: '2015-02-03', term: { kind: 'FIXED', months: 12 } });
    const { status, because, list, ofCity } = await told('RU-MAGADAN', 'staff');
    expect([status, list, ofCity]).toEqual([
      'ACTIVE',
      [{ ordinal: 12, isInQuestion: true }],
      { ordinal: 12, isInQuestion: true },
    ]);
    expect(because).not.toEqual(null);
    expect(because.length).toBeGreaterThan(0);
    expect(await told('RU-MAGADAN', 'public')).toMatchObject({ list: [], ofCity: null, ofTie: null });
    expect(await publicFeed('Магадан')).toEqual([]);
    await agree('RU-MAGADAN', { signed: '2026-02-03', titles: [{ language: 'ru', text: 'Новое соглашение' }] });
    expect(await told('RU-MAGADAN', 'public')).toMatchObject({
      list: [{ ordinal: 12, isInQuestion: false }],
      because: null,
    });
  });

  it('D4: a tie that is still to begin has its next anniversary a year later', async () => {
    await establish('RU-VLADIVOSTOK', '2030-01-01');
    await establish('BY-MINSK', '2026-12-31');
    const next = async (city: string) => (await told(city, 'public', 'ordinal observedOn')).ofCity;
    expect(await next('RU-VLADIVOSTOK')).toEqual({ ordinal: 1, observedOn: '2031-01-01' });
    expect(await next('BY-MINSK')).toEqual({ ordinal: 1, observedOn: '2027-12-31' });
    const { partnership } = await registry.data(
      '{ partnership(ref: "RU-VLADIVOSTOK") { nextAnniversary { ordinal observedOn } } }',
    );
    expect(partnership.nextAnniversary).toEqual({ ordinal: 1, observedOn: '2031-01-01' });
  });

  it('D6: a tie with a city that has ceased is in question, and not in the public calendar', async () => {
    await establish('RU-KHABAROVSK', '2001-02-03');
    expect(await publicFeed('Хабаровск')).not.toEqual([]);
    await done('citySucceed', { city: 'RU-KHABAROVSK', successor: 'RU-VLADIVOSTOK', on: '2025-01-01' }, 'city');
    const { status, because, list } = await told('RU-KHABAROVSK', 'staff');
    expect([status, because, list]).toEqual([
      'ACTIVE',
      ['Город упразднён 1 января 2025 года.'],
      [{ ordinal: 26, isInQuestion: true }],
    ]);
    expect(await told('RU-KHABAROVSK', 'public')).toMatchObject({ list: [], ofCity: null });
    const left = (await publicFeed('Хабаровск')).filter((entry) => entry.slice(0, 10) >= '2025-01-01');
    expect(left.filter((entry) => entry.endsWith('CONFIRMED'))).toEqual([]);
  });
});

describe('dates that are not wholly known', () => {
  it('E2: an end in the year of the beginning is taken in; one before it is not', async () => {
    await done('partnershipEstablish', { city: 'YALTA', kind: 'CONTACT', on: '2010-05-20' });
    expect((await answerOf('partnershipEnd', { partnership: 'YALTA', on: '2010-05' })).userErrors).toEqual([]);
    await done('partnershipEstablish', { city: 'YALTA', kind: 'CONTACT', on: '2012-01-01' });
    await done('partnershipSuspend', { partnership: 'YALTA', on: '2013-06' });
    await done('partnershipResume', { partnership: 'YALTA', on: '2013' });
    await done('partnershipSuspend', { partnership: 'YALTA', on: '2014-03-04' });
    await done('partnershipResume', { partnership: 'YALTA', on: '2014-03-04' });
    const { partnership } = await registry.data(
      `{ partnership(ref: "YALTA") { a: status(asOf: "2013-07-01") { value isCertain } b: status(asOf: "2013-12-31") { value isCertain }
        c: status(asOf: "2014-03-04") { value isCertain } } }`,
    );
    expect(partnership).toEqual({
      a: { value: 'ACTIVE', isCertain: false },
      b: { value: 'ACTIVE', isCertain: true },
      c: { value: 'ACTIVE', isCertain: true },
    });
  });

  it.each([
    ['1967~', 'CN-DALIAN', 'около 1967 года'],
    ['199X', 'CN-YANJI', '1990-е годы'],
  ])('E3: the anniversary of %s is told to staff as approximate, and to nobody else', async (on, code, words) => {
    await done('cityRegister', { code, kind: 'CITY', names: [{ language: 'ru', text: code }] }, 'city');
    await establish(code, on, { basis: `Отсчёт: ${words}` });
    const { list, ofCity } = await told(code, 'staff', 'isApproximate observedOn precision');
    const one = { isApproximate: true, observedOn: null, precision: 'YEAR' };
    expect([list[0], ofCity]).toEqual([one, one]);
    expect(await told(code, 'public', 'ordinal')).toMatchObject({ list: [], ofCity: null, ofTie: null });
    expect(await publicFeed(code)).toEqual([]);
  });

  it('E: a tie of which no date is known can be entered', async () => {
    await done(
      'cityRegister',
      {
        code: 'CN-JIAMUSI',
        kind: 'CITY',
        names: [{ language: 'ru', text: 'Цзямусы' }],
      },
      'city',
    );
    await establish('CN-JIAMUSI', 'неизвестно');
    const { partnership } = await registry.data(
      `{ partnership(ref: "CN-JIAMUSI") { since { text precision from to } status { value isCertain because } summary } }`,
    );
    expect(partnership).toEqual({
      since: { text: 'XXXX', precision: 'UNKNOWN', from: '0001-01-01', to: '9999-12-31' },
      status: { value: 'ACTIVE', isCertain: false, because: ['Установлены побратимские связи (дата неизвестна).'] },
      summary: expect.stringContaining('Цзямусы'),
    });
  });
});

describe('what changes nothing', () => {
  it('A3: a plan that would not deepen an active tie is refused, with what to do instead', async () => {
    const plan = { city: 'KR-ANSAN', plannedKind: 'FRIENDSHIP', on: '2020-01-01' };
    const { partnership, userErrors } = await answerOf('partnershipPropose', plan);
    expect([partnership, userErrors]).toEqual([
      null,
      [
        {
          code: 'NOT_ALLOWED_IN_STATE',
          field: ['input', 'on'],
          message:
            'Связь действует, установлена в 2003 году («Город-побратим (породнённый город)»): предложенное (2020-01-01) её не углубит. Укажите более тесный вид связи или исправьте день.',
        },
      ],
    ]);
  });

  it('law 2: what is recorded already is answered with the record as it stands', async () => {
    const ask = '{ partnership(ref: "BY-GRODNO") { revision acts { id } } }';
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06', side: 'OURS' });
    const before = await registry.data(ask);
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06', side: 'OURS' });
    expect(await registry.data(ask)).toEqual(before);
    await done('partnershipResume', { partnership: 'BY-GRODNO', on: '2024-06-07', side: 'OURS' });
  });
});

describe('words', () => {
  it('J3: on the day itself an anniversary stands once in the usual window', async () => {
    registry.clock.set('2027-12-07T00:00:00Z');
    const { list } = await told('BY-GRODNO', 'public', 'ordinal observedOn');
    registry.clock.set('2026-11-24T00:00:00Z');
    expect(list).toEqual([{ ordinal: 5, observedOn: '2027-12-07' }]);
  });

  it('J5: a paper of others stands in no public calendar, of however many parties', async () => {
    const parties = [{ city: 'CN-HEIHE' }, { city: 'CN-ZHUHAI' }, { city: 'BY-GRODNO' }];
    await done(
      'agreementRegister',
      { kind: 'MEMORANDUM', titles: [{ language: 'ru', text: 'Чужой меморандум' }], parties, signed: '2020-03-04' },
      'agreement',
    );
    expect(await publicFeed('Чужой меморандум')).toEqual([]);
    const { anniversaries } = await registry.data(
      '{ anniversaries(from: "2027-03-04", to: "2027-03-04") { nodes { agreement { code } } } }',
      { as: 'public' },
    );
    expect(anniversaries.nodes.filter(({ agreement }: { agreement: object | null }) => agreement)).toEqual([]);
  });
});
