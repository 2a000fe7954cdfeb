import { demonstrate } from '../src/demonstration.js';
import { Registry } from './registry.js';

describe('the facts of the founding article', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open((app) => demonstrate(app, { withJapan: false }));
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
            'Первая годовщина документа «Протокол намерений об установлении дружбы и сотрудничества между городами Благовещенск, Нижний Новгород, Южно-Сахалинск (РФ) и городами Хэйхэ, Чжухай (КНР)»',
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
});
