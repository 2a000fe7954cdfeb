import type { Day } from '../../kernel/day.js';
import type { Id } from '../../kernel/ids.js';
import { canonicalTag } from '../../kernel/language-text.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { LinkKind, PartyActKind, PartyRole, Stage, WholeActKind } from './agreement-vocabulary.js';
import { notALanguage } from './entry-refusals.js';

export interface AgreementTitle {
  language: string;
  text: string;
  /** Whether the text in this language is an authentic one. */
  authentic: boolean;
}

export interface AgreementFile {
  name: string;
  url: string;
  language: string | null;
  sha256: string;
}

/** A party, in the order of the text (R33). */
export class AgreementParty {
  id: Id<'party'>;
  agreementId: Id<'agreement'>;
  cityId: Id<'city'>;
  /** The city whose partnership with us it belongs to: of a council its city; null for our own side. */
  counterpartId: Id<'city'> | null = null;
  role: PartyRole;
  ordinal: number;
  /** As in the agreement, if the name or the country has changed since (R26, R29). */
  nameAsSigned: string | null = null;
  countryAsSigned: string | null = null;
  /** The office that signed and the basis of its authority at the time, without a person (R32). */
  signatoryOffice: string | null = null;
  signatoryBasis: string | null = null;
}

export type AgreementActKind = PartyActKind | WholeActKind | Stage;

/** An act of one party, or on the agreement as a whole. */
export class AgreementAct {
  id: Id<'act'>;
  agreementId: Id<'agreement'>;
  /** Null for an act on the whole agreement. */
  partyId: Id<'party'> | null = null;
  kind: AgreementActKind;
  on: PartialDate;
  place: string | null = null;
  /** When a notice or a termination takes effect; for a prolongation, its last day. */
  effectiveOn: Day | null = null;
  basis: string | null = null;
  /** The agreement that made it: one that replaces or prolongs this one. */
  madeBy: Id<'agreement'> | null = null;
}

export type NewAgreementAct = Partial<AgreementAct> & { kind: AgreementActKind; on: PartialDate };

/** The effect of another agreement on this one: from which day, until when, under which code. */
export type Consequence = Pick<AgreementAct, 'on' | 'effectiveOn' | 'basis'>;

/** Whether an act says nothing that another does not say too. */
export function saysNoMore(said: NewAgreementAct, act: NewAgreementAct): boolean {
  const says = (key: 'place' | 'basis') => said[key] == null || said[key] === act[key];
  return (
    said.kind === act.kind &&
    said.on.text === act.on.text &&
    (said.partyId ?? null) === (act.partyId ?? null) &&
    (said.effectiveOn ?? null) === (act.effectiveOn ?? null) &&
    says('place') &&
    says('basis')
  );
}

export class AgreementLink {
  id: Id<'link'>;
  agreementId: Id<'agreement'>;
  kind: LinkKind;
  otherId: Id<'agreement'> | null = null;
  /** The visit or meeting that it was signed during. */
  exchangeId: Id<'exchange'> | null = null;
  /** A document outside the registry, such as a treaty between states. */
  text: string | null = null;
  /** Until when it prolongs the other one. */
  until: Day | null = null;
}

/** A file as entered. @throws DomainError INVALID for an unknown language */
export function readFile({ name, url, language, sha256 }: AgreementFile, i: number): AgreementFile {
  const tag = language == null ? null : canonicalTag(language);
  if (tag === undefined) throw notALanguage(['files', String(i), 'language']);
  return { name, url, language: tag, sha256: sha256.toLowerCase() };
}
