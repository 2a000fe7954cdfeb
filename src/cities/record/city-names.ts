import type { Day } from '../../kernel/day.js';
import { at, DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { bestText } from '../../kernel/language-text.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { canonical, CityName, foldedName, plainText, type NewName } from './city-name.js';
import { alreadyFormer, mustMatch, mustStartOn, startedLater } from './city-renaming.js';
import { short } from './city-vocabulary.js';

/**
 * All the names of a city, in the order given; a name that stays keeps its row.
 * @throws DomainError REQUIRED without any, or for what is wrong with one of them
 */
export function replacedNames(cityId: Id<'city'>, before: readonly CityName[], names: readonly NewName[]): CityName[] {
  if (names.length === 0)
    throw new DomainError(
      'REQUIRED',
      {
        en: 'Enter at least one name, for example { language: "ru", text: "Гродно" }.',
        ru: 'Укажите хотя бы одно название, например { language: "ru", text: "Гродно" }.',
      },
      ['names'],
    );
  const after: CityName[] = [];
  names.forEach((name, i) => at(['names', String(i)], () => after.push(nameBeside(after, cityId, name))));
  for (const name of after)
    name.id =
      before.find((old) => old.language === name.language && old.kind === name.kind && old.text === name.text)?.id ??
      name.id;
  return after;
}

/**
 * The names once the official ones of one language have ended and a new one, first of all, has begun (R26). The present
 * name again changes nothing. Until its last day has come, a name keeps its kind.
 * @throws DomainError TOO_EARLY before an old name began, CONFLICTING for details that a renaming cannot set, DUPLICATE
 * for a former name that would be recorded twice, or for what is wrong with the new one
 */
export function renamed(
  cityId: Id<'city'>,
  before: readonly CityName[],
  name: NewName,
  on: PartialDate,
  today: Day,
): CityName[] {
  const language = at(['name'], () => canonical(name.language));
  at(['name'], () => mustStartOn(name, on));
  const current = inOrder(before).filter(
    (n) => n.language === language && n.until === null && n.kind !== 'ABBREVIATION' && n.kind !== 'FORMER',
  );
  const later = current.find((old) => old.since && on.to < old.since.from);
  if (later) throw startedLater(later, on);
  if (current[0]?.text === plainText(name.text) && name.until == null) {
    mustMatch(current[0], name);
    return [...before];
  }
  for (const old of current) old.until = on;
  // A name that is still in use is not former yet, unless the new one would stand beside it as its equal.
  const isOver = on.from <= today;
  const becomesFormer = (n: CityName) =>
    (isOver && current.includes(n)) || (n.language === language && n.until !== null && isLike(n, name));
  const over = inOrder(before).filter(becomesFormer);
  const isFormer = ({ text }: CityName) =>
    before.some((n) => n.language === language && n.kind === 'FORMER' && n.text === text && !over.includes(n));
  const twice = over.find(isFormer);
  if (twice) throw alreadyFormer(twice);
  for (const old of over) old.kind = 'FORMER';
  // If the official and the short name were equal, they become one former name.
  const isRepeated = (n: CityName) => over.findIndex(({ text }) => text === n.text) < over.indexOf(n);
  const former = inOrder(before).filter((n) => !isRepeated(n));
  const names = [at(['name'], () => nameBeside(former, cityId, { ...name, since: on.text })), ...former];
  names.forEach((n, i) => (n.ordinal = i));
  return names;
}

const isLike = (known: CityName, { text, kind }: NewName) =>
  known.text === plainText(text) && known.kind === (kind ?? 'OFFICIAL');

/** A name that is added to others. */
function nameBeside(others: readonly CityName[], cityId: Id<'city'>, name: NewName): CityName {
  const language = canonical(name.language);
  const text = plainText(name.text);
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(text))
    throw new DomainError('REQUIRED', { en: 'A name cannot be empty.', ru: 'Название не может быть пустым.' }, [
      'text',
    ]);
  const kind = name.kind ?? 'OFFICIAL';
  if (others.some((n) => n.language === language && n.text === text && n.kind === kind))
    throw new DomainError(
      'DUPLICATE',
      {
        en: `The name «${short(text)}» (${language}) is given twice.`,
        ru: `Название «${short(text)}» (${language}) указано дважды.`,
      },
      ['text'],
    );
  const since = name.since == null ? null : PartialDate.parse(name.since, ['since']);
  const until = name.until == null ? null : PartialDate.parse(name.until, ['until']);
  if (since && until && until.to < since.from)
    throw new DomainError(
      'TOO_EARLY',
      { en: 'A name cannot end before it began.', ru: 'Название не может закончиться раньше, чем началось.' },
      ['until'],
    );
  return Object.assign(new CityName(), {
    id: newId('name'),
    cityId,
    language,
    text,
    folded: foldedName(text),
    script: name.script == null ? null : scriptOf(name.script),
    kind,
    since,
    until,
    ordinal: others.length,
  });
}

/**
 * The name of a day to show; undefined without any (R26, R27).
 * @param languages canonical tags, the most wanted first
 */
export function bestName(names: readonly CityName[], languages: readonly string[], day: Day): CityName | undefined {
  const all = inOrder(names);
  const lasting = all.filter((name) => name.kind !== 'FORMER' && name.kind !== 'ABBREVIATION');
  const notOver = lasting.filter((name) => !name.mayHaveEndedBy(day));
  const shown = [heldOn(all, day), notOver, lasting, all].find((some) => some.length > 0) ?? [];
  const own = (shown.find(isOwn) ?? all.find(isOwn))?.language;
  return bestText(shown, languages, own);
}

const isOwn = ({ kind }: CityName) => kind === 'ENDONYM';

/** The names that were in use on a day, those of that time alone before those of all times. */
function heldOn(names: readonly CityName[], day: Day): CityName[] {
  const held = names.filter((name) => name.kind !== 'ABBREVIATION' && name.heldOn(day));
  const followed = (name: CityName) =>
    name.mayHaveEndedBy(day) && held.some((other) => other.language === name.language && !other.mayHaveEndedBy(day));
  const former = held
    .filter((name) => name.kind === 'FORMER' && !followed(name))
    .sort((a, b) => (a.until!.from < b.until!.from ? -1 : Number(a.until!.from > b.until!.from)));
  return [...former, ...held.filter((name) => name.kind !== 'FORMER' && !followed(name))];
}

// The database returns rows in any order.
const inOrder = (names: readonly CityName[]) => [...names].sort((a, b) => a.ordinal - b.ordinal);

function scriptOf(script: string): string {
  if (/^[A-Z][a-z]{3}$/.test(script)) return script;
  throw new DomainError(
    'INVALID',
    {
      en: `«${short(script)}» is not a script code: use the four letters of ISO 15924, as in Cyrl or Latn.`,
      ru: `«${short(script)}» — не код письменности. Укажите четыре буквы по ISO 15924, например Cyrl или Latn.`,
    },
    ['script'],
  );
}
