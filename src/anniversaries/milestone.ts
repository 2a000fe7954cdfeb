import { addDays, addMonths, type Day } from '../kernel/day.js';
import type { Anniversary } from './anniversary.js';
import type { MilestoneKind } from './anniversary-words.js';
import { MILESTONE_TEMPLATES, type MilestoneTemplate } from './milestone-templates.js';

/** Something to be done in good time before an anniversary. */
export interface Milestone {
  kind: MilestoneKind;
  dueOn: Day;
}

/**
 * What is to be done before an anniversary, the earliest first. Of a tie that rests or has ended there is one thing
 * alone, when the first of them would be due: deciding whether to mark it (R9).
 * Counted from the day on which it is kept; where that is not known, from the first day that it may be.
 */
export function milestonesOf({ tier, from, isInQuestion }: Anniversary): Milestone[] {
  const templates = MILESTONE_TEMPLATES.filter(({ tiers }) => tiers.includes(tier));
  const milestones = templates.map(({ kind, lead }) => ({ kind, dueOn: before(from, lead) }));
  return isInQuestion ? [{ kind: 'DECIDE_WHETHER_TO_MARK', dueOn: milestones[0]!.dueOn }] : milestones;
}

// A month that is shorter ends on its last day, as every term does (R4, R16).
function before(day: Day, lead: MilestoneTemplate['lead']): Day {
  return 'months' in lead ? addMonths(day, -lead.months) : addDays(day, -lead.days);
}
