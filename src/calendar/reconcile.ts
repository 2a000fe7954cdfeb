import { hash } from 'node:crypto';
import { addDays, dayIn } from '../kernel/day.js';
import { type CalendarEntry, type NumberedEntry, withdrawn } from './calendar-entry.js';
import { type Edition, isWithin } from './edition.js';
import { PublishedEntry, type Trace } from './published-entry.js';
import { startOfDay } from '../kernel/local-time.js';

/** An edition as it is to be given out now. */
export interface Reconciled {
  /** What stands in it. */
  shown: NumberedEntry[];
  /** What was cancelled long ago and has been left out since: a feed changed on that day too. */
  left: (Trace & { leftAt: Date })[];
  /** What has to be remembered. */
  changed: PublishedEntry[];
}

/** For how many days it is said that something is cancelled. */
export const KEPT_DAYS = 90;

/**
 * Compares what there is to say with what was said before: what has changed counts on, what has gone is cancelled,
 * and what was cancelled 90 days ago is left out (R41, R42). What nobody was told need not be taken back.
 */
export function reconcile(
  edition: Edition,
  entries: readonly CalendarEntry[],
  known: readonly PublishedEntry[],
): Reconciled {
  const { readership, language, zone, today } = edition;
  const before = new Map(known.map((one) => [one.uid, one]));
  const there = new Set(entries.map(({ uid }) => uid));
  const gone = known
    .filter(({ uid, trace }) => !there.has(uid) && isWithin(edition, trace.when))
    .map(({ uid, trace }) => withdrawn(uid, trace, edition.changedAt, language));
  const toldUntil = known.reduce((last, { modifiedAt }) => Math.max(last, modifiedAt.getTime()), -Infinity);
  const todayBegan = startOfDay(zone, today).getTime();
  const result: Reconciled = { shown: [], left: [], changed: [] };
  for (const entry of [...entries, ...gone]) {
    const old = before.get(entry.uid);
    const isCancelled = entry.status === 'CANCELLED';
    if (!old && isCancelled) continue;
    const digest = digestOf(entry);
    const { sequence, modifiedAt } = numbered(entry, digest, old, toldUntil);
    // Counted from the day on which it is first said, which may be long after it was so.
    const toldAt = new Date(Math.max(modifiedAt.getTime(), todayBegan));
    const withdrawnAt = isCancelled ? (old?.withdrawnAt ?? toldAt) : null;
    const trace = { content: entry.content, when: entry.when, cityIds: entry.cityIds, tier: entry.tier };
    const now = { readership, language, uid: entry.uid, digest, sequence, modifiedAt, withdrawnAt, trace };
    if (!old || !isSame(old, now)) result.changed.push(Object.assign(new PublishedEntry(), now));
    const lastDay = withdrawnAt && addDays(dayIn(zone, withdrawnAt), KEPT_DAYS);
    if (lastDay && lastDay < today) result.left.push({ ...trace, leftAt: startOfDay(zone, addDays(lastDay, 1)) });
    else result.shown.push({ ...entry, sequence, modifiedAt });
  }
  return result;
}

function numbered(entry: CalendarEntry, digest: string, old: PublishedEntry | undefined, toldUntil: number) {
  if (old?.digest === digest) return { sequence: old.sequence, modifiedAt: old.modifiedAt };
  // Programs ask by whole seconds: what is new must be newer than all that they were told, also within one second.
  const next = Math.max(wholeSecond(entry.changedAt).getTime(), toldUntil + 1000);
  return { sequence: old ? old.sequence + 1 : 0, modifiedAt: new Date(next) };
}

function isSame(old: PublishedEntry, now: PublishedEntry): boolean {
  const [before, after] = [old.trace, now.trace];
  return (
    old.digest === now.digest &&
    old.withdrawnAt?.getTime() === now.withdrawnAt?.getTime() &&
    before.content === after.content &&
    before.tier === after.tier &&
    before.cityIds.join() === after.cityIds.join()
  );
}

const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);

function digestOf({ changedAt: _, cityIds: __, tier: ___, ...said }: CalendarEntry): string {
  return hash('sha256', JSON.stringify(said), 'base64url');
}
