import { close, done, open, paper, registry } from './agreement-client.js';

const ORDERS = ['SIGNED_DESC', 'SIGNED_ASC', 'CODE_ASC'];
const NODE = 'nodes { code parties { city { code country { code } } } }';

interface Listed {
  code: string;
  parties: { city: { code: string; country: { code: string } } }[];
}

const listed = async (args: string): Promise<Listed[]> =>
  (await registry.data(`{ agreements(first: 100, ${args}) { ${NODE} } }`)).agreements.nodes;

/** The list of each city and country, and a city's own list, are parts of the list of all, in its order. */
async function expectParts(): Promise<void> {
  for (const order of ORDERS) {
    const all = await listed(`orderBy: [${order}]`);
    const cities = [...new Set(all.flatMap(({ parties }) => parties.map(({ city }) => city.code)))];
    expect(cities.length).toBeGreaterThan(5);
    for (const code of cities) {
      const own = all.filter(({ parties }) => parties.some(({ city }) => city.code === code));
      expect(await listed(`orderBy: [${order}], filter: { cities: ["${code}"] }`)).toEqual(own);
      const { city } = await registry.data(
        `{ city(ref: "${code}") { agreements(first: 100, orderBy: [${order}]) { totalCount ${NODE} } } }`,
      );
      expect(city.agreements).toEqual({ totalCount: own.length, nodes: own });
    }
    for (const country of new Set(all.flatMap(({ parties }) => parties.map(({ city }) => city.country.code))))
      expect(await listed(`orderBy: [${order}], filter: { countries: ["${country}"] }`)).toEqual(
        all.filter(({ parties }) => parties.some(({ city }) => city.country.code === country)),
      );
  }
}

describe('the agreements of a city', () => {
  beforeEach(open);
  afterEach(close);

  it('stand in the order of all, whatever happens to their dates and parties', async () => {
    await expectParts();
    await done('agreementRegister', paper({ code: 'LISTED-1', signed: '1991-03' }));
    await done('agreementRegister', paper({ code: 'LISTED-2', stage: { to: 'NEGOTIATION', on: '1988' } }));
    await expectParts();
    await done('agreementUpdate', { agreement: 'LISTED-1', signed: '2021-04-05' });
    await done('agreementSign', { agreement: 'LISTED-2', signed: '1989-01-01' });
    await expectParts();
    await done('agreementVoid', { agreement: 'LISTED-1', reason: 'Записано дважды.' });
    await expectParts();
    await done('agreementRestore', { agreement: 'LISTED-1' });
    await expectParts();
  });
});
