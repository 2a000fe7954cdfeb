import type { Visibility } from '../../access/visibility.js';
import type { Id } from '../../kernel/ids.js';
import { bestText, NO_LANGUAGE, type LanguageText } from '../../kernel/language-text.js';
import { byDate, type PartialDate } from '../../kernel/partial-date.js';
import type { PartnershipKind } from '../../partnerships/readings/partnership-vocabulary.js';
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

/** The recorded facts of an agreement; `readings/` derives the rest. */
export class AgreementRecord {
  id: Id<'agreement'>;
  /** Short and stable: AGR-2022-003. */
  code: string;
  visibility: Visibility;
  titles: AgreementTitle[];
  /** The titles folded for comparison with search texts. */
  foldedTitles: string[];
  kind: AgreementKind;
  legalEffect: LegalEffect;
  /** The kind of partnership between our city and each other party; null if none (R19). */
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

  /** In the order of the text (R33): the database returns them in any order. */
  get partiesInOrder(): AgreementParty[] {
    return [...this.parties].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** By date; the order does not depend on the order of entry. */
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

  /** The parties that it binds or may bind: states refer to them by their index here. */
  get boundParties(): AgreementParty[] {
    return this.partiesInOrder.filter((party) => BOUND_ROLES.includes(party.role));
  }

  get scope(): Scope {
    return this.boundParties.length > 2 ? 'MULTILATERAL' : 'BILATERAL';
  }

  /** The title to show; never empty. */
  titleIn(languages: readonly string[]): string {
    return this.titleShown(languages).text;
  }

  /** The same with its language. */
  titleShown(languages: readonly string[]): LanguageText {
    const own = this.titles.find((title) => title.authentic)?.language;
    return bestText(this.titles, languages, own) ?? { text: this.code, language: NO_LANGUAGE };
  }
}
