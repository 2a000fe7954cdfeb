import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('demonstration')));
afterAll(() => registry.close());

const PARTIES = 'parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]';

describe('a date that is entered as people write it', () => {
  it.each([
    ['29 августа 2003 г.', '2003-08-29', 'DAY'],
    ['29.08.2004', '2004-08-29', 'DAY'],
    ['«30» августа 2005 года', '2005-08-30', 'DAY'],
    ['August 29, 2006', '2006-08-29', 'DAY'],
    ['2007-08-29 00:00:00', '2007-08-29', 'DAY'],
    ['сентябрь 2008 г.', '2008-09', 'MONTH'],
    ['2009-9', '2009-09', 'MONTH'],
    ['2010 г.', '2010', 'YEAR'],
    ['ок. 1967', '1967~', 'YEAR'],
    ['1970-е годы', '197X', 'DECADE'],
  ])('«%s» is stored and told as %s', async (written, text, precision) => {
    const { it } = await registry.data(
      `mutation ($signed: PartialDateInput) { it: agreementRegister(input: { kind: MEMORANDUM, signed: $signed, ${PARTIES},
        titles: [{ language: "ru", text: "Меморандум ${text}" }] }) { agreement { signed { text precision } } userErrors { message } } }`,
      { variables: { signed: written } },
    );
    expect(it).toEqual({ agreement: { signed: { text, precision } }, userErrors: [] });
  });

  it.each([
    ['11.03.2027 10:00', '2027-03-11T10:00'],
    ['12 марта 2027 г., в 10.00', '2027-03-12T10:00'],
    ['2027-03-13 00:00:00', '2027-03-13'],
    ['март 2027', '2027-03'],
  ])('«%s» as the time of an event is %s', async (written, text) => {
    const { it } = await registry.data(
      `mutation ($starts: LocalTimeInput!) { it: eventPlan(input: { kind: FORUM, starts: $starts, timeZone: "Asia/Sakhalin",
        titles: [{ language: "ru", text: "Форум ${text}" }], confirm: true }) { event { starts { text } } userErrors { message } } }`,
      { variables: { starts: written } },
    );
    expect(it).toEqual({ event: { starts: { text } }, userErrors: [] });
  });

  it('asks for the same in queries', async () => {
    const [iso, said] = await Promise.all(
      [
        ['2022-11-17', '2022-12-31', '2022'],
        ['17 ноября 2022 г.', '31.12.2022', '2022 год'],
      ].map((dates) =>
        registry.data(
          `query ($asOf: Date, $to: Date, $year: PartialDateInput) { agreements(filter: { signedFrom: $year, signedTo: $year }, asOf: $asOf) { nodes { code status { value } } }
            anniversaries(from: $asOf, to: $to) { nodes { actualOn title } } }`,
          { variables: { asOf: dates[0], to: dates[1], year: dates[2] } },
        ),
      ),
    );
    expect(said).toEqual(iso);
    expect(said.agreements.nodes.length).toBeGreaterThan(1);
  });

  it('is asked back in queries too, with what to enter', async () => {
    const { errors } = await registry.ask(`{ anniversaries(from: "03/04/2027") { nodes { id } } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        message:
          'Поле «Первый день» (from): «03/04/2027» можно прочесть по-разному. Введите 2027-04-03 или 2027-03-04.',
        extensions: expect.objectContaining({ suggestions: ['2027-04-03', '2027-03-04'] }),
      }),
    ]);
  });
});
