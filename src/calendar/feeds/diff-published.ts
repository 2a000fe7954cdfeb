import { hash } from 'node:crypto';
import { addDays, dayIn } from '../../kernel/day.js';
import { flatMapInSlices, inSlices } from '../../kernel/in-slices.js';
import { startOfDay } from '../../kernel/local-time.js';
import { withdrawn, type CalendarEntry, type NumberedEntry, type Trace } from '../calendar-entry.js';
import { isWithin, type CalendarSnapshot } from '../calendar-snapshot.js';
import { PublishedEntry } from './published-entry.js';

/** A snapshot to publish. */
export interface PublishedDifferences {
  /** Its entries. */
  shown: NumberedEntry[];
  /** Entries cancelled long ago and omitted since: a feed changed on that day as well. */
  left: (Trace & { leftAt: Date })[];
  /** The entries to store. */
  changed: PublishedEntry[];
}

/** For how many days a cancellation is published. */
export const KEPT_DAYS = 90;

/**
 * Compares the current entries with the published ones: changed ones get a higher sequence, removed ones are cancelled,
 * and those cancelled 90 days ago are omitted (R41, R42). Entries that were never published need no cancellation.
 * @param publishedAt when anything was published last, where not all that was is given
 */
export async function diffPublished(
  edition: CalendarSnapshot,
  entries: readonly CalendarEntry[],
  known: readonly PublishedEntry[],
  publishedAt?: Date | null,
): Promise<PublishedDifferences> {
  const { readership, language, zone, today } = edition;
  const there = new Set<string>();
  await inSlices(entries, ({ uid }) => there.add(uid));
  const before = new Map<string, PublishedEntry>();
  let toldUntil = publishedAt?.getTime() ?? -Infinity;
  const gone = await flatMapInSlices(known, (one) => {
    const { uid, trace, modifiedAt } = one;
    before.set(uid, one);
    toldUntil = Math.max(toldUntil, modifiedAt.getTime());
    const isGone = !there.has(uid) && isWithin(edition, trace.when);
    return isGone ? [withdrawn(uid, trace, edition.changedAt, language)] : [];
  });
  const todayBegan = startOfDay(zone, today).getTime();
  const result: PublishedDifferences = { shown: [], left: [], changed: [] };
  await inSlices([...entries, ...gone], (entry) => {
    const old = before.get(entry.uid);
    const isCancelled = entry.status === 'CANCELLED';
    if (!old && isCancelled) return;
    const digest = digestOf(entry);
    const isSaid = old?.digest === digest && isAboutTheSame(old.trace, entry);
    const { sequence, modifiedAt } = isSaid ? old : numbered(entry, old, toldUntil);
    // Counted from the day of publication, which may be long after the cancellation itself.
    const toldAt = new Date(Math.max(modifiedAt.getTime(), todayBegan));
    const withdrawnAt = isCancelled ? (old?.withdrawnAt ?? toldAt) : null;
    const former = isSaid ? old.trace.former : formerOf(entry, old?.trace, toldAt);
    const trace = { content: entry.content, when: entry.when, cityIds: entry.cityIds, tier: entry.tier, former };
    const now = { readership, language, uid: entry.uid, digest, sequence, modifiedAt, withdrawnAt, trace };
    if (!isSaid || old.withdrawnAt?.getTime() !== withdrawnAt?.getTime())
      result.changed.push(Object.assign(new PublishedEntry(), now));
    const leftAt = withdrawnAt && leftOutAt(zone, withdrawnAt);
    if (leftAt && leftAt.getTime() <= todayBegan) result.left.push({ ...trace, leftAt });
    else result.shown.push({ ...entry, sequence, modifiedAt, former });
  });
  return result;
}

/** The midnight from which the cancellation is no longer published. */
export const leftOutAt = (zone: string, withdrawnAt: Date): Date =>
  startOfDay(zone, addDays(dayIn(zone, withdrawnAt), KEPT_DAYS + 1));

function numbered(entry: CalendarEntry, old: PublishedEntry | undefined, toldUntil: number) {
  // Programs compare whole seconds: a change must be newer than everything published, also within one second.
  const next = Math.max(wholeSecond(entry.changedAt).getTime(), toldUntil + 1000);
  return { sequence: old ? old.sequence + 1 : 0, modifiedAt: new Date(next) };
}

/** The values that feeds filter by. */
const narrowings = ({ tier, cityIds }: Trace): string[] => [...(tier === null ? [] : [tier]), ...cityIds];

/** Whether the same filtered feeds contain both. */
const isAboutTheSame = (before: Trace, after: Trace) =>
  before.content === after.content && narrowings(before).sort().join() === narrowings(after).sort().join();

/** Former cities and tiers, in whose feeds it is cancelled (R42). */
function formerOf(entry: CalendarEntry, before: Trace | undefined, at: Date): Trace['former'] {
  if (!before) return undefined;
  const lost = new Map(Object.entries(before.former ?? {}));
  for (const one of narrowings(before)) lost.set(one, at.toISOString());
  for (const one of narrowings(entry)) lost.delete(one);
  return lost.size > 0 ? Object.fromEntries(lost) : undefined;
}

const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);

function digestOf({ changedAt: _, cityIds: __, tier: ___, ...said }: CalendarEntry): string {
  return hash('sha256', JSON.stringify(said), 'base64url');
}
