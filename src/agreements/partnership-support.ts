import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import type { Answer } from '../kernel/interval.js';
import type { Agreement } from './agreement.js';
import { boundIn, isOver, type AgreementState } from './readings/agreement-state.js';

/** Whether a paper, or several, still carry a tie; and where not surely, why. */
export interface PartnershipSupport {
  answer: Answer;
  because: Bilingual[];
}

/**
 * Whether a paper carries the tie of our city with another one on a day: whether it is signed and not over, and binds both
 * of them then, by itself or by their bodies (R15, R19). YES and NO are what all readings of its dates say.
 * @param partner the other city of the tie: the counterpart of a party
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
 * Whether any of the papers that a tie rests on still carries it, or one that has replaced it and binds the same two. The
 * tie is in question when the answer is NO.
 * @param restsOn the ids of the papers that established it
 * @param papers all papers of the two, in any order
 * @returns null for a tie that rests on no paper
 */
export function partnershipSupport(
  restsOn: readonly string[],
  papers: readonly Agreement[],
  partner: string,
  day: Day,
): PartnershipSupport | null {
  const asked = new Set(restsOn);
  // A set takes what is added while it is walked: the papers that replaced these, and those that replaced them.
  for (const id of asked)
    for (const paper of papers)
      if (paper.links.some((link) => link.kind === 'SUPERSEDES' && link.otherId === id)) asked.add(paper.id);
  const supports = papers.filter(({ id }) => asked.has(id)).map((paper) => supportsPartnership(paper, partner, day));
  if (supports.length === 0) return null;
  for (const answer of ['YES', 'POSSIBLE'] as const) {
    const found = supports.find((support) => support.answer === answer);
    if (found) return found;
  }
  return { answer: 'NO', because: supports.flatMap((support) => support.because) };
}
