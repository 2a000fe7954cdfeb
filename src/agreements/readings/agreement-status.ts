import type { Day } from '../../kernel/day.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { AGREEMENT_STATUSES, STAGES, type AgreementStatus, type Stage } from '../record/agreement-vocabulary.js';
import type { AgreementReadings } from './agreement-readings.js';
import { because, type Reason } from './agreement-reasons.js';
import type { AgreementState } from './agreement-state.js';

/** The status in one reading: the first line that applies is the answer (R11 to R16). Null before anything is known. */
export function valueOf({ acts, dates }: AgreementReadings, state: AgreementState): AgreementStatus | null {
  if (!state.isSigned) {
    if (state.stage !== null) return acts[state.stage]!.kind as Stage;
    return dates.signed || acts.some((act) => act.kind in STAGES) ? null : 'UNKNOWN';
  }
  // It is over with the first of these.
  if (state.tooFew) return 'TERMINATED';
  if (state.expired) return 'EXPIRED';
  if (state.over !== null) return acts[state.over]!.kind === 'SUPERSEDED' ? 'SUPERSEDED' : 'TERMINATED';
  if (!state.isInForce) return 'SIGNED';
  if (state.suspendedBy !== null) return 'SUSPENDED';
  return state.terminatingBy !== null ? 'TERMINATING' : 'IN_FORCE';
}

// Where two readings have gone equally far, the one is told that is further on this way.
const FURTHER = Object.keys(AGREEMENT_STATUSES);

/** The state that is told of a day: that in which all has happened that may have. */
export function stateTold(readings: AgreementReadings, day: Day): AgreementState {
  const states = readings.on(day);
  const furthest = states.filter(({ happened }) => happened === states[0]!.happened);
  if (furthest.length === 1) return furthest[0]!;
  const rank = (state: AgreementState) => FURTHER.indexOf(valueOf(readings, state) ?? '');
  return furthest.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

/** What is told of a day, and whether all readings agree on the value; null before anything is known. */
export function statusReason(
  agreement: AgreementRecord,
  readings: AgreementReadings,
  day: Day,
): (Reason & { isCertain: boolean }) | null {
  const state = stateTold(readings, day);
  const value = valueOf(readings, state);
  const isCertain = readings.on(day).every((one) => valueOf(readings, one) === value);
  return value && { ...because(agreement, readings, state, value), isCertain };
}
