import { inputTypeOf, meant } from '../support/meant.js';
import type { Registry } from '../support/registry.js';

type Level = 'INTERNAL' | 'RESTRICTED';

/** The words of a prospect that only the office, or only administrators, know of; none of them may be told to others. */
export const prospect = (level: Level) => {
  const [code, name] = level === 'INTERNAL' ? ['XX-GRJAZINSK', 'Грязинск'] : ['XX-TJOMNOPOLJE', 'Тёмнополье'];
  return {
    level,
    city: code,
    name,
    agreement: `AGR-2024-${level}`,
    event: `EV-2096-${level}`,
    title: `${name} и мы`,
    file: `https://files.example/${code.toLowerCase()}.pdf`,
  };
};
export type Prospect = ReturnType<typeof prospect>;

async function add(registry: Registry, mutation: string, input: object): Promise<string> {
  const record = mutation === 'eventInvite' ? 'event' : /^[a-z]+/.exec(mutation)![0];
  const { it } = await registry.data(
    `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { ${record} { id } userErrors { message } } }`,
    { as: 'admin', variables: { input: meant(mutation, input) } },
  );
  if (it.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(it.userErrors)}`);
  return it[record].id;
}

const ru = (text: string) => [{ language: 'ru', text }];

/** Its city, which has a former one; to the office every city is known. */
export async function enterCity(registry: Registry, one: Prospect): Promise<void> {
  const common = { placements: [{ policy: 'ISO', country: 'BY' }], visibility: 'INTERNAL' };
  await add(registry, 'cityRegister', {
    ...common,
    code: one.city,
    names: ru(one.name),
    parent: 'BY-GRODNO',
    timeZone: 'Europe/Minsk',
  });
  await add(registry, 'cityRename', {
    city: one.city,
    name: { language: 'ru', text: `${one.name} Новый` },
    on: '2020-05-05',
  });
  const former = `${one.city}-OLD`;
  await add(registry, 'cityRegister', { ...common, code: former, names: ru(`Старый ${one.name}`) });
  await add(registry, 'citySucceed', { city: former, successor: 'BY-GRODNO', on: '2019' });
}

/** One of everything about it, as near to what everybody knows as it can be. */
export async function enterRecords(registry: Registry, one: Prospect): Promise<void> {
  const visibility = one.level;
  const proposed = { city: one.city, plannedKind: 'SISTER', on: '2024-02-02', basis: one.title, visibility };
  const partnership = await add(registry, 'partnershipPropose', { ...proposed, motive: one.title, story: one.title });
  const agreement = await add(registry, 'agreementRegister', {
    code: one.agreement,
    kind: 'MEMORANDUM',
    titles: [{ language: 'ru', text: one.title, authentic: true }],
    parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: one.city }, { city: 'BY-GRODNO' }, { city: 'CN-ZHUHAI' }],
    signed: '2022-12-07',
    files: [{ name: one.title, url: one.file, sha256: 'a'.repeat(64) }],
    visibility,
  });
  await add(registry, 'agreementLink', { agreement, kind: 'BASED_ON', to: 'AGR-2022-003' });
  await add(registry, 'eventPlan', {
    code: one.event,
    kind: 'FORUM',
    titles: ru(one.title),
    starts: '2026-12-24',
    host: one.city,
    agreement,
    partnership,
    guests: [{ category: 'OFFICIAL', quota: 5 }],
    visibility,
  });
  await add(registry, 'eventInvite', { event: one.event, cities: ['BY-GRODNO', 'CN-ZHUHAI'] });
  await add(registry, 'exchangeLog', {
    kind: 'DELEGATION_IN',
    on: '2022-12-07',
    title: one.title,
    participants: [{ city: one.city }, { city: 'BY-GRODNO', headcount: 4 }],
    agreements: [agreement, ...(visibility === 'INTERNAL' ? ['AGR-2022-003'] : [])],
    visibility,
  });
  await add(registry, 'contactAdd', { city: 'BY-GRODNO', kind: 'OFFICE', title: one.title, privacy: visibility });
  // The office sees of what is open that it was changed, whatever is linked to it.
  if (visibility === 'RESTRICTED') return;
  await add(registry, 'contactAdd', {
    city: one.city,
    kind: 'OFFICE',
    title: one.title,
    email: 'office@hidden.example',
    privacy: 'PUBLIC',
  });
  await add(registry, 'agreementLink', { agreement: 'AGR-2022-003', kind: 'BASED_ON', to: agreement });
  await add(registry, 'eventInvite', { event: 'EV-2023-SKI', cities: [one.city] });
  await add(registry, 'eventUpdate', { event: 'EV-2023-CITYDAY', agreement });
}
