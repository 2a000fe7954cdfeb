/** A slip in a shorter word makes another word too often. */
const SHORTEST = 4;

/**
 * Whether two words differ by at most one slip of the hand: a letter too many, one too few, another letter, or two neighbours
 * exchanged. Numbers that differ are meant so.
 */
export function isASlipOf(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
  if (a.length < SHORTEST || b.length - a.length > 1) return false;
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  const start = a.findIndex((letter, i) => letter !== b[i]);
  if (start < 0) return true;
  const rest = (letters: string[], from: number) => letters.slice(from).join('');
  if (b.length > a.length) return rest(a, start) === rest(b, start + 1);
  const isExchanged = a[start] === b[start + 1] && a[start + 1] === b[start];
  return rest(a, start + 1) === rest(b, start + 1) || (isExchanged && rest(a, start + 2) === rest(b, start + 2));
}
