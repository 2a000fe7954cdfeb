import { at, DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText } from '../kernel/language-text.js';
import { PartialDate } from '../kernel/partial-date.js';
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
 * name again changes nothing.
 * @throws DomainError TOO_EARLY before an old name began, CONFLICTING for details that a renaming cannot set, DUPLICATE
 * for a former name that would be recorded twice, or for what is wrong with the new one
 */
export function renamed(cityId: Id<'city'>, before: readonly CityName[], name: NewName, on: PartialDate): CityName[] {
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
  for (const old of current) {
    old.until = on;
    old.kind = 'FORMER';
  }
  // If the official and the short name were equal, they become one former name.
  const isFirst = (n: CityName, i: number, all: CityName[]) =>
    all.findIndex((o) => o.until === on && o.text === n.text) === i;
  const former = inOrder(before).filter((n, i, all) => n.until !== on || isFirst(n, i, all));
  const isFormer = ({ text }: CityName) =>
    former.some((n) => n.language === language && n.kind === 'FORMER' && n.text === text && n.until !== on);
  const twice = current.find(isFormer);
  if (twice) throw alreadyFormer(twice);
  const names = [at(['name'], () => nameBeside(former, cityId, { ...name, since: on.text })), ...former];
  names.forEach((n, i) => (n.ordinal = i));
  return names;
}

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

/** The name to show; undefined without any (R27). @param languages canonical tags, the most wanted first */
export function bestName(names: readonly CityName[], languages: readonly string[]): string | undefined {
  const all = inOrder(names);
  const now = all.filter((name) => name.until === null && name.kind !== 'FORMER' && name.kind !== 'ABBREVIATION');
  const shown = now.length > 0 ? now : all;
  const own = shown.find((name) => name.kind === 'ENDONYM')?.language;
  return bestText(shown, languages, own)?.text;
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
