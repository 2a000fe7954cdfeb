import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Interval } from '../kernel/interval.js';
import { readingsOf, type Readings } from '../kernel/readings.js';
import { refusalOf } from './agreement-consistency.js';
import { datesOf, type AgreementDates } from './agreement-dates.js';
import { possibleEvents } from './agreement-events.js';
import type { AgreementAct } from './agreement-parts.js';
import type { AgreementRecord } from './agreement-record.js';
import { beginning, type AgreementEvent, type AgreementState } from './agreement-state.js';
import { after } from './agreement-steps.js';
import { STAGES, type Stage } from './agreement-vocabulary.js';

/** Everything that a paper may have been on each day, by all readings of its dates (R1, R12). */
export class AgreementReadings {
  readonly acts: readonly AgreementAct[];
  readonly dates: AgreementDates;
  /** The days on which anything may change, in order. */
  readonly days: readonly Day[];
  /** Whether terms and notices are counted from exact days. */
  readonly isExact: boolean;
  /** Between which days the term ended that ended by itself, or by a notice or a prolongation. */
  readonly lastDays = new Map<number | null, Interval>();
  private readonly readings: readonly Readings<AgreementEvent, AgreementState>[];

  /** @throws DomainError when no reading makes a life of its acts */
  constructor(agreement: AgreementRecord) {
    this.acts = agreement.actsInOrder;
    this.dates = datesOf(agreement);
    this.readings = readingsIn(agreement, this.acts, this.dates);
    this.isExact = this.readings.length === 1;
    this.days = [...new Set(this.readings.flatMap(({ days }) => days))].sort();
    for (const readings of this.readings)
      for (const day of readings.days) for (const { expired } of readings.on(day)) if (expired) this.note(expired);
  }

  /** What it may have been at the end of a day: first that in which all has happened that may have. */
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

function readingsIn(
  agreement: AgreementRecord,
  acts: readonly AgreementAct[],
  dates: AgreementDates,
): Readings<AgreementEvent, AgreementState>[] {
  const found: Readings<AgreementEvent, AgreementState>[] = [];
  const life = lifeOf(agreement, acts);
  let refused: DomainError | undefined;
  for (const events of possibleEvents(agreement, acts, dates)) {
    try {
      found.push(readingsOf(events, life));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'TOO_MANY') throw error;
      refused ??= error;
    }
  }
  if (found.length === 0) throw refused!;
  return found;
}

function lifeOf(agreement: AgreementRecord, acts: readonly AgreementAct[]) {
  const stages = acts.map((act) => (act.kind in STAGES ? (act.kind as Stage) : null));
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
