import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { History } from '../history/history.service.js';
import { isId } from '../kernel/ids.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { byId } from '../platform/batches.js';
import { Store } from '../platform/store.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { type NewParty, Parties } from './agreement-parties.service.js';
import type { AgreementKind, Area, EntryRule, LegalEffect, PartyActKind, Stage } from './agreement-words.js';
import { AgreementTable } from './agreement.table.js';
import type { AgreementFile } from './agreement-parts.js';
import { Agreement, foldedTitle } from './agreement.js';
import { type NewTerm, readTerm } from './term.js';

export interface AgreementFacts {
  code?: string | null;
  visibility?: Visibility | null;
  titles?: { language: string; text: string; authentic?: boolean | null }[] | null;
  kind?: AgreementKind | null;
  legalEffect?: LegalEffect | null;
  establishes?: PartnershipKind | null;
  signed?: string | null;
  entry?: EntryRule | null;
  term?: NewTerm | null;
  areas?: Area[] | null;
  files?: AgreementFile[] | null;
  parties?: NewParty[] | null;
}

export interface NewActFacts {
  party: string;
  kind: PartyActKind;
  on: string;
  place?: string | null;
  effectiveOn?: string | null;
  basis?: string | null;
}

/** The papers: what was signed, by whom, until when. */
@Injectable()
export class Agreements {
  constructor(
    private readonly store: Store,
    private readonly parties: Parties,
    private readonly partnerships: Partnerships,
    private readonly history: History,
    private readonly periods: AgreementPeriods,
  ) {}

  async get(by: Viewer, id: string): Promise<Agreement | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Those of them that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Agreement>> {
    return byId(await this.store.table(AgreementTable).findBy({ id: In([...ids]), visibility: In([...by.sees]) }));
  }

  /** Everything with more than two parties that the viewer may see. */
  async multilateral(by: Viewer): Promise<Agreement[]> {
    const rows = await this.store.sql<{ id: string }>(
      `SELECT agreement_id AS id FROM agreement_party WHERE role IN ('HOST', 'PARTY', 'ACCEDING_PARTY') GROUP BY 1 HAVING count(*) > 2`,
    );
    return [
      ...(
        await this.byIds(
          by,
          rows.map((row) => row.id),
        )
      ).values(),
    ];
  }

  private async meant(by: Viewer, ref: string): Promise<Agreement[]> {
    const text = ref.trim();
    if (isId('agreement', text)) return [...(await this.byIds(by, [text])).values()];
    const found = await this.store.sql<{ id: string; code: string }>(
      `SELECT id, code FROM agreement WHERE (code = upper($1) OR folded_titles @> ARRAY[$2]) AND visibility = ANY($3) ORDER BY code LIMIT 20`,
      [text, foldedTitle(text), by.sees],
    );
    const exact = found.filter((row) => row.code === text.toUpperCase());
    const ids = (exact.length > 0 ? exact : found).map((row) => row.id);
    return ids.length > 0 ? [...(await this.byIds(by, ids)).values()] : [];
  }

  /** By id, code or title; null when there is none to see. @throws RuleBroken AMBIGUOUS */
  async find(by: Viewer, ref: string): Promise<Agreement | null> {
    const found = await this.meant(by, ref);
    if (found.length > 1) throw ambiguous(ref, found, ['ref']);
    return found[0] ?? null;
  }

  /** @throws RuleBroken NOT_FOUND or AMBIGUOUS */
  async theOne(by: Viewer, ref: string, field: string[]): Promise<Agreement> {
    const found = await this.meant(by, ref);
    if (found.length > 1) throw ambiguous(ref, found, field);
    if (found[0]) return found[0];
    const shown = ref.length > 60 ? `${ref.slice(0, 60)}…` : ref;
    throw new RuleBroken(
      'NOT_FOUND',
      {
        en: `There is no agreement «${shown}». Type its code, as in AGR-2022-003, or register it: agreementRegister.`,
        ru: `Соглашения «${shown}» нет. Введите его код, например AGR-2022-003, или внесите его: agreementRegister.`,
      },
      field,
    );
  }

  /** A paper, signed already or on its way; a signed one makes the partnerships that it establishes. */
  async register(
    by: Viewer,
    facts: AgreementFacts & { kind: AgreementKind; titles: NonNullable<AgreementFacts['titles']>; parties: NewParty[] },
    stage: { to: Stage; on: string } | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const signing = facts.parties.filter(({ role }) => role == null || role === 'HOST' || role === 'PARTY');
    const isSigned = facts.signed != null || (signing.length > 0 && signing.every((party) => party.signedOn != null));
    if (!isSigned && !stage)
      throw new RuleBroken(
        'REQUIRED',
        {
          en: 'Say when it was signed (signed: "2022-11-17") or how far it has come (stage: { to: NEGOTIATION, on: "2023" }).',
          ru: 'Укажите, когда подписано (signed: "2022-11-17") или на какой стадии (stage: { to: NEGOTIATION, on: "2023" }).',
        },
        ['signed'],
      );
    const date = facts.signed ?? stage?.on ?? signing[0]?.signedOn ?? '';
    const year = PartialDate.parse(date, ['signed']).from.slice(0, 4);
    const code = facts.code == null ? await this.nextCode(year) : await this.freeCode(facts.code);
    const agreement = Agreement.draw(code, facts.kind, isSigned ? 'PUBLIC' : 'INTERNAL');
    await this.take(agreement, facts);
    await this.parties.signaturesOf(agreement, facts.parties);
    if (stage) agreement.add({ kind: stage.to, on: PartialDate.parse(stage.on, ['stage', 'on']) });
    return this.keep(by, agreement, 'AGREEMENT_REGISTERED');
  }

  async update(by: Viewer, ref: string, facts: AgreementFacts, ifRevision?: number | null): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.forChange(by, ref, ifRevision);
    if (facts.code != null) agreement.code = await this.freeCode(facts.code, agreement.id);
    await this.take(agreement, facts);
    return this.keep(by, agreement, 'AGREEMENT_UPDATED');
  }

  /** Moves a paper along before it is signed, or drops it. */
  async advance(
    by: Viewer,
    ref: string,
    to: Stage,
    on: string,
    basis: string | null,
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.forChange(by, ref, ifRevision);
    agreement.add({ kind: to, on: PartialDate.parse(on, ['on']), basis });
    return this.keep(by, agreement, 'AGREEMENT_ADVANCED');
  }

  /** It is signed, as what it turned out to be: the final kind is said anew (R22). */
  async sign(
    by: Viewer,
    ref: string,
    facts: AgreementFacts & { signed: string },
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.forChange(by, ref, ifRevision);
    if (agreement.signed)
      throw new RuleBroken(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${agreement.code} is signed already: ${agreement.signed.text}. Correct the date with agreementUpdate.`,
          ru: `${agreement.code} уже подписано: ${agreement.signed.text}. Дату исправляет agreementUpdate.`,
        },
        ['agreement'],
      );
    await this.take(agreement, facts);
    return this.keep(by, agreement, 'AGREEMENT_SIGNED');
  }

  /** What one party did: signed by video link, ratified, gave notice, withdrew. */
  async recordAct(by: Viewer, ref: string, act: NewActFacts, ifRevision?: number | null): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.forChange(by, ref, ifRevision);
    agreement.add({
      partyId: await this.parties.partyOf(agreement, act.party),
      kind: act.kind,
      on: PartialDate.parse(act.on, ['on']),
      place: act.place ?? null,
      effectiveOn: act.effectiveOn == null ? null : readDay(act.effectiveOn, ['effectiveOn']),
      basis: act.basis ?? null,
    });
    return this.keep(by, agreement, `AGREEMENT_PARTY_${act.kind}`);
  }

  /** Ends it: by all at once, or by one party's notice that works from a day. */
  async terminate(
    by: Viewer,
    ref: string,
    {
      on,
      noticeOn,
      party,
      basis,
    }: { on: string; noticeOn?: string | null; party?: string | null; basis?: string | null },
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.forChange(by, ref, ifRevision);
    if (party == null) agreement.add({ kind: 'TERMINATED', on: PartialDate.parse(on, ['on']), basis: basis ?? null });
    else {
      const partyId = await this.parties.partyOf(agreement, party);
      const notice = PartialDate.parse(noticeOn ?? on, ['noticeOn']);
      const effectiveOn = readDay(on, ['on']);
      if (effectiveOn < notice.from)
        throw new RuleBroken(
          'TOO_EARLY',
          {
            en: `The agreement cannot be over (${effectiveOn}) before the notice was given (${notice.text}).`,
            ru: `Соглашение не может прекратиться (${effectiveOn}) раньше уведомления (${notice.text}).`,
          },
          ['on'],
        );
      agreement.add({ kind: 'GAVE_NOTICE', partyId, on: notice, effectiveOn, basis: basis ?? null });
    }
    return this.keep(by, agreement, 'AGREEMENT_TERMINATED');
  }

  /** Locked until the transaction ends. @throws RuleBroken NOT_FOUND or AMBIGUOUS */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null, field = ['agreement']): Promise<Agreement> {
    return this.store.take(AgreementTable, (await this.theOne(by, ref, field)).id, ifRevision);
  }

  private async take(agreement: Agreement, facts: AgreementFacts): Promise<void> {
    if (facts.titles != null) agreement.call(facts.titles);
    if (facts.kind != null) agreement.kind = facts.kind;
    if (facts.visibility != null) agreement.visibility = facts.visibility;
    if (facts.legalEffect != null) agreement.legalEffect = facts.legalEffect;
    if (facts.establishes !== undefined) agreement.establishes = facts.establishes;
    if (facts.entry != null) agreement.entry = facts.entry;
    if (facts.areas != null) agreement.areas = [...new Set(facts.areas)];
    if (facts.files != null)
      agreement.files = facts.files.map(({ name, url, language, sha256 }) => ({
        name,
        url,
        language: language ?? null,
        sha256: sha256.toLowerCase(),
      }));
    if (facts.signed !== undefined)
      agreement.dated = facts.signed === null ? null : PartialDate.parse(facts.signed, ['signed']);
    if (facts.term != null) agreement.term = readTerm(facts.term);
    if (facts.parties != null) await this.parties.seat(agreement, facts.parties);
    agreement.mustMakeSense();
  }

  /** Stores it with its timeline and what rests on it, and records the verb. */
  async keep(by: Viewer, agreement: Agreement, verb: string): Promise<Agreement> {
    const differences = await this.store.save(AgreementTable, agreement);
    await this.periods.keep(agreement);
    await this.history.record(by, agreement, verb, differences);
    const { signed, establishes, visibility } = agreement;
    const basis = agreement.titleIn(['ru']);
    const counterparts = [...new Set(agreement.parties.flatMap((party) => party.counterpartId ?? []))];
    const foundation =
      signed && establishes && counterparts.length > 0 ? { on: signed, basis, establishes, visibility } : null;
    await this.partnerships.restOn(by, agreement.id, foundation, foundation ? counterparts : []);
    return agreement;
  }

  private async freeCode(written: string, own?: string): Promise<string> {
    const code = readCode(written);
    const taken = await this.store.table(AgreementTable).findOneBy({ code });
    if (!taken || taken.id === own) return code;
    throw new RuleBroken(
      'DUPLICATE',
      { en: `The code ${code} is taken: choose another.`, ru: `Код ${code} уже занят: выберите другой.` },
      ['code'],
    );
  }

  private async nextCode(year: string): Promise<string> {
    await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`AGR-${year}`]);
    const [row] = await this.store.sql<{ last: number }>(
      `SELECT coalesce(max(substr(code, 10)::integer), 0) AS last FROM agreement WHERE code ~ ('^AGR-' || $1 || '-\\d{3,9}$')`,
      [year],
    );
    return `AGR-${year}-${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
  }
}

function readCode(code: string): string {
  const plain = code.trim().toUpperCase();
  if (/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(plain) && plain.length <= 60) return plain;
  throw new RuleBroken(
    'INVALID',
    {
      en: 'A code has Latin letters, digits and hyphens, as in AGR-2022-003.',
      ru: 'Код состоит из латинских букв, цифр и дефисов, например AGR-2022-003.',
    },
    ['code'],
  );
}

function ambiguous(ref: string, found: Agreement[], field: string[]): RuleBroken {
  const labels = found.map((agreement) => `${agreement.code} ${agreement.signed?.text ?? ''}`.trim());
  const list = labels.join(', ');
  return new RuleBroken(
    'AMBIGUOUS',
    {
      en: `«${ref}» may be ${list}. Type the code of the one you mean.`,
      ru: `«${ref}» — это может быть ${list}. Введите код нужного.`,
    },
    field,
    labels,
  );
}
