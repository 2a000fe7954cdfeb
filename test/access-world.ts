import { Registry } from './support/registry.js';

/** Who asks: nobody's key, the portals of two partners, staff, an administrator. */
export const WHO = ['public', 'grodno', 'ansan', 'staff', 'admin'] as const;
export type Who = (typeof WHO)[number];

const ALL = 'public grodno ansan staff admin';
const OFFICE = 'staff admin';

/**
 * Who is shown each thing of the registry below, by hand: the demonstration, which is open, and what was added to it for
 * two partners, for the office and for administrators alone. Whoever is not named must find nothing of it anywhere.
 * Texts hold the same words, so that they are found wherever they leak: ГРОДНЕНСКОЕ, КОРЕЙСКОЕ, СЛУЖЕБНОЕ, ТАЙНОЕ.
 */
export const SHOWN: Record<string, string> = {
  'agreement AGR-2022-001': ALL,
  'agreement AGR-2022-002': ALL,
  'agreement AGR-2022-003': ALL,
  'agreement OLD': ALL,
  'agreement FOR-GRODNO': `grodno ${OFFICE}`,
  'agreement FOR-ANSAN': `ansan ${OFFICE}`,
  'agreement FOR-BOTH': `grodno ansan ${OFFICE}`,
  // Lida has let Grodno speak for it.
  'agreement FOR-LIDA': `grodno ${OFFICE}`,
  'agreement INTERNAL': OFFICE,
  'agreement RESTRICTED': 'admin',
  // Open to Grodno when it said what was wrong.
  'agreement LATER': 'admin',
  'tie BY-GRODNO': ALL,
  'tie RU-BLAGOVESHCHENSK-AMU': ALL,
  'tie RU-NIZHNY-NOVGOROD': ALL,
  'tie CN-HEIHE': ALL,
  'tie CN-ZHUHAI': ALL,
  'tie JP-ASAHIKAWA': ALL,
  'tie JP-HAKODATE': ALL,
  'tie JP-WAKKANAI': ALL,
  'tie KR-ANSAN': `ansan ${OFFICE}`,
  'tie BY-MINSK-LENINSKY': OFFICE,
  'tie BY-LIDA': `grodno ${OFFICE}`,
  'tie YALTA': 'admin',
  'act of BY-GRODNO PROPOSED': OFFICE,
  'event EV-2023-SKI': ALL,
  'event EV-2023-CITYDAY': ALL,
  'event EV-PAST': `grodno ansan ${OFFICE}`,
  'event EV-CLOSED': `grodno ${OFFICE}`,
  'event EV-PAST-STAFF': `grodno ${OFFICE}`,
  'event EV-PAST-ADMIN': `grodno ${OFFICE}`,
  'event EV-GRODNO': `grodno ${OFFICE}`,
  'event EV-INTERNAL': OFFICE,
  'event EV-RESTRICTED': 'admin',
  'invitation EV-2023-SKI BY-GRODNO': `grodno ${OFFICE}`,
  'invitation EV-PAST BY-GRODNO': `grodno ${OFFICE}`,
  'invitation EV-PAST BY-LIDA': `grodno ${OFFICE}`,
  'invitation EV-PAST KR-ANSAN': `ansan ${OFFICE}`,
  'invitation EV-CLOSED BY-GRODNO': `grodno ${OFFICE}`,
  'invitation EV-PAST-STAFF BY-GRODNO': `grodno ${OFFICE}`,
  'invitation EV-PAST-ADMIN BY-GRODNO': `grodno ${OFFICE}`,
  'invitation EV-PAST CN-ZHUHAI': OFFICE,
  'invitation EV-GRODNO BY-GRODNO': `grodno ${OFFICE}`,
  // Planned, and not sent.
  'invitation EV-GRODNO KR-ANSAN': OFFICE,
  'invitation EV-INTERNAL BY-GRODNO': OFFICE,
  'invitation EV-RESTRICTED BY-GRODNO': 'admin',
  'exchange 2022-09': ALL,
  'exchange Закрытое': OFFICE,
  'exchange ГРОДНЕНСКОЕ': `grodno ${OFFICE}`,
  'exchange КОРЕЙСКОЕ': `ansan ${OFFICE}`,
  'exchange СЛУЖЕБНОЕ': OFFICE,
  'exchange ТАЙНОЕ': 'admin',
  'contact Приёмная': OFFICE,
  'contact СЛУЖЕБНОЕ Имя': OFFICE,
  'contact СЛУЖЕБНОЕ Член делегации': OFFICE,
  'contact ТАЙНОЕ Имя': 'admin',
  'contact erased': OFFICE,
  'correction ГРОДНЕНСКОЕ': `grodno ${OFFICE}`,
  'correction КОРЕЙСКОЕ': `ansan ${OFFICE}`,
  'correction Позднее': 'grodno admin',
  'key ГРОДНЕНСКОЕ': `grodno ${OFFICE}`,
  'key КОРЕЙСКОЕ': `ansan ${OFFICE}`,
  'key Отозванный': OFFICE,
  'key STAFF': 'staff admin',
  'key ADMIN': 'admin',
  'mandate BY-GRODNO BY-LIDA': OFFICE,
  'mandate KR-ANSAN BY-OLD': OFFICE,
  'subscription СЛУЖЕБНОЕ': OFFICE,
  'subscription СЛУЖЕБНОЕ Ансан': OFFICE,
};

/** Words that hidden texts hold, and who may read them. */
export const WORDS: Record<string, string> = {
  ГРОДНЕНСКОЕ: `grodno ${OFFICE}`,
  КОРЕЙСКОЕ: `ansan ${OFFICE}`,
  СЛУЖЕБНОЕ: OFFICE,
  ТАЙНОЕ: 'admin',
};

/** The label of every thing of the registry, as `SHOWN` names it, by its id; places and changes apart. */
const LABELS = `
  SELECT id, 'agreement ' || code AS label FROM agreement
  UNION ALL SELECT t.id, 'tie ' || c.code FROM partnership t JOIN city c ON c.id = t.city_id
  UNION ALL SELECT a.id, 'act of ' || c.code || ' ' || a.kind FROM partnership_act a
    JOIN partnership t ON t.id = a.partnership_id JOIN city c ON c.id = t.city_id
    WHERE a.kind = 'PROPOSED' AND c.code = 'BY-GRODNO'
  UNION ALL SELECT id, 'event ' || code FROM event
  UNION ALL SELECT i.id, 'invitation ' || e.code || ' ' || c.code FROM invitation i
    JOIN event e ON e.id = i.event_id JOIN city c ON c.id = i.city_id
  UNION ALL SELECT id, 'exchange ' || coalesce(title, "on"::text) FROM exchange
  UNION ALL SELECT id, 'contact ' || coalesce(name, title, 'erased') FROM contact
  UNION ALL SELECT id, 'correction ' || value FROM correction
  UNION ALL SELECT id, 'key ' || label FROM access_key
  UNION ALL SELECT m.id, 'mandate ' || s.code || ' ' || c.code FROM mandate m
    JOIN city s ON s.id = m.speaker_id JOIN city c ON c.id = m.city_id
  UNION ALL SELECT id, 'subscription ' || label FROM calendar_subscription`;

/** A running registry with two partners' data, and who is shown what of it. */
export class AccessWorld {
  private constructor(
    readonly registry: Registry,
    readonly keys: Record<'grodno' | 'ansan', string>,
    /** The ids of all things that have one, places and changes too. */
    readonly ids: readonly string[],
    private readonly shown: Map<string, readonly string[]>,
    /** Of ties that rest or have ended: whether to mark them is the office's question (R9). */
    private readonly inQuestion: Set<string> = new Set(),
  ) {}

  static async open(): Promise<AccessWorld> {
    const registry = await Registry.open('demonstration', { QUERY_COST: 'off' });
    try {
      return await AccessWorld.filled(registry);
    } catch (error) {
      await registry.close();
      throw error;
    }
  }

  private static async filled(registry: Registry): Promise<AccessWorld> {
    const keys = {
      grodno: await registry.keyFor('BY-GRODNO', { label: 'ГРОДНЕНСКОЕ', expiresOn: '2099-12-31' }),
      ansan: await registry.keyFor('KR-ANSAN', { label: 'КОРЕЙСКОЕ' }),
    };
    await fill(registry, keys);
    const labels: { id: string; label: string }[] = await registry.database.query(LABELS);
    const shown = new Map<string, readonly string[]>();
    const forgotten: string[] = [];
    for (const { id, label } of labels) {
      // A plan of the demonstration for which no letter has gone out yet.
      const who = SHOWN[label] ?? (label.startsWith('invitation EV-2023-SKI ') ? OFFICE : undefined);
      if (who === undefined) forgotten.push(label);
      else shown.set(id, who.split(' '));
    }
    const unknown = Object.keys(SHOWN).filter((label) => !labels.some((one) => one.label === label));
    if (forgotten.length + unknown.length > 0)
      throw new Error(`SHOWN has no line for ${forgotten.join(', ')}; and no thing for ${unknown.join(', ')}`);
    const places: { id: string }[] = await registry.database.query('SELECT id FROM city');
    for (const { id } of places) shown.set(id, WHO);
    const world = new AccessWorld(registry, keys, [...shown.keys()], shown);
    await world.addChanges();
    return world;
  }

  by(who: Who): { as: 'public' | 'staff' | 'admin' } | { key: string } {
    return who === 'grodno' || who === 'ansan' ? { key: this.keys[who] } : { as: who };
  }

  /** Whether a thing is shown to somebody; an anniversary is, where what it is of is. */
  isShown(id: string, who: Who): boolean {
    if (/^(change|act|party)_/.test(id) && !this.shown.has(id)) return true;
    const stem = id.startsWith('anniversary_') ? id.slice('anniversary_'.length, -4) : null;
    const found =
      stem === null
        ? this.shown.get(id)
        : (this.shown.get(`partnership_${stem}`) ?? this.shown.get(`agreement_${stem}`));
    if (!found) throw new Error(`nobody said who is shown ${id}`);
    if (this.inQuestion.has(id) && !OFFICE.includes(who)) return false;
    return found.includes(who);
  }

  /** The ids of the anniversaries of some years, those in question noted as such. */
  async anniversaries(): Promise<string[]> {
    const of = (from: string, to: string) =>
      `anniversaries(from: "${from}-01-01", to: "${to}-12-31", first: 100) { nodes { id isInQuestion } }`;
    const told = await this.registry.data(
      `{ a: ${of('2020', '2023')} b: ${of('2097', '2097')} c: ${of('2025', '2026')} }`,
      { as: 'admin' },
    );
    const all: { id: string; isInQuestion: boolean }[] = [...told.a.nodes, ...told.b.nodes, ...told.c.nodes];
    for (const { id, isInQuestion } of all) if (isInQuestion) this.inQuestion.add(id);
    return all.map(({ id }) => id);
  }

  /** The id of a thing by its label. */
  async id(label: string): Promise<string> {
    const rows: { id: string }[] = await this.registry.database.query(`SELECT id FROM (${LABELS}) l WHERE label = $1`, [
      label,
    ]);
    if (rows.length !== 1) throw new Error(`${rows.length} things are called ${label}`);
    return rows[0]!.id;
  }

  /** The things of one kind: label and id. */
  async labelled(kind: string): Promise<[label: string, id: string][]> {
    const rows: { id: string; label: string }[] = await this.registry.database.query(LABELS);
    return rows.filter(({ label }) => label.startsWith(`${kind} `)).map(({ id, label }) => [label, id]);
  }

  /** By the names that inputs have for them: the things of each kind that somebody is not shown. */
  async hiddenFrom(who: Who): Promise<Record<string, { of: string; ids: string[] }>> {
    const of = (kind: string) => ({
      of: kind,
      ids: this.ids.filter((id) => id.startsWith(`${kind}_`) && !this.isShown(id, who)),
    });
    return {
      agreement: of('agreement'),
      to: of('agreement'),
      agreements: of('agreement'),
      about: of('agreement'),
      partnership: of('partnership'),
      event: of('event'),
      copyOf: of('event'),
      exchange: of('exchange'),
      contact: of('contact'),
      correction: of('correction'),
      key: of('key'),
      replaces: of('key'),
    };
  }

  /** Every row of every table, apart from what is counted of requests: equal when nothing was changed. */
  async everything(): Promise<unknown> {
    const tables: { name: string }[] = await this.registry.database.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    );
    const kept = tables.filter(({ name }) => !/^(sync_|spending|request_|migration)/.test(name));
    const rows = kept.map(({ name }) =>
      this.registry.database.query(
        `SELECT '${name}' AS of, count(*), md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '|' ORDER BY (to_jsonb(t) - 'last_used_at')::text)) FROM "${name}" t`,
      ),
    );
    return Promise.all(rows);
  }

  /** A change is read by the office where what it happened to is shown. */
  private async addChanges(): Promise<void> {
    const rows: { id: string; thing: string }[] = await this.registry.database.query(
      'SELECT min(id) AS id, thing_id AS thing FROM change GROUP BY 2 UNION SELECT max(id), thing_id FROM change GROUP BY 2',
    );
    for (const { id, thing } of rows) {
      const of = this.shown.get(thing) ?? [];
      this.shown.set(
        id,
        of.filter((who) => OFFICE.split(' ').includes(who)),
      );
      (this.ids as string[]).push(id);
    }
  }
}

async function fill(registry: Registry, keys: Record<'grodno' | 'ansan', string>): Promise<void> {
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
        parties: [{ city: "RU-YUZHNO-SAKHALINSK", signatoryOffice: "Мэр", signatoryBasis: "Устав" }, ${cities.map((city) => `{ city: "${city}", nameAsSigned: "${word}", countryAsSigned: "СССР", place: "${word}" }`).join(' ')}] ${more} })`,
      'agreement { id }',
    );
  await act(
    `cityRegister(input: { code: "BY-LIDA", names: [{ language: "ru", text: "Лида", script: "Cyrl", since: "1323" }], timeZone: "Europe/Minsk",
      location: { latitude: 53.9, longitude: 25.3 }, placements: [{ policy: ISO, country: "BY", subdivision: "BY-HR" }, { policy: HOST_STATE, country: "BY" }],
      website: "https://lida.example", parent: "BY-GRODNO", population: 100000 })`,
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
  await paper('FOR-GRODNO', 'ГРОДНЕНСКОЕ', 'PARTNER', ['BY-GRODNO'], signed);
  await paper('FOR-ANSAN', 'КОРЕЙСКОЕ', 'PARTNER', ['KR-ANSAN'], signed);
  await paper('FOR-BOTH', 'Для обоих', 'PARTNER', ['BY-GRODNO', 'KR-ANSAN'], signed);
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
    'partnershipPropose(input: { city: "BY-GRODNO", plannedKind: PROJECT, on: "2025", basis: "СЛУЖЕБНОЕ" })',
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
      `eventPlan(input: { code: "${code}", kind: FORUM, titles: [{ language: "ru", text: "${word}" }], visibility: ${visibility}, description: "${word}",
      place: "${word}", organiser: "${word}", guests: [{ category: OFFICIAL, quota: 5 }] ${more} })`,
      'event { id }',
    );
  const { anniversaries } = await registry.data(
    '{ anniversaries(from: "2097-01-01", to: "2097-12-31", filter: { cities: ["BY-GRODNO"] }) { nodes { id } } }',
  );
  await event(
    'EV-GRODNO',
    'PARTNER',
    'ГРОДНЕНСКОЕ',
    `, starts: "2097-12-08T10:00", ends: "2097-12-08T18:00", replyBy: "2097-11-01", areas: [SPORT_TOURISM],
    agreement: "FOR-GRODNO", anniversary: "${anniversaries.nodes[0].id}", partnership: "BY-GRODNO"`,
  );
  await event('EV-INTERNAL', 'INTERNAL', 'СЛУЖЕБНОЕ', ', starts: "2097-03-03"');
  await event('EV-RESTRICTED', 'RESTRICTED', 'ТАЙНОЕ', ', starts: "2097-04-04"');
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
    'eventReschedule(input: { event: "EV-INTERNAL", starts: "2097-03-04", because: "СЛУЖЕБНОЕ" })',
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
    'city: "BY-GRODNO", kind: PERSON, name: "СЛУЖЕБНОЕ Имя", post: "СЛУЖЕБНОЕ", email: "p@grodno.example", since: "2020", until: "2099-12-31", note: "СЛУЖЕБНОЕ"',
  );
  await contact(
    `city: "BY-GRODNO", kind: DELEGATION_MEMBER, name: "СЛУЖЕБНОЕ Член делегации", role: HEAD, purpose: "СЛУЖЕБНОЕ", deleteOn: "2098-01-01", occasion: "${invitation}"`,
  );
  await contact(
    'city: "KR-ANSAN", kind: PERSON, name: "ТАЙНОЕ Имя", post: "ТАЙНОЕ", privacy: RESTRICTED, email: "secret@ansan.example"',
  );
  const erased = await contact('city: "KR-ANSAN", kind: PERSON, name: "Кто-то", email: "x@ansan.example"');
  await act(`contactErase(input: { contact: "${erased.contact.id}", reason: REQUEST })`, 'contact { id }');

  const correct = (about: string, value: string, key: string) =>
    act(
      `correctionPropose(input: { about: "${about}", field: "signed", value: "${value}", source: "${value}" })`,
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
    'calendarSubscribe(input: { label: "СЛУЖЕБНОЕ", audience: STAFF, contents: [EVENTS], cities: ["BY-GRODNO"], tiers: [JUBILEE] })',
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
  const dead = await act('accessKeyIssue(input: { label: "Отозванный", city: "BY-LIDA" })', 'accessKey { id }');
  await act(`accessKeyRevoke(input: { key: "${dead.accessKey.id}" })`, 'accessKey { id }');
  await registry.database.query('UPDATE calendar_subscription SET last_used_at = now()');
}
