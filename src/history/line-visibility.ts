import { VISIBILITIES, type Visibility } from '../access/visibility.js';
import { isSame, type Differences } from '../platform/database/snapshots.js';

type Part = { id: string; visibility?: Visibility };
type Difference = Differences[string];

const WHO_SEES = ['visibility', 'chosenVisibility', 'privacy'];
/** What follows from parts, and would tell of those that are hidden. */
const FOLLOWS = [...WHO_SEES, 'firstStem', 'presentStem', 'reason'];

const partsIn = (value: unknown): Part[] | null =>
  value == null
    ? []
    : Array.isArray(value) && value.every((part) => typeof part?.visibility === 'string')
      ? (value as Part[])
      : null;

/** The parts with a visibility of their own that differ, as before and as after. */
function differing({ from, to }: Difference): Part[] {
  const [before, after] = [partsIn(from), partsIn(to)];
  if (!before || !after) return [];
  const isNotIn = (others: readonly Part[]) => (part: Part) => !others.some((other) => isSame(other, part));
  return [...before.filter(isNotIn(after)), ...after.filter(isNotIn(before))];
}

/**
 * Who may see a line of the history: whoever saw the record as it was then. Where parts of it differ that have a visibility
 * of their own, whoever sees the most open of them.
 */
export function visibilityOfLine(of: Visibility | null | undefined, differences: Differences): Visibility {
  const parts = Object.values(differences).flatMap(differing);
  if (parts.length > 0) return VISIBILITIES.find((level) => parts.some(({ visibility }) => visibility === level))!;
  return of ?? 'INTERNAL';
}

/**
 * What of a line is for a viewer: parts that it may not see are left out with what would tell of them, and so is what a
 * record said before it was opened.
 */
export function seenOf(differences: Differences, sees: readonly Visibility[]): Differences {
  const parts = Object.values(differences).flatMap(differing);
  const isPartHidden = parts.some(({ visibility }) => !sees.includes(visibility!));
  const wasHidden = WHO_SEES.some((name) => isHidden(differences[name]?.from, sees)) && parts.length === 0;
  const seen: Differences = {};
  for (const [name, { from, to }] of Object.entries(differences)) {
    if (isPartHidden && FOLLOWS.includes(name)) continue;
    const [before, after] = [wasHidden ? undefined : shown(from, sees), shown(to, sees)];
    if (isPartHidden && isSame(before, after)) continue;
    seen[name] = { ...(before !== undefined && { from: before }), ...(after !== undefined && { to: after }) };
  }
  return seen;
}

const isHidden = (value: unknown, sees: readonly Visibility[]) =>
  VISIBILITIES.includes(value as Visibility) && !sees.includes(value as Visibility);

function shown(value: unknown, sees: readonly Visibility[]): unknown {
  if (isHidden(value, sees)) return undefined;
  const parts = value == null ? null : partsIn(value);
  return parts ? parts.filter(({ visibility }) => sees.includes(visibility!)) : value;
}
