import type { Visibility } from '../access/visibility.js';
import { newId } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Partnership } from './partnership.js';
import type { NewAct } from './readings/partnership-act.js';

const on = (text: string) => PartialDate.parse(text);
const proposed = (year: string, visibility?: Visibility): NewAct => ({
  kind: 'PROPOSED',
  on: on(year),
  establishes: 'SISTER',
  ...(visibility && { visibility }),
});
const established = (year: string, visibility?: Visibility): NewAct => ({
  ...proposed(year, visibility),
  kind: 'ESTABLISHED',
});
const ended = (year: string): NewAct => ({ kind: 'ENDED', on: on(year) });
const AGREEMENT = newId('agreement');

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => ordersOf(items.filter((_, at) => at !== i)).map((rest) => [item, ...rest]));
}

/** Who may see the whole and each act, by its year, after each order of entry that is possible. */
function seen(acts: readonly NewAct[]): Set<string> {
  const lives = ordersOf(acts).flatMap((order) => {
    const one = Partnership.create(newId('city'));
    try {
      for (const act of order)
        if (act.agreementId) one.restOn(act.agreementId, [act]);
        else one.enter(act);
    } catch {
      // An end of nothing cannot be the first entry.
      return [];
    }
    return [
      [one.visibility, ...one.actsInOrder.map((act) => `${act.on.text} ${act.kind} ${act.visibility}`)].join(', '),
    ];
  });
  return new Set(lives);
}

describe('law 1: whoever may see a partnership follows from its acts', () => {
  it.each([
    ['a plan is of the office', [proposed('1990')], 'INTERNAL, 1990 PROPOSED INTERNAL'],
    ['a partnership is public', [established('1990')], 'PUBLIC, 1990 ESTABLISHED PUBLIC'],
    [
      'what was planned is as open as what it has become, and the plan stays closed',
      [proposed('1990'), established('1995')],
      'PUBLIC, 1990 PROPOSED INTERNAL, 1995 ESTABLISHED PUBLIC',
    ],
    [
      'a plan to deepen a partnership stays closed',
      [{ ...established('1990'), establishes: 'CONTACT' }, proposed('1995')],
      'PUBLIC, 1990 ESTABLISHED PUBLIC, 1995 PROPOSED INTERNAL',
    ],
    [
      'an open plan is seen beside a hidden agreement',
      [proposed('1990', 'PUBLIC'), { ...established('1995', 'INTERNAL'), agreementId: AGREEMENT }],
      'PUBLIC, 1990 PROPOSED PUBLIC, 1995 ESTABLISHED INTERNAL',
    ],
    [
      'a hidden agreement does not hide what else established the partnership',
      [{ ...established('1990', 'INTERNAL'), agreementId: AGREEMENT }, established('1995')],
      'PUBLIC, 1990 ESTABLISHED INTERNAL, 1995 ESTABLISHED PUBLIC',
    ],
    [
      'what drops a plan is as closed as the plan',
      [proposed('1990'), ended('1991'), established('1995')],
      'PUBLIC, 1990 PROPOSED INTERNAL, 1991 ABANDONED INTERNAL, 1995 ESTABLISHED PUBLIC',
    ],
    [
      'a plan after the end of an open partnership, and its dropping, stay closed',
      [established('1990'), ended('1995'), proposed('2000'), ended('2001')],
      'PUBLIC, 1990 ESTABLISHED PUBLIC, 1995 ENDED PUBLIC, 2000 PROPOSED INTERNAL, 2001 ABANDONED INTERNAL',
    ],
  ] satisfies [string, NewAct[], string][])('%s', (_, acts, told) => {
    expect([...seen(acts)]).toEqual([told]);
  });

  it('unless somebody chose, and then whatever is entered later', () => {
    const one = Partnership.create(newId('city'));
    one.enter(established('1990'));
    one.show('INTERNAL');
    one.enter(established('1995'));
    one.restOn(AGREEMENT, [established('1996', 'PUBLIC')]);
    expect(one.visibility).toBe('INTERNAL');
    expect(one.actsInOrder.map(({ visibility }) => visibility)).toEqual(['INTERNAL', 'INTERNAL', 'PUBLIC']);
  });

  it('an act that is said again with another visibility is as open as it was said last', () => {
    const one = Partnership.create(newId('city'));
    const act = one.enter(proposed('1990'));
    expect(one.enter(proposed('1990'))).toBe(act);
    one.enter(proposed('1990', 'PUBLIC'));
    expect(one.acts.map(({ id, visibility }) => [id, visibility])).toEqual([[act.id, 'PUBLIC']]);
    expect(one.visibility).toBe('PUBLIC');
  });
});
