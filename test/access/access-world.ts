import { Registry } from '../support/registry.js';
import { fillAccessWorld } from './access-world-data.js';

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
  'key Взамен': OFFICE,
  'key STAFF': 'staff admin',
  'key ADMIN': 'admin',
  'webhook https://grodno.example/': `grodno ${OFFICE}`,
  'webhook https://ansan.example/': `ansan ${OFFICE}`,
  'mandate BY-GRODNO BY-LIDA': OFFICE,
  'mandate KR-ANSAN BY-OLD': OFFICE,
  'subscription СЛУЖЕБНОЕ': OFFICE,
  // A place is shown to all, unless a line says otherwise: here a reply of Гродно passed the invitation on.
  'place BY-LIDA': `grodno ${OFFICE}`,
  'place BY-OLD': OFFICE,
  'subscription СЛУЖЕБНОЕ Ансан': OFFICE,
};

/** Words that hidden texts hold, and who may read them. */
export const WORDS: Record<string, string> = {
  ГРОДНЕНСКОЕ: `grodno ${OFFICE}`,
  КОРЕЙСКОЕ: `ansan ${OFFICE}`,
  СЛУЖЕБНОЕ: OFFICE,
  ТАЙНОЕ: 'admin',
};

/** The label of every thing of the registry, as `SHOWN` names it, by its id; changes apart. */
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
  UNION ALL SELECT id, 'webhook ' || url FROM webhook
  UNION ALL SELECT id, 'subscription ' || label FROM calendar_subscription
  UNION ALL SELECT id, 'place ' || code FROM city`;

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
    await fillAccessWorld(registry, keys);
    const labels: { id: string; label: string }[] = await registry.database.query(LABELS);
    const shown = new Map<string, readonly string[]>();
    const forgotten: string[] = [];
    for (const { id, label } of labels) {
      // Places, and a plan of the demonstration for which no letter has gone out yet.
      const usual = label.startsWith('place ') ? ALL : label.startsWith('invitation EV-2023-SKI ') ? OFFICE : undefined;
      const who = SHOWN[label] ?? usual;
      if (who === undefined) forgotten.push(label);
      else shown.set(id, who.split(' '));
    }
    const unknown = Object.keys(SHOWN).filter((label) => !labels.some((one) => one.label === label));
    if (forgotten.length + unknown.length > 0)
      throw new Error(`SHOWN has no line for ${forgotten.join(', ')}; and no thing for ${unknown.join(', ')}`);
    const stems: { id: string; stem: string }[] = await registry.database.query(
      'SELECT id, present_stem AS stem FROM partnership WHERE present_stem IS NOT NULL',
    );
    for (const { id, stem } of stems) shown.set(`partnership_${stem}`, shown.get(id)!);
    const world = new AccessWorld(
      registry,
      keys,
      [...shown.keys()].filter((id) => !stems.some(({ stem }) => id === `partnership_${stem}`)),
      shown,
    );
    await world.addChanges();
    return world;
  }

  by(who: Who): { as: 'public' | 'staff' | 'admin' } | { key: string } {
    return who === 'grodno' || who === 'ansan' ? { key: this.keys[who] } : { as: who };
  }

  /** Whether a thing is shown to somebody; an anniversary is, where what it is of is. */
  isShown(id: string, who: Who): boolean {
    if (/^(change|act|link|name|party)_/.test(id) && !this.shown.has(id)) return true;
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
      `{ a: ${of('2020', '2023')} b: ${of('2047', '2047')} c: ${of('2025', '2026')} }`,
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
      city: of('city'),
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
      webhook: of('webhook'),
      call: { of: 'call', ids: await this.callsHiddenFrom(who) },
    };
  }

  private async callsHiddenFrom(who: Who): Promise<string[]> {
    const changes: { id: string; call: string }[] = await this.registry.database.query(
      'SELECT id, call_id AS call FROM change',
    );
    const shown = new Set(changes.filter(({ id }) => this.isShown(id, who)).map(({ call }) => call));
    return [...new Set(changes.map(({ call }) => call))].filter((call) => !shown.has(call)).slice(0, 5);
  }

  /** Every row of every table, apart from what is counted of requests: equal when nothing was changed. */
  async everything(): Promise<unknown> {
    const tables: { name: string }[] = await this.registry.database.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    );
    const kept = tables.filter(({ name }) => !/^(sync_|spending|request_|migration)/.test(name));
    const rows = kept.map(
      ({ name }) =>
        `SELECT '${name}' AS of, count(*), md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '|' ORDER BY (to_jsonb(t) - 'last_used_at')::text)) FROM "${name}" t`,
    );
    return this.registry.database.query(rows.join(' UNION ALL '));
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

export const byId = (things: { id: string }[]) => [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
