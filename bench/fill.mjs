import { CityNameTable } from '../dist/cities/city-name.table.js';
import { City } from '../dist/cities/city.js';
import { CityTable } from '../dist/cities/city.table.js';
import { Home } from '../dist/cities/home.js';
import { HomeTable } from '../dist/cities/home.table.js';
import { PlacementTable } from '../dist/cities/placement.table.js';
import { dataSource } from '../dist/data-source.js';
import { ChangeTable } from '../dist/history/change.table.js';
import { lowestIdAt, newId } from '../dist/kernel/ids.js';
import { PartialDate } from '../dist/kernel/partial-date.js';
import { PartnershipActTable } from '../dist/partnerships/partnership-act.table.js';
import { PartnershipPeriodTable } from '../dist/partnerships/partnership-period.table.js';
import { periodsOf } from '../dist/partnerships/partnership-periods.service.js';
import { Partnership } from '../dist/partnerships/partnership.js';
import { PartnershipTable } from '../dist/partnerships/partnership.table.js';
import { openDatabase } from '../dist/platform/database/database.js';

const ZONE = 'Asia/Sakhalin';
const ROWS_AT_ONCE = 500;
// A feed shows last year, this year and five more: 7 anniversaries of an old partnership, 6 of one from last year.
const OLD = 7;
const YOUNG = 6;

/** The numbers of old and young partnerships that together have this many anniversaries in a feed. */
function tiesFor(anniversaries) {
  let young = 0;
  while ((anniversaries - young * YOUNG) % OLD !== 0) young += 1;
  return { old: (anniversaries - young * YOUNG) / OLD, young };
}

function newCity(code, ru, en, latitude, longitude) {
  const city = City.create(code, 'CITY');
  const names = [
    { language: 'ru', text: ru },
    { language: 'en', text: en },
  ];
  city.setNames(names);
  city.place([{ policy: 'ISO', country: code.slice(0, 2) }]);
  city.locate(latitude, longitude);
  return city;
}

function newPartnership(city, on) {
  const partnership = Partnership.create(city.id);
  partnership.add({
    kind: 'ESTABLISHED',
    on: PartialDate.parse(on),
    establishes: 'SISTER',
    basis: 'Соглашение об установлении побратимских связей',
  });
  return partnership;
}

const two = (number) => String(number).padStart(2, '0');

/** The home city and its partnerships, built from the domain classes, with this many anniversaries in a feed. */
function make(anniversaries) {
  const year = Number(new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric' }).format());
  const { old, young } = tiesFor(anniversaries);
  const home = newCity('RU-YUZHNO-SAKHALINSK', 'Южно-Сахалинск', 'Yuzhno-Sakhalinsk', 46.959, 142.738);
  const cities = [home];
  const partnerships = [];
  for (let n = 1; n <= old + young; n++) {
    const city = newCity(
      `JP-${n}`,
      `Новый Асахикава ${n}`,
      `New Asahikawa ${n}`,
      30 + (n % 150) / 10,
      130 + (n % 90) / 10,
    );
    cities.push(city);
    const since = n <= old ? year - 2 - (n % 60) : year - 1;
    partnerships.push(newPartnership(city, `${since}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`));
  }
  return { home: Home.of(home.id, ZONE, 'ru', 'ISO'), cities, partnerships };
}

const YESTERDAY = lowestIdAt('change', new Date(Date.now() - 86_400_000)).slice(0, -16);

/** As of yesterday: with changes of this minute the registry would still look for late commits. */
const changesOf = (records, verb) =>
  records.map(({ id: recordId }) => {
    const differences = { revision: { to: 1 } };
    return {
      id: YESTERDAY + newId('change').slice(-16),
      recordId,
      verb,
      call: newId('call'),
      visibility: 'INTERNAL',
      byId: 'system',
      byRole: 'SYSTEM',
      differences,
    };
  });

/** Migrates an empty database and fills it in bulk: through the services 40,000 anniversaries would take minutes. */
export async function fill(url, anniversaries) {
  const database = await openDatabase(dataSource(url));
  const { home, cities, partnerships } = make(anniversaries);
  const rows = [
    [CityTable, cities],
    [CityNameTable, cities.flatMap((city) => city.names)],
    [PlacementTable, cities.flatMap((city) => city.placements)],
    [HomeTable, [home]],
    [PartnershipTable, partnerships],
    [PartnershipActTable, partnerships.flatMap((partnership) => partnership.acts)],
    [PartnershipPeriodTable, partnerships.flatMap(periodsOf)],
    [ChangeTable, [...changesOf(cities, 'CITY_REGISTERED'), ...changesOf(partnerships, 'PARTNERSHIP_ESTABLISHED')]],
  ];
  for (const [table, things] of rows)
    for (let i = 0; i < things.length; i += ROWS_AT_ONCE)
      await database.getRepository(table).insert(things.slice(i, i + ROWS_AT_ONCE));
  await database.query('ANALYZE');
  await database.destroy();
}
