import type { MilestoneKind, Tier } from './anniversary-vocabulary.js';

export interface MilestoneTemplate {
  tiers: readonly Tier[];
  kind: MilestoneKind;
  /** How long before the anniversary. */
  lead: { months: number } | { days: number };
}

/** What is to be done before an anniversary, and how long before it: read it top to bottom, the longest lead first. */
export const MILESTONE_TEMPLATES: readonly MilestoneTemplate[] = [
  { tiers: ['JUBILEE'], kind: 'BUDGET_LINE', lead: { months: 18 } },
  { tiers: ['JUBILEE'], kind: 'LETTER_OF_IDEA', lead: { months: 12 } },
  { tiers: ['JUBILEE'], kind: 'INVITATIONS', lead: { months: 6 } },
  { tiers: ['JUBILEE'], kind: 'PROGRAMME', lead: { months: 3 } },
  { tiers: ['JUBILEE'], kind: 'PRESS', lead: { months: 1 } },
  { tiers: ['ROUND', 'PLAIN'], kind: 'LETTER_OF_CONGRATULATION', lead: { days: 14 } },
];
