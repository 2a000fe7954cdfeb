import type { MilestoneKind, Tier } from './anniversary-vocabulary.js';

export interface MilestoneTemplate {
  tiers: readonly Tier[];
  kind: MilestoneKind;
  /** How long before the anniversary. */
  lead: { months: number } | { days: number };
}

/** Steps of preparation and their lead times, the longest first. */
export const MILESTONE_TEMPLATES: readonly MilestoneTemplate[] = [
  { tiers: ['JUBILEE'], kind: 'BUDGET_LINE', lead: { months: 18 } },
  { tiers: ['JUBILEE'], kind: 'LETTER_OF_IDEA', lead: { months: 12 } },
  { tiers: ['JUBILEE'], kind: 'INVITATIONS', lead: { months: 6 } },
  { tiers: ['JUBILEE'], kind: 'PROGRAMME', lead: { months: 3 } },
  { tiers: ['JUBILEE'], kind: 'PRESS', lead: { months: 1 } },
  { tiers: ['ROUND', 'PLAIN'], kind: 'LETTER_OF_CONGRATULATION', lead: { days: 14 } },
];
