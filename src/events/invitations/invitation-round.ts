import type { City } from '../../cities/city.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Partnership } from '../../partnerships/partnership.js';
import { SKIP_REASONS, type RoundOutcome, type SkipReason } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';

/** Errors in the input of an invitation round, after which nobody is invited. */

export const nobodyNamed = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Name the cities to invite: cities: ["Гродно", …], or copyOf with the code of another event.',
      ru: 'Укажите, кого пригласить: cities: ["Гродно", …] или copyOf — код другого мероприятия.',
    },
    ['cities'],
  );

export const nobodyToCopy = (code: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${code} has no invitations to copy. List the cities: cities: ["BY-GRODNO", …].`,
      ru: `На ${code} никто не приглашён, копировать нечего. Укажите города: cities: ["BY-GRODNO", …].`,
    },
    ['copyOf'],
  );

export const hostNamed = (i: number) =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'This city hosts the event and cannot be its guest. Remove it from the list.',
      ru: 'Этот город — хозяин мероприятия, а не гость. Уберите его из списка.',
    },
    ['cities', String(i)],
  );

export const notInTheList = ({ code }: City, i: number) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not in the list of this round. Add it to cities, or remove it from override.`,
      ru: `${code} нет в списке этой рассылки. Добавьте его в cities или уберите из override.`,
    },
    ['override', String(i), 'city'],
  );

export const letterWithoutDay = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'A letter with a number needs its date: set letterOn.',
      ru: 'У письма кроме номера должна быть дата: заполните letterOn.',
    },
    ['letterOn'],
  );

/** A city in a round, with everything that decides whether it is invited. */
export interface Guest {
  city: City;
  /** Whether it will have been abolished by the day of the event: until then it is invited itself (R26). */
  hasCeased: boolean;
  /** Its earlier invitation to the same event in the same category. */
  earlier: Invitation | null;
  /** The warning from its partnership on the day; null if there is none. An invitation needs no partnership (R20). */
  partnership: { skip: 'SUSPENDED' | 'ENDED'; because: Bilingual } | null;
  contact: 'NONE' | 'ENDED' | 'REACHABLE';
}

/** The details that a round gives to its invitations. */
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
  /** Null in a dry run, and for a skipped city. */
  invitation: Invitation | null;
}

/**
 * The outcome of a round for one city; an override with its reason sets a warning aside (R39, R40).
 * @param unchanged the fields of the round that differ from an earlier invitation, which is left as it is
 */
export function lineOf(
  guest: Guest,
  override: string | undefined,
  unchanged: readonly string[] = [],
): Omit<RoundLine, 'invitation'> {
  const { city, earlier, contact } = guest;
  const warning = warningOf(guest);
  if (earlier && earlier.status !== 'REVOKED' && earlier.delegatedFromId === null)
    return { city, outcome: 'ALREADY_INVITED', skipped: null, reason: alreadyInvited(city, unchanged) };
  if (warning?.skip === 'CEASED' || (warning && override === undefined))
    return { city, outcome: 'SKIPPED', skipped: warning.skip, reason: withAdvice(warning, city) };
  if (warning) return { city, outcome: 'OVERRIDDEN', skipped: warning.skip, reason: warning.because };
  const notes = [contact === 'NONE' ? UNREACHABLE : [], override === undefined ? [] : NOT_NEEDED].flat();
  return { city, outcome: 'INVITED', skipped: null, reason: notes.length > 0 ? joined(notes) : null };
}

const joined = (sentences: readonly Bilingual[]): Bilingual => ({
  en: sentences.map(({ en }) => en).join(' '),
  ru: sentences.map(({ ru }) => ru).join(' '),
});

interface Warning {
  skip: SkipReason;
  because: Bilingual;
}

function warningOf({ hasCeased, earlier, partnership, contact }: Guest): Warning | null {
  const plain = (skip: SkipReason): Warning => ({ skip, because: SKIP_REASONS[skip] });
  if (hasCeased) return plain('CEASED');
  if (earlier?.status === 'REVOKED') return plain('REVOKED');
  if (partnership) return partnership;
  return contact === 'ENDED' ? plain('NO_CONTACT') : null;
}

/** The fields of a round that differ from an earlier invitation, which the round leaves as it is. */
export function unchangedFields(
  earlier: Invitation | null,
  { quota, replyBy, isExpected, letterNumber, letterOn }: RoundFacts,
  overrideReason: string | undefined,
): string[] {
  if (!earlier) return [];
  const asked = { quota, replyBy, isExpected, letterNumber, letterOn, overrideReason };
  const differing = Object.entries(asked).filter(
    ([fact, value]) => value != null && value !== earlier[fact as keyof typeof asked],
  );
  return differing.map(([fact]) => (fact === 'overrideReason' ? 'override' : fact));
}

function alreadyInvited({ code }: City, unchanged: readonly string[]): Bilingual {
  const advice = [
    unchanged.some((fact) => fact.startsWith('letter')) ? LETTERS : [],
    unchanged.some((fact) => !fact.startsWith('letter')) ? renewal(code) : [],
  ].flat();
  if (advice.length === 0) return ALREADY;
  const list = unchanged.join(', ');
  return joined([
    { en: `Already invited; not changed: ${list}.`, ru: `Уже приглашён; не изменено: ${list}.` },
    ...advice,
  ]);
}

const LETTERS: Bilingual = {
  en: 'Record letters with invitationSend(letters: …).',
  ru: 'Письма записывает invitationSend(letters: …).',
};
const renewal = (code: string): Bilingual => ({
  en: `To change the rest, use invitationRevoke, then eventInvite with override: [{ city: "${code}", reason: "…" }].`,
  ru: `Остальное: invitationRevoke, затем eventInvite с override: [{ city: "${code}", reason: "…" }].`,
});
const NOT_NEEDED: Bilingual = {
  en: 'No warning applied: the reason in override is not recorded.',
  ru: 'Предупреждений не было: причина из override не записана.',
};
const ALREADY: Bilingual = { en: 'Already invited.', ru: 'Уже приглашён.' };
const UNREACHABLE: Bilingual = {
  en: 'No contact of this city is recorded. Add one with contactAdd.',
  ru: 'В реестре нет контактов этого города. Добавьте их через contactAdd.',
};

function withAdvice({ skip, because }: Warning, { code }: City): Bilingual {
  if (skip === 'CEASED')
    return { en: `${because.en} Invite its successor.`, ru: `${because.ru} Пригласите правопреемника.` };
  const way = `override: [{ city: "${code}", reason: "…" }]`;
  return {
    en: `${because.en} To invite it anyway add ${way}.`,
    ru: `${because.ru} Чтобы всё же пригласить, добавьте ${way}.`,
  };
}

/** The warning if a partnership is suspended, or has ended and was not resumed, on a day. */
export function partnershipWarning(partnership: Partnership | undefined, day: Day): Guest['partnership'] {
  const status = partnership?.statusOn(day);
  if (status?.value !== 'SUSPENDED' && status?.value !== 'ENDED') return null;
  return { skip: status.value, because: status.because[0] ?? SKIP_REASONS[status.value] };
}
