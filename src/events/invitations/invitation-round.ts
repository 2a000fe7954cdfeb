import type { City } from '../../cities/city.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Partnership } from '../../partnerships/partnership.js';
import { SKIP_REASONS, type RoundOutcome, type SkipReason } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';

/** What is said when a round of invitations cannot be read: then nobody is invited. */

export const nobodyNamed = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Say whom to invite: cities: ["Гродно", …], or copyOf: the code of another event.',
      ru: 'Укажите, кого пригласить: cities: ["Гродно", …] или copyOf — код другого мероприятия.',
    },
    ['cities'],
  );

export const nobodyToCopy = (code: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${code} invites nobody: there is no list to copy. Name the cities: cities: ["Гродно", …].`,
      ru: `На ${code} никто не приглашён: копировать нечего. Укажите города: cities: ["Гродно", …].`,
    },
    ['copyOf'],
  );

export const hostNamed = (i: number) =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'This city is the host: it is not a guest of its own event. Take it out of the list.',
      ru: 'Этот город — хозяин мероприятия, а не гость. Уберите его из списка.',
    },
    ['cities', String(i)],
  );

export const notInTheList = ({ code }: City, i: number) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not in the list of this round: add it to cities, or take it out of override.`,
      ru: `${code} нет в списке этой рассылки: добавьте его в cities или уберите из override.`,
    },
    ['override', String(i), 'city'],
  );

export const letterWithoutDay = () =>
  new DomainError(
    'REQUIRED',
    { en: 'A letter has a day beside its number: letterOn.', ru: 'У письма кроме номера есть дата: letterOn.' },
    ['letterOn'],
  );

/** A city that a round is about, and all that speaks for or against inviting it. */
export interface Guest {
  city: City;
  /** What it was invited to before: the same event, the same category. */
  earlier: Invitation | null;
  /** How the tie stood on the day, and why; null when nothing warns. An invitation needs no tie at all (R20). */
  tie: { skip: 'SUSPENDED' | 'ENDED'; because: Bilingual } | null;
  contact: 'NONE' | 'ENDED' | 'REACHABLE';
}

/** What a round says of each invitation that it makes. */
export interface RoundFacts {
  quota?: number | null;
  replyBy?: string | null;
  isExpected?: boolean | null;
  letterNumber?: string | null;
  letterOn?: string | null;
}

export interface RoundLine {
  city: City;
  outcome: RoundOutcome;
  skipped: SkipReason | null;
  reason: Bilingual | null;
  /** Null in a dry run, and for whoever is skipped. */
  invitation: Invitation | null;
}

/**
 * What becomes of one city in a round; a warning gives way to an override with its reason (R39, R40).
 * @param undone what the round says of a city that is invited already, and that it is not changed to
 */
export function lineOf(
  { city, earlier, tie, contact }: Guest,
  override: string | undefined,
  undone: readonly string[] = [],
): Omit<RoundLine, 'invitation'> {
  const warning = warningOf(city, earlier, tie, contact);
  if (earlier && earlier.status !== 'REVOKED' && earlier.delegatedFromId === null)
    return { city, outcome: 'ALREADY_INVITED', skipped: null, reason: already(city, undone) };
  if (warning?.skip === 'CEASED' || (warning && override === undefined))
    return { city, outcome: 'SKIPPED', skipped: warning.skip, reason: told(warning, city) };
  if (warning) return { city, outcome: 'OVERRIDDEN', skipped: warning.skip, reason: warning.because };
  const said = [contact === 'NONE' ? UNREACHABLE : [], override === undefined ? [] : NOT_NEEDED].flat();
  return { city, outcome: 'INVITED', skipped: null, reason: said.length > 0 ? inOneLine(said) : null };
}

const inOneLine = (said: readonly Bilingual[]): Bilingual => ({
  en: said.map(({ en }) => en).join(' '),
  ru: said.map(({ ru }) => ru).join(' '),
});

interface Warning {
  skip: SkipReason;
  because: Bilingual;
}

function warningOf(
  city: City,
  earlier: Guest['earlier'],
  tie: Guest['tie'],
  contact: Guest['contact'],
): Warning | null {
  const plain = (skip: SkipReason): Warning => ({ skip, because: SKIP_REASONS[skip] });
  if (city.existsUntil !== null) return plain('CEASED');
  if (earlier?.status === 'REVOKED') return plain('REVOKED');
  if (tie) return tie;
  return contact === 'ENDED' ? plain('NO_CONTACT') : null;
}

/** What a round says of an invitation that was made before, and that it leaves as it is. */
export function leftUndone(
  earlier: Invitation | null,
  { quota, replyBy, isExpected, letterNumber, letterOn }: RoundFacts,
  overrideReason: string | undefined,
): string[] {
  if (!earlier) return [];
  const said = { quota, replyBy, isExpected, letterNumber, letterOn, overrideReason };
  const differing = Object.entries(said).filter(
    ([fact, value]) => value != null && value !== earlier[fact as keyof typeof said],
  );
  return differing.map(([fact]) => (fact === 'overrideReason' ? 'override' : fact));
}

function already({ code }: City, undone: readonly string[]): Bilingual {
  const ways = [
    undone.some((fact) => fact.startsWith('letter')) ? LETTERS : [],
    undone.some((fact) => !fact.startsWith('letter')) ? anew(code) : [],
  ].flat();
  if (ways.length === 0) return ALREADY;
  const list = undone.join(', ');
  const what = { en: `Already invited; not changed: ${list}.`, ru: `Уже приглашён; не изменено: ${list}.` };
  return inOneLine([what, ...ways]);
}

const LETTERS: Bilingual = {
  en: 'A letter is recorded with invitationSend(letters: …).',
  ru: 'Письмо записывает invitationSend(letters: …).',
};
const anew = (code: string): Bilingual => ({
  en: `To invite it otherwise: invitationRevoke, then eventInvite with override: [{ city: "${code}", reason: "…" }].`,
  ru: `Пригласить иначе: invitationRevoke, затем eventInvite с override: [{ city: "${code}", reason: "…" }].`,
});
const NOT_NEEDED: Bilingual = {
  en: 'Nothing spoke against it: the reason in override is not recorded.',
  ru: 'Ничто не препятствовало: причина из override не записана.',
};
const ALREADY: Bilingual = { en: 'Already invited.', ru: 'Уже приглашён.' };
const UNREACHABLE: Bilingual = {
  en: 'There is no contact of this city on record: contactAdd.',
  ru: 'В реестре нет контактов этого города: contactAdd.',
};

function told({ skip, because }: Warning, { code }: City): Bilingual {
  if (skip === 'CEASED')
    return { en: `${because.en} Invite its successor.`, ru: `${because.ru} Пригласите правопреемника.` };
  const way = `override: [{ city: "${code}", reason: "…" }]`;
  return {
    en: `${because.en} To invite it all the same add ${way}.`,
    ru: `${because.ru} Чтобы всё же пригласить, добавьте ${way}.`,
  };
}

/** Whether the tie warns on a day: it rests, or has ended and was not taken up again. @param latestFirst its episodes */
export function tieWarning(latestFirst: readonly Partnership[], day: Day): Guest['tie'] {
  const statuses = latestFirst.map((one) => one.statusOn(day)).filter(({ value }) => value !== null);
  const latest = statuses[0];
  if (latest?.value !== 'SUSPENDED' && latest?.value !== 'ENDED') return null;
  return { skip: latest.value, because: latest.because[0] ?? SKIP_REASONS[latest.value] };
}
