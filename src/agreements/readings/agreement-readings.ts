import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Interval } from '../../kernel/interval.js';
import type { Life } from '../../kernel/life.js';
import { oneReadingOf, readingsOf, type Readings } from '../../kernel/readings.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { STAGES, type Stage } from '../record/agreement-vocabulary.js';
import { refusalOf } from './agreement-consistency.js';
import { datesOf, type AgreementDates } from './agreement-dates.js';
import { possibleEvents } from './agreement-events.js';
import { beginning, type AgreementEvent, type AgreementState } from './agreement-state.js';
import { after } from './agreement-steps.js';

/** Every possible state of an agreement on each day, over all readings of its dates (R1, R12). */
export class AgreementReadings {
  readonly acts: readonly AgreementAct[];
  readonly dates: AgreementDates;
  /** The days on which anything may change, in order. */
  readonly days: readonly Day[];
  /** Whether terms and notices are counted from exact days. */
  readonly isExact: boolean;
  /** Between which days the term ended that ended by itself, or by a notice or a prolongation. */
  readonly lastDays = new Map<number | null, Interval>();
  private constructor(
    agreement: AgreementRecord,
    private readonly readings: readonly Readings<AgreementEvent, AgreementState>[],
  ) {
    this.acts = agreement.actsInOrder;
    this.dates = datesOf(agreement);
    this.isExact = this.readings.length === 1;
    this.days = [...new Set(this.readings.flatMap(({ days }) => days))].sort();
    for (const one of this.readings)
      for (const day of one.days) for (const { expired } of one.on(day)) if (expired) this.note(expired);
  }

  /** @throws DomainError if no reading makes the acts consistent */
  static ofLife(agreement: AgreementRecord): AgreementReadings {
    const life = lifeOf(agreement);
    const found: Readings<AgreementEvent, AgreementState>[] = [];
    let refused: DomainError | undefined;
    for (const events of possibleEvents(agreement)) {
      try {
        found.push(readingsOf(events, life));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code === 'TOO_MANY') throw error;
        refused ??= error;
      }
    }
    if (found.length === 0) throw refused!;
    return new AgreementReadings(agreement, found);
  }

  /** For acts stored before inconsistent ones were refused: those that cannot follow are skipped. */
  static ofWhatIsStored(agreement: AgreementRecord): AgreementReadings {
    const life = { ...lifeOf(agreement), passesOver: true };
    const [events] = possibleEvents(agreement);
    const inOrder = events!.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1));
    try {
      return new AgreementReadings(agreement, [readingsOf(events!, life)]);
    } catch {
      return new AgreementReadings(agreement, [oneReadingOf(inOrder, life)]);
    }
  }

  /** Its possible states at the end of a day: first the one in which everything possible has happened. */
  on(day: Day): AgreementState[] {
    const states = this.readings.flatMap((readings) => readings.on(day));
    return states.sort((a, b) => b.happened - a.happened);
  }

  private note({ by, lastDay: last }: NonNullable<AgreementState['expired']>): void {
    const known = this.lastDays.get(by) ?? { earliest: last, latest: last };
    const earliest = known.earliest < last ? known.earliest : last;
    this.lastDays.set(by, { earliest, latest: known.latest > last ? known.latest : last });
  }
}

function lifeOf(agreement: AgreementRecord): Life<AgreementEvent, AgreementState> {
  const stages = agreement.actsInOrder.map((act) => (act.kind in STAGES ? (act.kind as Stage) : null));
  return {
    start: beginning(agreement.boundParties.map((party) => party.role === 'ACCEDING_PARTY')),
    step: (state: AgreementState, event: AgreementEvent) => {
      const next = after(state, event, stages);
      return next ? [next] : [];
    },
    key: (state: AgreementState) => JSON.stringify(state),
    refuse: (event: AgreementEvent, state: AgreementState) => refusalOf(agreement, event, state),
  };
}
