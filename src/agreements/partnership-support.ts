import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import type { Answer } from '../kernel/interval.js';
import { byDate } from '../kernel/partial-date.js';
import type { Agreement } from './agreement.js';
import { boundIn, isOver, type AgreementState } from './readings/agreement-state.js';

/** Whether one or several agreements still support a partnership; if not certainly, why. */
export interface PartnershipSupport {
  answer: Answer;
  because: Bilingual[];
}

/**
 * Whether an agreement supports the partnership of our city with another one on a day: it is signed, not over, and binds
 * both cities then, themselves or through their bodies (R15, R19). YES and NO are what all readings of its dates say.
 * @param partner the other city: the counterpart of a party
 */
export function supportsPartnership(agreement: Agreement, partner: string, day: Day): PartnershipSupport {
  const parties = agreement.boundParties;
  const carries = (state: AgreementState) => {
    const bound = boundIn(state).map((place) => parties[place]!.counterpartId);
    return state.isSigned && !isOver(state) && bound.includes(null) && bound.includes(partner as never);
  };
  const states = agreement.statesOn(day);
  if (states.every(carries)) return { answer: 'YES', because: [] };
  const answer = states.some(carries) ? 'POSSIBLE' : 'NO';
  if (states.some(isOver)) return { answer, because: agreement.statusOn(day).because };
  return {
    answer,
    because: [{ en: `${agreement.code} does not bind both cities.`, ru: `${agreement.code} не связывает оба города.` }],
  };
}

/**
 * Whether a partnership is still supported by one of the agreements that established it, or by one that replaced these and
 * binds the same two cities. If the answer is NO, the partnership is in question.
 * @param restsOn the ids of the agreements that established it
 * @param agreements all agreements of the two, in any order
 * @returns null for a partnership that no agreement established
 */
export function partnershipSupport(
  restsOn: readonly string[],
  agreements: readonly Agreement[],
  partner: string,
  day: Day,
): PartnershipSupport | null {
  const asked = new Set(restsOn);
  // A set takes what is added while it is walked: the agreements that replaced these, and those that replaced them.
  for (const id of asked)
    for (const agreement of agreements)
      if (agreement.links.some((link) => link.kind === 'SUPERSEDES' && link.otherId === id)) asked.add(agreement.id);
  const supports = agreements
    .filter(({ id }) => asked.has(id))
    // Told in the order of their dates, never of their entry.
    .sort((a, b) => byDated(a, b) || (titleOf(a) < titleOf(b) ? -1 : 1))
    .map((agreement) => supportsPartnership(agreement, partner, day));
  if (supports.length === 0) return null;
  for (const answer of ['YES', 'POSSIBLE'] as const) {
    const found = supports.find((support) => support.answer === answer);
    if (found) return found;
  }
  return { answer: 'NO', because: supports.flatMap((support) => support.because) };
}

const byDated = (a: Agreement, b: Agreement) =>
  a.dated && b.dated ? byDate(a.dated, b.dated) : a.dated ? -1 : b.dated ? 1 : 0;
const titleOf = (agreement: Agreement) => `${agreement.titleIn(['ru'])} ${agreement.code}`;
