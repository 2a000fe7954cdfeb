import { PartialDate } from '../kernel/partial-date.js';
import { Config } from '../platform/config/config.js';
import { MILESTONE_KINDS } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { MILESTONE_TEMPLATES } from './milestone-templates.js';
import { milestonesOf } from './milestone.js';
import { occurrenceIn } from './occurrence.js';

const milestones = (
  anchor: string,
  year: number,
  { isInQuestion = false, env = {}, celebratedOn = null as string | null } = {},
) => {
  const occurrence = occurrenceIn(year, PartialDate.parse(anchor), new Config(env).anniversaries);
  return milestonesOf({ ...occurrence, isInQuestion } as Anniversary, celebratedOn).map(
    ({ kind, dueOn }) => `${dueOn} ${kind}`,
  );
};

describe('what is to be done before an anniversary', () => {
  it('a jubilee begins with the budget a year and a half before', () => {
    expect(milestones('2003-08-29', 2028)).toEqual([
      '2027-02-28 BUDGET_LINE',
      '2027-08-29 LETTER_OF_IDEA',
      '2028-02-29 INVITATIONS',
      '2028-05-29 PROGRAMME',
      '2028-07-29 PRESS',
    ]);
  });

  it.each([
    [22, 2025],
    [20, 2023],
  ])('of the %ith, which is no jubilee, a letter is sent two weeks before', (_, year) => {
    expect(milestones('2003-08-29', year)).toEqual([`${year}-08-15 LETTER_OF_CONGRATULATION`]);
  });

  it('R4: months that are shorter end on their last day', () => {
    expect(milestones('2001-03-31', 2026)).toEqual([
      '2024-09-30 BUDGET_LINE',
      '2025-03-31 LETTER_OF_IDEA',
      '2025-09-30 INVITATIONS',
      '2025-12-31 PROGRAMME',
      '2026-02-28 PRESS',
    ]);
  });

  it('R4: they count from the day on which 29 February is kept', () => {
    const env = { ANNIVERSARY_LEAP_DAY: 'FIRST_OF_MARCH' };
    expect(milestones('2004-02-29', 2029).at(-1)).toBe('2029-01-28 PRESS');
    expect(milestones('2004-02-29', 2029, { env }).at(-1)).toBe('2029-02-01 PRESS');
    expect(milestones('2004-02-29', 2023)).toEqual(['2023-02-14 LETTER_OF_CONGRATULATION']);
    expect(milestones('2004-02-29', 2023, { env })).toEqual(['2023-02-15 LETTER_OF_CONGRATULATION']);
  });

  it.each([
    ['2003', '2026-07-01'],
    ['2003-08', '2027-02-01'],
  ])('R3: of %s they count from the first day that it may be', (anchor, budget) => {
    expect(milestones(anchor, 2028)[0]).toBe(`${budget} BUDGET_LINE`);
  });

  it.each([
    ['2003-08-29', '2028-08-11', '2028-07-28'],
    ['2003-08-29', '2028-10-11', '2028-08-15'],
    ['2003', '2028-08-11', '2028-07-28'],
    ['2003-08', '2028-09-11', '2028-08-28'],
  ])(
    'R6: of %s, celebrated on %s, they count from then when it is earlier or no day is known',
    (anchor, celebratedOn, due) => {
      const env = { ANNIVERSARY_JUBILEES: '50' };
      expect(milestones(anchor, 2028, { env, celebratedOn })).toEqual([`${due} LETTER_OF_CONGRATULATION`]);
    },
  );

  it('R9: of a partnership that rests there is one thing to do: to decide', () => {
    expect(milestones('2003-08-29', 2028, { isInQuestion: true })).toEqual(['2027-02-28 DECIDE_WHETHER_TO_MARK']);
    expect(milestones('2003-08-29', 2023, { isInQuestion: true })).toEqual(['2023-08-15 DECIDE_WHETHER_TO_MARK']);
  });

  it('follow the operator’s jubilees', () => {
    expect(milestones('2003-08-29', 2013, { env: { ANNIVERSARY_JUBILEES: '10' } })).toHaveLength(5);
  });

  it('stand in the table with the longest lead first, and something for every tier', () => {
    const days = (lead: object) => ('months' in lead ? (lead.months as number) * 30 : (lead as { days: number }).days);
    for (const tier of ['PLAIN', 'ROUND', 'JUBILEE'] as const) {
      const leads = MILESTONE_TEMPLATES.filter(({ tiers }) => tiers.includes(tier)).map(({ lead }) => days(lead));
      expect(leads.length).toBeGreaterThan(0);
      expect(leads.toSorted((a, b) => b - a)).toEqual(leads);
    }
    const kinds = new Set(MILESTONE_TEMPLATES.map(({ kind }) => kind as string)).add('DECIDE_WHETHER_TO_MARK');
    expect([...kinds]).toEqual(Object.keys(MILESTONE_KINDS));
  });
});
