import { dateOf } from '../../kernel/covering.js';
import { addDays, type Day } from '../../kernel/day.js';
import type { Interval } from '../../kernel/interval.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { endBetween, noticeDay, type Term } from '../record/term.js';
import type { AgreementReadings } from './agreement-readings.js';
import { isOver } from './agreement-state.js';
import { stateTold } from './agreement-status.js';

export interface TermOn {
  kind: Term['kind'];
  until: Day | null;
  noticeBy: Day | null;
  /** Between which days it ends, and until when on the first of them notice may go. */
  lastDays: Interval | null;
  firstNoticeBy: Day | null;
  /** The same as `until` where that is known to the day, else the month or year in which it ends. */
  ends: PartialDate | null;
}

/**
 * The term that runs on a day, or the last one of what is over: its last day, and until when notice stops it (R16). Of a
 * beginning that is not known to the day only `ends` says something.
 */
export function termOn(agreement: AgreementRecord, readings: AgreementReadings, day: Day): TermOn {
  const { kind } = agreement.term;
  const over = overSince(readings, day);
  const asked = over === null ? day : addDays(over, -1);
  const { signed, inForce } = readings.dates;
  const { expired, terminatingBy } = stateTold(readings, day);
  const ends = expired
    ? readings.lastDays.get(expired.by)!
    : endBetween(agreement.term, inForce, asked, prolongedUntil(agreement, asked));
  if (!ends) return { kind, until: null, noticeBy: null, ends: null, lastDays: null, firstNoticeBy: null };
  // Once notice is given, there is no day to wait for; and none was to be waited for before the signing.
  const due = over === null && terminatingBy === null ? noticeDay(agreement.term, ends.earliest) : null;
  const firstNoticeBy = due !== null && signed !== null && due < signed.earliest ? null : due;
  const isExact = ends.earliest === ends.latest;
  return {
    kind,
    until: isExact ? ends.latest : null,
    noticeBy: isExact ? firstNoticeBy : null,
    ends: dateOf(ends, agreement.term.until ? [agreement.term.until] : []),
    lastDays: ends,
    firstNoticeBy,
  };
}

/** The first day of the time in which it is over, when it is on a day. */
function overSince(readings: AgreementReadings, day: Day): Day | null {
  const isOverOn = (one: Day) => isOver(stateTold(readings, one));
  if (!isOverOn(day)) return null;
  const until = readings.days.filter((one) => one <= day);
  return until[until.findLastIndex((one) => !isOverOn(one)) + 1] ?? null;
}

/** The day to which other agreements had prolonged it by a given day. */
function prolongedUntil({ acts }: AgreementRecord, day: Day): Day | null {
  const prolonged = acts.filter((act) => act.kind === 'PROLONGED' && act.on.earliest <= day);
  const days = prolonged.map((act) => act.effectiveOn!);
  return days.sort().at(-1) ?? null;
}
