import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { Codes } from '../history/codes.service.js';
import { mustNotBeCleared } from '../kernel/cannot-be-cleared.js';
import { about } from '../kernel/domain-error.js';
import type { Confirmed } from '../kernel/doubt.js';
import { isBefore } from '../kernel/interval.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import type { PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { Parties, type NewParty } from './agreement-parties.service.js';
import { AgreementStore } from './agreement-store.service.js';
import { Agreement } from './agreement.js';
import { Agreements } from './agreements.service.js';
import { overBeforeNotice } from './readings/agreement-refusals.js';
import { readFile, type AgreementFile } from './record/agreement-parts.js';
import { isSignedAs } from './record/agreement-signing.js';
import {
  MAY_WORK_LATER,
  type AgreementKind,
  type Area,
  type EntryRule,
  type LegalEffect,
  type PartyActKind,
  type Stage,
} from './record/agreement-vocabulary.js';
import { neitherSignedNorOnItsWay, signedAlready, worksAtOnce } from './record/entry-refusals.js';
import { readTerm, UNKNOWN_TERM, type NewTerm } from './record/term.js';
import { RelatedAgreements } from './related-agreements.service.js';

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

/** Registers, updates, advances, signs and terminates agreements, and records acts of their parties. */
@Injectable()
export class AgreementCommands {
  constructor(
    private readonly codes: Codes,
    private readonly parties: Parties,
    private readonly keeping: AgreementStore,
    private readonly related: RelatedAgreements,
    private readonly agreements: Agreements,
  ) {}

  /** Registers an agreement, signed or in preparation; a signed one establishes its partnerships. */
  async register(
    by: Viewer,
    facts: AgreementFacts &
      Confirmed & { kind: AgreementKind; titles: NonNullable<AgreementFacts['titles']>; parties: NewParty[] },
    stage: { to: Stage; on: string } | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const signing = facts.parties.filter(({ role }) => role == null || role === 'HOST' || role === 'PARTY');
    const isSigned = facts.signed != null || (signing.length > 0 && signing.every((party) => party.signedOn != null));
    if (!isSigned && !stage) throw neitherSignedNorOnItsWay();
    const date = facts.signed ?? stage?.on ?? signing[0]?.signedOn ?? '';
    const year = PartialDate.parse(date, ['signed']).from.slice(0, 4);
    const code =
      facts.code == null
        ? await this.codes.next('agreement', 'AGR', year)
        : await this.codes.free('agreement', facts.code);
    const agreement = Agreement.create(code, facts.kind, isSigned ? 'PUBLIC' : 'INTERNAL');
    await this.applyFacts(by, agreement, facts);
    await this.agreements.mustBeNew(by, agreement, facts);
    this.parties.signaturesOf(agreement, facts.parties);
    if (stage) agreement.add({ kind: stage.to, on: PartialDate.parse(stage.on, ['stage', 'on']) });
    await this.keeping.save(by, agreement, 'AGREEMENT_REGISTERED', { isNew: true });
    return agreement;
  }

  async update(by: Viewer, ref: string, facts: AgreementFacts, ifRevision?: number | null): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    mustNotBeCleared(facts, ['code', 'visibility', 'titles', 'kind', 'entry', 'parties']);
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    if (facts.code != null) agreement.code = await this.codes.free('agreement', facts.code, agreement.id);
    await this.applyFacts(by, agreement, facts);
    this.parties.signaturesOf(agreement, facts.parties ?? []);
    const updated = await this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_UPDATED');
    if (facts.visibility != null) await this.related.mustTellOfNothingHidden(updated.id, ['visibility']);
    if (facts.parties != null) await this.related.mustAllBeOfTheSame(updated.id, ['parties']);
    return updated;
  }

  /** Moves an unsigned agreement to another stage, or drops it. */
  async advance(
    by: Viewer,
    ref: string,
    to: Stage,
    on: string,
    basis: string | null,
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    const act = { kind: to, on: PartialDate.parse(on, ['on']), basis };
    about(['to'], 'signed', () => agreement.add(act));
    return this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_ADVANCED');
  }

  /** Records the signing, with the final kind if it changed (R22). */
  async sign(
    by: Viewer,
    ref: string,
    facts: AgreementFacts & { signed: string },
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    const { signed } = agreement;
    if (signed && !isSignedAs(agreement, signed, facts)) throw signedAlready(agreement.code, signed, facts.signed);
    if (!signed) await this.applyFacts(by, agreement, facts);
    return this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_SIGNED');
  }

  /** Records an act of one party: it signed by video link, ratified, gave notice, withdrew. */
  async recordAct(by: Viewer, ref: string, act: NewActFacts, ifRevision?: number | null): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    if (act.effectiveOn != null && !MAY_WORK_LATER.includes(act.kind)) throw worksAtOnce(act.kind);
    agreement.add({
      partyId: await this.parties.partyOf(by, agreement, act.party),
      kind: act.kind,
      on: PartialDate.parse(act.on, ['on']),
      place: act.place ?? null,
      effectiveOn: act.effectiveOn == null ? null : readDay(act.effectiveOn, ['effectiveOn']),
      basis: act.basis ?? null,
    });
    return this.keeping.saveAndRecord(by, agreement, `AGREEMENT_PARTY_${act.kind}`);
  }

  /** Terminates it: by all parties at once, or by one party's notice that takes effect on a given day. */
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
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    const said = { basis: basis ?? null };
    if (party == null && noticeOn == null)
      agreement.add({ kind: 'TERMINATED', on: PartialDate.parse(on, ['on']), ...said });
    else {
      const partyId = party == null ? null : await this.parties.partyOf(by, agreement, party);
      const notice = PartialDate.parse(noticeOn ?? on, ['noticeOn']);
      const effectiveOn = readDay(on, ['on']);
      if (isBefore(effectiveOn, notice) === 'YES') throw overBeforeNotice(effectiveOn, notice);
      agreement.add({ kind: partyId ? 'GAVE_NOTICE' : 'TERMINATED', partyId, on: notice, effectiveOn, ...said });
    }
    return this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_TERMINATED');
  }

  private async applyFacts(by: Viewer, agreement: Agreement, facts: AgreementFacts): Promise<void> {
    if (facts.titles != null) agreement.setTitles(facts.titles);
    if (facts.kind != null) agreement.kind = facts.kind;
    if (facts.visibility != null) agreement.visibility = facts.visibility;
    if (facts.legalEffect !== undefined) agreement.legalEffect = facts.legalEffect ?? 'UNKNOWN';
    if (facts.establishes !== undefined) agreement.establishes = facts.establishes;
    if (facts.entry != null) agreement.entry = facts.entry;
    if (facts.areas !== undefined) agreement.areas = [...new Set(facts.areas)];
    if (facts.files !== undefined) agreement.files = (facts.files ?? []).map(readFile);
    if (facts.signed !== undefined)
      agreement.dated = facts.signed === null ? null : PartialDate.parse(facts.signed, ['signed']);
    if (facts.term !== undefined) agreement.term = facts.term ? readTerm(facts.term) : UNKNOWN_TERM;
    if (facts.parties != null) await this.parties.seat(by, agreement, facts.parties);
    if (facts.establishes != null || facts.parties != null) await this.parties.mustBeOurs(agreement);
    agreement.mustMakeSense();
  }
}
