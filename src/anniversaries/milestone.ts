import { addDays, addMonths, type Day } from '../kernel/day.js';
import type { MilestoneKind } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { MILESTONE_TEMPLATES, type MilestoneTemplate } from './milestone-templates.js';

/** A step of preparation before an anniversary. */
export interface Milestone {
  kind: MilestoneKind;
  dueOn: Day;
}

/**
 * The steps before an anniversary, the earliest first. For a partnership that is suspended or ended there is only one, due
 * when the first of them would be: to decide whether to mark it (R9).
 * Counted from the day on which it is kept, or from an earlier celebration; where that day is not known, from the
 * celebration, else from the first day that it may be.
 * @param celebratedOn the day of the event that celebrates it (R6)
 */
export function milestonesOf(
  { tier, from, observedOn, isInQuestion }: Anniversary,
  celebratedOn: Day | null = null,
): Milestone[] {
  const isCelebrationFirst = celebratedOn !== null && (observedOn === null || celebratedOn < observedOn);
  const day = isCelebrationFirst ? celebratedOn : from;
  const templates = MILESTONE_TEMPLATES.filter(({ tiers }) => tiers.includes(tier));
  const milestones = templates.map(({ kind, lead }) => ({ kind, dueOn: before(day, lead) }));
  return isInQuestion ? [{ kind: 'DECIDE_WHETHER_TO_MARK', dueOn: milestones[0]!.dueOn }] : milestones;
}

// A month that is shorter ends on its last day, as every term does (R4, R16).
function before(day: Day, lead: MilestoneTemplate['lead']): Day {
  return 'months' in lead ? addMonths(day, -lead.months) : addDays(day, -lead.days);
}
