import { flatMapInSlices, inSlices, sortInSlices } from '../../kernel/in-slices.js';
import { firstDayOf, withdrawn, type NumberedEntry, type Trace } from '../calendar-entry.js';
import { isChosen, type FeedChoice } from '../calendar-feed.js';
import type { BuiltSnapshot } from './built-snapshot.js';
import { leftOutAt } from './diff-published.js';

/** The entries of a feed, in order, and when they last changed. */
export async function feedEntries(
  { shown, left, zone, todayBegan, modifiedAt }: BuiltSnapshot,
  choice: FeedChoice,
): Promise<{ entries: NumberedEntry[]; modifiedAt: Date }> {
  let latest = modifiedAt.getTime();
  const changed = (at: Date) => void (latest = Math.max(latest, at.getTime()));
  const entries = await flatMapInSlices(shown, (entry) => {
    if (isChosen(choice, entry)) return [entry];
    const lostAt = lostSince(choice, entry);
    const outAt = lostAt && leftOutAt(zone, lostAt);
    if (outAt && outAt <= todayBegan) changed(outAt);
    else if (outAt) return [{ ...entry, ...withdrawn(entry.uid, entry, entry.changedAt, choice.language) }];
    return [];
  });
  await inSlices(entries, ({ modifiedAt }) => changed(modifiedAt));
  await inSlices(left, (entry) => {
    if (isChosen(choice, entry)) return changed(entry.leftAt);
    const lostAt = lostSince(choice, entry);
    if (lostAt) changed(new Date(Math.min(leftOutAt(zone, lostAt).getTime(), entry.leftAt.getTime())));
  });
  const inOrder = await sortInSlices(entries, ({ when }) => firstDayOf(when), byUid);
  return { entries: inOrder, modifiedAt: new Date(latest) };
}

const byUid = (a: NumberedEntry, b: NumberedEntry) => (a.uid < b.uid ? -1 : 1);

/** Since when an entry no longer belongs to a feed; null if it never did. */
function lostSince({ contents, tiers, cityIds }: FeedChoice, entry: Trace): Date | null {
  const { content, tier, cityIds: about, former } = entry;
  if (!former || !contents.includes(content)) return null;
  const narrowings = [
    { wanted: tiers, has: tier === null ? tiers : [tier] },
    { wanted: cityIds, has: about },
  ] as { wanted: readonly string[]; has: readonly string[] }[];
  const losses: string[] = [];
  for (const { wanted, has } of narrowings) {
    if (wanted.length === 0 || has.some((one) => wanted.includes(one))) continue;
    const lost = wanted.flatMap((one) => former[one] ?? []).sort();
    if (lost.length === 0) return null;
    losses.push(lost.at(-1)!);
  }
  return new Date(losses.sort().at(-1)!);
}
