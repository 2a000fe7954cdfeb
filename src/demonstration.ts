import type { INestApplicationContext } from '@nestjs/common';
import { Viewer } from './access/viewer.js';
import { AgreementCommands } from './agreements/agreement-commands.service.js';
import { Cities } from './cities/cities.service.js';
import { CityCommands } from './cities/city-commands.service.js';
import { Homes } from './cities/homes.service.js';
import { CITIES, factsOf } from './demonstration-cities.js';
import { Events } from './events/events.service.js';
import { InvitationRounds } from './events/invitations/invitation-rounds.service.js';
import { Exchanges } from './exchanges/exchanges.service.js';
import { Partnerships } from './partnerships/partnerships.service.js';
import { Transactions } from './platform/database/transactions.js';

/** The agreements and partnerships of the facts S1 to S6 and S9, from the founding article of 2023. */
async function articleFacts(app: INestApplicationContext): Promise<void> {
  const by = Viewer.SYSTEM;
  const agreements = app.get(AgreementCommands, { strict: false });
  const partnerships = app.get(Partnerships, { strict: false });
  await agreements.register(
    by,
    {
      code: 'AGR-2022-001',
      kind: 'INFORMATION_EXCHANGE_AGREEMENT',
      titles: [
        { language: 'ru', text: 'Соглашение о сотрудничестве и информационном взаимодействии', authentic: true },
      ],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-BLAGOVESHCHENSK-AMU' }],
      signed: '2022-09',
      establishes: 'COOPERATION',
      areas: ['INFORMATION', 'LOCAL_GOVERNMENT'],
    },
    null,
  );
  await agreements.register(
    by,
    {
      code: 'AGR-2022-002',
      kind: 'PROTOCOL_OF_INTENT',
      titles: [
        {
          language: 'ru',
          text: 'Протокол намерений об установлении дружбы и сотрудничества между городами Благовещенск, Нижний Новгород, Южно-Сахалинск (РФ) и городами Хэйхэ, Чжухай (КНР)',
          authentic: true,
        },
      ],
      parties: ['RU-BLAGOVESHCHENSK-AMU', 'RU-NIZHNY-NOVGOROD', 'RU-YUZHNO-SAKHALINSK', 'CN-HEIHE', 'CN-ZHUHAI'].map(
        (city) => ({ city }),
      ),
      signed: '2022-11-17',
      establishes: 'INTENT',
    },
    null,
  );
  await agreements.register(
    by,
    {
      code: 'AGR-2022-003',
      kind: 'SISTER_CITY_AGREEMENT',
      titles: [{ language: 'ru', text: 'Соглашение об установлении побратимских связей', authentic: true }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'BY-GRODNO' }],
      signed: '2022-12-07',
      establishes: 'SISTER',
    },
    null,
  );
  await partnerships.propose(
    by,
    'BY-MINSK-LENINSKY',
    'SISTER',
    { on: '2023', basis: 'Рассматривается возможность подписания соглашения о побратимских связях' },
    {},
  );
  await partnerships.establish(
    by,
    'KR-ANSAN',
    'SISTER',
    { on: '2003', basis: '20-летие побратимских связей отмечается в 2023 году' },
    {},
  );
  await app.get(Exchanges, { strict: false }).log(by, {
    kind: 'DELEGATION_IN',
    visitKind: 'OFFICIAL',
    on: '2022-09',
    cities: ['RU-BLAGOVESHCHENSK-AMU'],
    areas: ['INFORMATION', 'LOCAL_GOVERNMENT'],
    visibility: 'PUBLIC',
    agreements: ['AGR-2022-001'],
  });
}

/** The events S7 and S8: eight cities are expected at the marathon, nobody is invited to City Day yet. */
async function events(app: INestApplicationContext): Promise<void> {
  const by = Viewer.SYSTEM;
  const planned = app.get(Events, { strict: false });
  await planned.plan(by, {
    code: 'EV-2023-SKI',
    kind: 'SPORT',
    titles: [{ language: 'ru', text: 'Международный лыжный марафон' }],
    starts: '2023-03',
    areas: ['SPORT_TOURISM'],
    guests: [{ category: 'ATHLETE' }],
    visibility: 'PUBLIC',
  });
  await planned.plan(by, {
    code: 'EV-2023-CITYDAY',
    kind: 'CITY_DAY',
    titles: [{ language: 'ru', text: 'День города' }],
    starts: '2023-09',
    areas: ['CULTURE_ART'],
    guests: [{ category: 'OFFICIAL' }],
    visibility: 'PUBLIC',
  });
  await app.get(InvitationRounds, { strict: false }).invite(by, 'EV-2023-SKI', {
    cities: [
      'Гродно',
      'Минск',
      'Ялта',
      'Нижний Новгород',
      'Магадан',
      'Хабаровск',
      'RU-BLAGOVESHCHENSK-AMU',
      'Владивосток',
    ],
    isExpected: true,
  });
}

/** Three published dates of Japanese partnerships. */
async function japanesePartnerships(app: INestApplicationContext): Promise<void> {
  const partnerships = app.get(Partnerships, { strict: false });
  const dates: [city: string, on: string][] = [
    ['JP-ASAHIKAWA', '1967-11-10'],
    ['JP-HAKODATE', '1997-09-27'],
    ['JP-WAKKANAI', '2001-09-09'],
  ];
  for (const [city, on] of dates)
    await partnerships.establish(
      Viewer.SYSTEM,
      city,
      'FRIENDSHIP',
      { on, basis: 'Дата, опубликованная японской стороной' },
      { kindAsNamedByPartner: '友好都市' },
    );
}

/** Loads the demonstration data, through the same services as the API, in one transaction. */
export async function demonstrate(app: INestApplicationContext, { withJapan = true } = {}): Promise<void> {
  const cities = app.get(CityCommands, { strict: false });
  await app.get(Transactions, { strict: false }).run(async () => {
    for (const row of CITIES) await cities.register(Viewer.SYSTEM, factsOf(row));
    await app
      .get(Homes, { strict: false })
      .settle(Viewer.SYSTEM, 'RU-YUZHNO-SAKHALINSK', { placementPolicy: 'HOST_STATE' });
    await articleFacts(app);
    await events(app);
    if (withJapan) await japanesePartnerships(app);
  });
}

/** Whether the registry is empty. */
export async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  const today = await app.get(Homes, { strict: false }).today();
  return (await app.get(Cities, { strict: false }).list(Viewer.SYSTEM, {}, today, { first: 1 })).nodes.length === 0;
}
