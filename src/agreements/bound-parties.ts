import { addDays, type Day } from '../kernel/day.js';
import type { AgreementAct, AgreementParty } from './agreement-parts.js';
import { BOUND_ROLES } from './agreement-vocabulary.js';
import type { Agreement } from './agreement.js';
import { endAfterNotice, firstEnd, noticeRunsOut } from './term.js';

/** Who is bound by a paper on a day: acceded by then, not withdrawn (R15). */
export function boundOn(agreement: Agreement, day: Day): AgreementParty[] {
  const { signed } = agreement;
  if (!signed || signed.from > day) return [];
  const done = agreement.actsInOrder.filter((act) => act.on.from <= day);
  const bound = agreement.parties.filter((party) => {
    const own = done.filter((act) => act.partyId === party.id);
    const hasJoined = party.role !== 'ACCEDING_PARTY' || own.some((act) => act.kind === 'ACCEDED');
    const hasLeft = own.some((act) => (leavesOn(agreement, act) ?? '9999') <= day);
    return BOUND_ROLES.includes(party.role) && hasJoined && !hasLeft;
  });
  // One that does not renew leaves with the term; where fewer than two would stay, the paper itself expires.
  const lapsed = done.filter((act) => hasLapsed(agreement, act, day));
  const staying = bound.filter((party) => !lapsed.some((act) => act.partyId === party.id));
  return staying.length >= 2 ? staying : bound;
}

/** The first day on which a party is bound no more by this act of its; null when the act does not say so. */
export function leavesOn(agreement: Agreement, act: AgreementAct): Day | null {
  if (act.kind === 'WITHDREW') return act.effectiveOn ?? act.on.from;
  return act.kind === 'GAVE_NOTICE' ? (act.effectiveOn ?? noticeRunsOut(agreement.term, act.on.to)) : null;
}

function hasLapsed(agreement: Agreement, act: AgreementAct, day: Day): boolean {
  if (act.kind !== 'GAVE_NOTICE' || leavesOn(agreement, act) !== null) return false;
  const end = endAfterNotice(agreement.term, agreement.inForceSince, act.on.to);
  return end !== null && end < day;
}

/** The days on which the status of a paper may turn. */
export function turningDays(agreement: Agreement): Day[] {
  const { acts, term, signed, inForceSince } = agreement;
  const lastDays = acts.map((act) => {
    if (act.kind === 'PROLONGED') return act.effectiveOn;
    // A notice ends the term that runs, or the next one when it came too late.
    return act.kind === 'GAVE_NOTICE' ? endAfterNotice(term, inForceSince, act.on.to) : null;
  });
  if (term.kind !== 'TACIT_RENEWAL') lastDays.push(firstEnd(term, inForceSince));
  const turning = [
    ...acts.map((act) => act.on.from),
    ...acts.flatMap((act) => act.effectiveOn ?? leavesOn(agreement, act) ?? []),
    ...[signed, inForceSince].flatMap((date) => date?.from ?? []),
    ...lastDays.flatMap((end) => (end ? addDays(end, 1) : [])),
  ];
  return turning.length > 0 ? turning : ['0001-01-01'];
}
