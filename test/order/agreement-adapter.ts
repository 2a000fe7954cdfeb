// The one place where the tests of order meet the product's agreements.
import { Agreement } from '../../src/agreements/agreement.js';
import {
  AgreementAct,
  type AgreementActKind,
  type NewAgreementAct,
} from '../../src/agreements/record/agreement-parts.js';
import type { PartyRole } from '../../src/agreements/record/agreement-vocabulary.js';
import { UNKNOWN_TERM } from '../../src/agreements/record/term.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { PartialDate } from '../../src/kernel/partial-date.js';
import type { Paper, PaperAct } from './agreement-oracle.js';

/** What another paper does to this one: only the tests of order know of that. */
export interface Follow extends PaperAct {
  effectiveOn?: string | null;
  by?: number;
}

export class PaperEntered {
  readonly agreement = Agreement.create('AGR-2022-001', 'PROTOCOL_OF_INTENT', 'PUBLIC');

  constructor(
    { signatories, acceding, dated, entry, term }: Omit<Paper, 'acts'>,
    private readonly others: readonly Id<'agreement'>[] = [],
  ) {
    const roles = [...Array(signatories).keys()].map((place): PartyRole => (place === 0 ? 'HOST' : 'PARTY'));
    this.agreement.setParties(
      [...roles, ...Array<PartyRole>(acceding).fill('ACCEDING_PARTY')].map((role) => ({ role, cityId: newId('city') })),
    );
    this.agreement.dated = dated === null ? null : PartialDate.parse(dated);
    this.agreement.entry = entry;
    this.agreement.term = { ...UNKNOWN_TERM, ...term };
  }

  /** @returns null, or the code of the refusal */
  enter(act: Follow): string | null {
    const { agreement } = this;
    if (act.by === undefined) return this.refused(() => agreement.add(this.madeOf(act)));
    const { on, effectiveOn = null } = this.madeOf(act);
    const consequence = { on, effectiveOn, basis: null };
    return this.refused(() => agreement.follow(this.others[act.by!]!, act.kind as 'SUPERSEDED', consequence));
  }

  /** The set as a whole: parts of it may be none that anybody could enter. */
  enterAll(acts: readonly PaperAct[]): string | null {
    const agreementId = this.agreement.id;
    return this.refused(() => {
      this.agreement.acts = acts.map((act) =>
        Object.assign(new AgreementAct(), { ...this.madeOf(act), id: newId('act'), agreementId }),
      );
      this.agreement.mustMakeSense();
    });
  }

  madeOf({ kind, on, party, effectiveOn = null }: Follow): NewAgreementAct {
    const partyId = party === null ? null : this.agreement.parties[party]!.id;
    return { kind: kind as AgreementActKind, partyId, on: PartialDate.parse(on), effectiveOn };
  }

  refused(enter: () => unknown): string | null {
    const before = this.agreement.acts;
    try {
      enter();
      return null;
    } catch (error) {
      // As the transaction does that it breaks.
      this.agreement.acts = before;
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  status(day: string) {
    const { value, isCertain } = this.agreement.statusOn(day);
    return { value, isCertain };
  }

  bound = (day: string) => this.agreement.boundOn(day).map(({ ordinal }) => ordinal);

  get signed() {
    return this.agreement.signed?.text ?? null;
  }

  term(day: string) {
    const { until, noticeBy, ends } = this.agreement.termOn(day);
    return { until, noticeBy, ends: ends?.text ?? null };
  }

  /** All that is answered, on the days given. */
  answers(days: readonly string[]) {
    return {
      acts: this.agreement.actsInOrder.map(({ kind, on, partyId, effectiveOn }) => [
        kind,
        on.text,
        this.agreement.parties.findIndex(({ id }) => id === partyId),
        effectiveOn,
      ]),
      periods: this.agreement.periods.map(({ since, ...period }) => ({ ...period, since: since?.text })),
      on: days.map((day) => [day, this.bound(day), this.term(day)]),
      signed: this.signed,
      inForce: this.agreement.inForceSince?.text,
    };
  }
}
