import type { CityName } from './city-name.js';

/**
 * The names as if one had never been recorded: what it took the place of goes on until its own end (R26).
 * @param before the names as they were before it was recorded by a renaming; none if it was not
 */
export function withoutName(names: readonly CityName[], struck: CityName, before: readonly CityName[]): CityName[] {
  const rest = names.filter((name) => name !== struck).sort((a, b) => a.ordinal - b.ordinal);
  for (const old of before.filter(
    ({ language, kind }) => language === struck.language && !NEVER_ENDED.includes(kind),
  )) {
    const now = rest.find(({ id }) => id === old.id);
    if (old.until !== null) {
      if (now && old.text === struck.text) now.kind = old.kind;
    } else if (now?.until && now.until.text === struck.since?.text) {
      now.until = struck.until;
      now.kind = struck.kind === 'FORMER' ? 'FORMER' : old.kind;
    } else if (!now && struck.until === null && rest.some(({ text }) => text === old.text)) {
      // The renaming had joined it to its equal.
      rest.splice(old.ordinal, 0, old);
    }
  }
  const left = rest.filter((name) => !joinsOn(rest, name));
  left.forEach((name, i) => (name.ordinal = i));
  return left;
}

const NEVER_ENDED = ['ABBREVIATION', 'FORMER'];

/** A renaming to the name that a city bears was none: the one before goes on in its place. */
function joinsOn(names: readonly CityName[], { language, text, kind, since, until }: CityName): boolean {
  const earlier = names.find(
    (name) =>
      name.language === language && name.text === text && name.until !== null && name.until.text === since?.text,
  );
  if (earlier) Object.assign(earlier, { kind, until });
  return earlier !== undefined;
}
