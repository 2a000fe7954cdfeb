import type { Visibility } from '../../access/visibility.js';
import type { Id } from '../../kernel/ids.js';
import { bestText } from '../../kernel/language-text.js';
import { byDate, type PartialDate } from '../../kernel/partial-date.js';
import type { PartnershipKind } from '../../partnerships/partnership-vocabulary.js';
import type { AgreementAct, AgreementFile, AgreementLink, AgreementParty, AgreementTitle } from './agreement-parts.js';
import {
  BOUND_ROLES,
  type AgreementKind,
  type Area,
  type EntryRule,
  type LegalEffect,
  type Scope,
} from './agreement-vocabulary.js';
import type { Term } from './term.js';

/** What is recorded of an agreement; what follows from it is worked out elsewhere. */
export class AgreementRecord {
  id: Id<'agreement'>;
  /** Short and stable: AGR-2022-003. */
  code: string;
  visibility: Visibility;
  titles: AgreementTitle[];
  /** The titles as they are compared with what somebody types. */
  foldedTitles: string[];
  kind: AgreementKind;
  legalEffect: LegalEffect;
  /** What it makes of our city and each other party; null when it changes nothing between them (R19). */
  establishes: PartnershipKind | null = null;
  /** The date in the text; without one, the last signature counts (R10). */
  dated: PartialDate | null = null;
  entry: EntryRule;
  term: Term;
  areas: Area[];
  files: AgreementFile[];
  parties: AgreementParty[];
  acts: AgreementAct[];
  links: AgreementLink[];
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** As in its text (R33): the database gives them in any order. */
  get partiesInOrder(): AgreementParty[] {
    return [...this.parties].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** The same acts stand in the same order, in whatever order they were entered. */
  get actsInOrder(): AgreementAct[] {
    const told = (act: AgreementAct) =>
      [
        act.on.approximate ? 1 : 0,
        act.kind,
        this.parties.find((party) => party.id === act.partyId)?.ordinal ?? '',
        act.effectiveOn ?? '',
        act.basis ?? '',
        act.id,
      ].join(' ');
    return [...this.acts].sort((a, b) => byDate(a.on, b.on) || (told(a) < told(b) ? -1 : 1));
  }

  /** Those whom it binds or may bind: states tell them by their places here. */
  get boundParties(): AgreementParty[] {
    return this.partiesInOrder.filter((party) => BOUND_ROLES.includes(party.role));
  }

  get scope(): Scope {
    return this.boundParties.length > 2 ? 'MULTILATERAL' : 'BILATERAL';
  }

  /** The title to show, which always answers. */
  titleIn(languages: readonly string[]): string {
    const own = this.titles.find((title) => title.authentic)?.language;
    return bestText(this.titles, languages, own)?.text ?? this.code;
  }
}
