import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';
import type { Registry } from '../support/registry.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** A word for every text of an input that the record shows as it was entered: one more text is tried with the others. */
function texts(input: string, record: string, word: string): string {
  const shown = (schema.getType(record) as GraphQLObjectType).getFields();
  return Object.values((schema.getType(input) as GraphQLInputObjectType).getFields())
    .filter(({ name, type }) => String(type) === 'String' && String(shown[name]?.type) === 'String')
    .map(({ name }) => `${name}: "${word}"`)
    .join(', ');
}

/** Gives the registry one of everything, of two partners and hidden in every way. */
export async function fillAccessWorld(registry: Registry, keys: Record<'grodno' | 'ansan', string>): Promise<void> {
  const act = async (mutation: string, answer: string, options: object = { as: 'admin' }): Promise<any> => {
    const { it } = await registry.data(
      `mutation { it: ${mutation} { ${answer} userErrors { message field } } }`,
      options,
    );
    if (it.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(it.userErrors)}`);
    return it;
  };
  const ru = (text: string) => `[{ language: "ru", text: "${text}", authentic: true }]`;
  const paper = (code: string, word: string, visibility: string, cities: string[], more = '') =>
    act(
      `agreementRegister(input: { code: "${code}", kind: MEMORANDUM, titles: ${ru(word)}, visibility: ${visibility},
        parties: [{ city: "RU-YUZHNO-SAKHALINSK", signatoryOffice: "Мэр", signatoryBasis: "Устав" }, ${cities.map((city) => `{ city: "${city}", nameAsSigned: "${word}", countryAsSigned: "СССР", signedOn: "2021-03-04", place: "${word}" }`).join(' ')}] ${more} })`,
      'agreement { id }',
    );
  await act(
    `cityRegister(input: { code: "BY-LIDA", names: [{ language: "ru", text: "Лида", script: "Cyrl", since: "1323" }], timeZone: "Europe/Minsk",
      location: { latitude: 53.9, longitude: 25.3 }, placements: [{ policy: ISO, country: "BY", subdivision: "BY-HR", since: "1991", until: "2047" }, { policy: HOST_STATE, country: "BY" }],
      website: "https://lida.example", wikidata: "Q206520", geonames: "626081", oktmo: "64701000", parent: "BY-GRODNO", population: 100000 })`,
    'city { id }',
  );
  await act(
    'cityRename(input: { city: "BY-LIDA", name: { language: "ru", text: "Новая Лида" }, on: "2024" })',
    'city { id }',
  );
  await act(
    'cityRegister(input: { code: "BY-OLD", names: [{ language: "ru", text: "Старый город" }] })',
    'city { id }',
  );
  await act('citySucceed(input: { city: "BY-OLD", successor: "BY-LIDA", on: "2020-02-02" })', 'city { id }');
  const signed = `, signed: "2021-03-04", areas: [CULTURE_ART], legalEffect: NON_BINDING`;
  await paper(
    'OLD',
    'Старое соглашение',
    'PUBLIC',
    ['BY-GRODNO'],
    `${signed}, term: { kind: TACIT_RENEWAL, until: "2024-03-04", renewalMonths: 60, noticeMonths: 6 },
    files: [{ name: "a.pdf", url: "https://files.example/a.pdf", sha256: "${'a'.repeat(64)}", language: "ru" }]`,
  );
  await act(
    'agreementRecordAct(input: { agreement: "OLD", party: "BY-GRODNO", kind: RATIFIED_BY_COUNCIL, on: "2021-04", basis: "Решение", place: "Гродно" })',
    'agreement { id }',
  );
  await act(
    'agreementRecordAct(input: { agreement: "OLD", party: "BY-GRODNO", kind: GAVE_NOTICE, on: "2023-01-01", effectiveOn: "2024-03-04" })',
    'agreement { id }',
  );
  await paper('FOR-GRODNO', 'ГРОДНЕНСКОЕ', 'PARTNER', ['BY-GRODNO'], `${signed}, term: { kind: FIXED, months: 600 }`);
  await paper('FOR-ANSAN', 'КОРЕЙСКОЕ', 'PARTNER', ['KR-ANSAN'], signed);
  await paper(
    'FOR-BOTH',
    'Для обоих',
    'PARTNER',
    ['BY-GRODNO', 'KR-ANSAN'],
    `${signed}, term: { kind: UNTIL_EVENT, event: "Для обоих", noticeDays: 30 }`,
  );
  await paper('FOR-LIDA', 'ГРОДНЕНСКОЕ', 'PARTNER', ['BY-LIDA'], `${signed}, establishes: FRIENDSHIP`);
  await act('partnershipUpdate(input: { partnership: "BY-LIDA", visibility: PARTNER })', 'partnership { id }');
  await paper('INTERNAL', 'СЛУЖЕБНОЕ', 'INTERNAL', ['BY-GRODNO', 'KR-ANSAN'], signed);
  await paper('RESTRICTED', 'ТАЙНОЕ', 'RESTRICTED', ['BY-GRODNO', 'KR-ANSAN'], signed);
  for (const to of ['FOR-GRODNO', 'FOR-ANSAN', 'INTERNAL', 'RESTRICTED'])
    await act(`agreementLink(input: { agreement: "${to}", kind: BASED_ON, to: "AGR-2022-003" })`, 'agreement { id }');
  for (const to of ['FOR-GRODNO', 'INTERNAL', 'RESTRICTED'])
    await act(`agreementLink(input: { agreement: "AGR-2022-002", kind: BASED_ON, to: "${to}" })`, 'agreement { id }');
  await act(
    'agreementLink(input: { agreement: "OLD", kind: AMENDS, text: "Соглашение 1990 года" })',
    'agreement { id }',
  );

  await act(
    'partnershipUpdate(input: { partnership: "BY-GRODNO", motive: "порт", story: "с 2022 года" })',
    'partnership { id }',
  );
  await act(
    'partnershipUpdate(input: { partnership: "KR-ANSAN", visibility: PARTNER, motive: "КОРЕЙСКОЕ" })',
    'partnership { id }',
  );
  await act(
    'partnershipPropose(input: { city: "BY-GRODNO", plannedKind: PROJECT, on: "2021", basis: "СЛУЖЕБНОЕ" })',
    'partnership { id }',
  );
  await act(
    'partnershipEstablish(input: { city: "YALTA", kind: CONTACT, on: "2020-05-05", basis: "ТАЙНОЕ", visibility: RESTRICTED, motive: "ТАЙНОЕ", story: "ТАЙНОЕ" })',
    'partnership { id }',
  );
  await act(
    'partnershipSuspend(input: { partnership: "JP-HAKODATE", on: "2022-05-05", side: THEIRS, reason: FOREIGN_POLICY, noticeReceivedOn: "2022-05-06", untilWhat: "до снятия ограничений", basis: "Письмо" })',
    'partnership { id }',
  );
  await act(
    'partnershipSuspend(input: { partnership: "JP-WAKKANAI", on: "2022-05-05", side: OURS, reason: OTHER, noticeSentOn: "2022-05-06" })',
    'partnership { id }',
  );
  await act(
    'partnershipResume(input: { partnership: "JP-WAKKANAI", on: "2023-05-05", side: OURS })',
    'partnership { id }',
  );
  await act(
    'partnershipEnd(input: { partnership: "JP-WAKKANAI", on: "2024-05-05", side: BOTH })',
    'partnership { id }',
  );
  await act(
    'partnershipEstablish(input: { city: "JP-WAKKANAI", kind: FRIENDSHIP, on: "2025-05-05", visibility: PUBLIC })',
    'partnership { id }',
  );
  const event = (code: string, visibility: string, word: string, more = '') =>
    act(
      `eventPlan(input: { code: "${code}", kind: FORUM, confirm: true, titles: [{ language: "ru", text: "${word}" }], visibility: ${visibility},
      ${texts('EventPlanInput', 'Event', word)}, guests: [{ category: OFFICIAL, quota: 5 }] ${more} })`,
      'event { id }',
    );
  const { anniversaries } = await registry.data(
    '{ anniversaries(from: "2047-01-01", to: "2047-12-31", filter: { cities: ["BY-GRODNO"] }) { nodes { id } } }',
  );
  await event(
    'EV-GRODNO',
    'PARTNER',
    'ГРОДНЕНСКОЕ',
    `, starts: "2047-12-08T10:00", ends: "2047-12-08T18:00", replyBy: "2047-11-01", areas: [SPORT_TOURISM],
    agreement: "FOR-GRODNO", anniversary: "${anniversaries.nodes[0].id}", partnership: "BY-GRODNO"`,
  );
  await event('EV-INTERNAL', 'INTERNAL', 'СЛУЖЕБНОЕ', ', starts: "2047-03-03"');
  await event('EV-RESTRICTED', 'RESTRICTED', 'ТАЙНОЕ', ', starts: "2047-04-04"');
  const past = ', starts: "2026-05-05"';
  await event('EV-PAST', 'PARTNER', 'Прошедшее', past);
  const invite = (code: string, cities: string, more = '') =>
    act(`eventInvite(input: { event: "${code}", cities: [${cities}] ${more} })`, 'lines { reason }');
  const send = (code: string, city: string) =>
    act(
      `invitationSend(input: { event: "${code}", letters: [{ city: "${city}", number: "7", on: "2026-01-02" }] })`,
      'event { id }',
    );
  await invite('EV-GRODNO', '"BY-GRODNO", "KR-ANSAN"', ', quota: 3, isExpected: true');
  await invite('EV-INTERNAL', '"BY-GRODNO"');
  await invite('EV-RESTRICTED', '"BY-GRODNO"');
  await act(
    'partnershipSuspend(input: { partnership: "CN-ZHUHAI", on: "2025-05-05", side: OURS, noticeSentOn: "2025-05-06" })',
    'partnership { id }',
  );
  await invite(
    'EV-PAST',
    '"KR-ANSAN", "BY-GRODNO", "CN-ZHUHAI"',
    ', override: [{ city: "CN-ZHUHAI", reason: "СЛУЖЕБНОЕ" }]',
  );
  for (const code of ['EV-PAST-STAFF', 'EV-PAST-ADMIN', 'EV-CLOSED']) {
    await event(code, 'PARTNER', code === 'EV-CLOSED' ? 'Закрытое' : 'Прошедшее', past);
    await invite(code, '"BY-GRODNO"');
    await send(code, 'BY-GRODNO');
  }
  await act(
    'attendanceRecord(input: { event: "EV-CLOSED", cities: [{ city: "BY-GRODNO", headcount: 4 }] })',
    'event { id }',
  );
  await act('eventClose(input: { event: "EV-CLOSED" })', 'event { id }');
  for (const code of ['EV-GRODNO', 'EV-RESTRICTED', 'EV-PAST', 'EV-2023-SKI']) await send(code, 'BY-GRODNO');
  await send('EV-PAST', 'KR-ANSAN');
  const reply = (input: string, options?: object) =>
    act(`invitationReply(input: { ${input} })`, 'invitation { id }', options);
  await reply(
    'event: "EV-GRODNO", city: "BY-GRODNO", value: ACCEPTED, headcount: 3, headLevel: DEPUTY_HEAD, note: "ГРОДНЕНСКОЕ"',
    { key: keys.grodno },
  );
  await reply(
    'event: "EV-PAST", city: "KR-ANSAN", value: DECLINED, note: "КОРЕЙСКОЕ", channel: EMAIL, on: "2026-02-02"',
  );
  await reply(
    'event: "EV-PAST", city: "BY-GRODNO", value: DELEGATED, delegatedTo: "BY-LIDA", note: "ГРОДНЕНСКОЕ", on: "2026-02-02"',
  );
  await act('invitationSend(input: { event: "EV-PAST", letters: [{ city: "BY-LIDA" }] })', 'event { id }');
  await reply(
    'event: "EV-PAST", city: "BY-LIDA", value: ACCEPTED, headcount: 4, answeredBy: "BY-GRODNO", on: "2026-02-03", note: "ГРОДНЕНСКОЕ"',
  );
  await act(
    'attendanceRecord(input: { event: "EV-PAST", cities: [{ city: "BY-LIDA", headcount: 4 }] })',
    'event { id }',
  );
  await act(
    'invitationBounce(input: { event: "EV-2023-SKI", city: "BY-GRODNO", because: "ГРОДНЕНСКОЕ" })',
    'invitation { id }',
  );
  await act(
    'eventReschedule(input: { event: "EV-INTERNAL", starts: "2047-03-04", because: "СЛУЖЕБНОЕ" })',
    'event { id }',
  );

  const visit = (title: string, visibility: string, city: string, paper: string) =>
    act(
      `exchangeLog(input: { kind: DELEGATION_IN, visitKind: OFFICIAL, on: "2021-03-04", until: "2021-03-05", title: "${title}", result: "${title}", visibility: ${visibility},
      participants: [{ city: "${city}", headcount: 4 }], agreements: ["OLD", "${paper}"] })`,
      'exchange { id }',
    );
  await visit('ГРОДНЕНСКОЕ', 'PARTNER', 'BY-GRODNO', 'FOR-GRODNO');
  await visit('КОРЕЙСКОЕ', 'PARTNER', 'KR-ANSAN', 'FOR-ANSAN');
  await visit('СЛУЖЕБНОЕ', 'INTERNAL', 'BY-GRODNO', 'INTERNAL');
  await visit('ТАЙНОЕ', 'RESTRICTED', 'BY-GRODNO', 'RESTRICTED');

  const { event: grodnos } = await registry.data(
    '{ event(ref: "EV-GRODNO") { invitations(first: 100) { nodes { id city { code } } } } }',
  );
  const invitation = grodnos.invitations.nodes.find(({ city }: any) => city.code === 'BY-GRODNO').id;
  const contact = (input: string) => act(`contactAdd(input: { ${input} })`, 'contact { id }');
  await contact(
    'city: "BY-GRODNO", kind: OFFICE, title: "Приёмная", privacy: PUBLIC, email: "office@grodno.example", phone: "+375152123456", address: "Площадь, 1", channels: [EMAIL], languages: ["ru"]',
  );
  await contact(
    'city: "BY-GRODNO", kind: PERSON, name: "СЛУЖЕБНОЕ Имя", post: "СЛУЖЕБНОЕ", email: "p@grodno.example", since: "2020", until: "2049-12-31", note: "СЛУЖЕБНОЕ"',
  );
  await contact(
    `city: "BY-GRODNO", kind: DELEGATION_MEMBER, name: "СЛУЖЕБНОЕ Член делегации", role: HEAD, purpose: "СЛУЖЕБНОЕ", deleteOn: "2048-01-01", occasion: "${invitation}"`,
  );
  await contact(
    'city: "KR-ANSAN", kind: PERSON, name: "ТАЙНОЕ Имя", post: "ТАЙНОЕ", privacy: RESTRICTED, email: "secret@ansan.example"',
  );
  const erased = await contact('city: "KR-ANSAN", kind: PERSON, name: "Кто-то", email: "x@ansan.example"');
  await act(`contactErase(input: { contact: "${erased.contact.id}", reason: REQUEST })`, 'contact { id }');

  const correct = (about: string, value: string, key: string) =>
    act(
      `correctionPropose(input: { about: "${about}", field: "code", value: "${value}", source: "${value}" })`,
      'correction { id }',
      { key },
    );
  const own = await correct('FOR-GRODNO', 'ГРОДНЕНСКОЕ', keys.grodno);
  await act(
    `correctionDecide(input: { correction: "${own.correction.id}", decision: ACCEPTED, answer: "ГРОДНЕНСКОЕ" })`,
    'correction { id }',
  );
  await correct('FOR-ANSAN', 'КОРЕЙСКОЕ', keys.ansan);
  await paper('LATER', 'ТАЙНОЕ', 'PARTNER', ['BY-GRODNO'], signed);
  await correct('LATER', 'Позднее', keys.grodno);
  await act('agreementUpdate(input: { agreement: "LATER", visibility: RESTRICTED })', 'agreement { id }');
  await act(
    'mandateRegister(input: { speaker: "BY-GRODNO", city: "BY-LIDA", basis: "Письмо", until: "2099-01-01" })',
    'mandate { id }',
  );
  await act(
    'calendarSubscribe(input: { label: "СЛУЖЕБНОЕ", audience: STAFF, contents: [ANNIVERSARIES, EVENTS], cities: ["BY-GRODNO"], tiers: [JUBILEE] })',
    'subscription { id }',
  );
  const theirs = await act(
    'calendarSubscribe(input: { label: "СЛУЖЕБНОЕ Ансан", audience: PARTNER, city: "KR-ANSAN", contents: [EVENTS] })',
    'subscription { id }',
  );
  await act(`calendarUnsubscribe(input: { subscription: "${theirs.subscription.id}" })`, 'subscription { id }');
  const ended = await act(
    'mandateRegister(input: { speaker: "KR-ANSAN", city: "BY-OLD", basis: "Письмо" })',
    'mandate { id }',
  );
  await act(`mandateEnd(input: { mandate: "${ended.mandate.id}" })`, 'mandate { id }');
  for (const [portal, key] of Object.entries(keys)) {
    const { viewer } = await registry.data('{ viewer { key { id } } }', { key });
    await act(
      `webhookRegister(input: { key: "${viewer.key.id}", url: "https://${portal}.example/" })`,
      'webhook { id }',
    );
  }
  // As after a week of failures.
  await registry.database
    .query(`UPDATE webhook SET last_attempt_at = now(), last_delivered_at = now(), failing_since = now(),
    last_failure = 'STATUS', last_status = 500, off_at = now(), removed_at = now(), former_secrets_until = '2099-01-01'
    WHERE url = 'https://ansan.example/'`);
  const dead = await act('accessKeyIssue(input: { label: "Отозванный", city: "BY-LIDA" })', 'accessKey { id }');
  await act(`accessKeyIssue(input: { replaces: "${dead.accessKey.id}", label: "Взамен" })`, 'accessKey { id }');
  await act(`accessKeyRevoke(input: { key: "${dead.accessKey.id}" })`, 'accessKey { id }');
  await registry.database.query('UPDATE calendar_subscription SET last_used_at = now()');
}
