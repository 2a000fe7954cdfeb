import { newId } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Agreement } from './agreement.js';
import { partnershipSupport, supportsPartnership } from './partnership-support.js';
import type { AgreementAct } from './record/agreement-parts.js';
import { readTerm } from './record/term.js';

const on = (text: string) => PartialDate.parse(text);
const home = newId('city');
const [grodno, ansan] = [newId('city'), newId('city')];

/** An agreement of our city with Гродно and Ансан, or as told; Ансан is bound by its council. */
function agreement(dated: string, partners = [grodno, ansan]): Agreement {
  const one = Agreement.create('AGR-2010-001', 'COOPERATION_AGREEMENT', 'PUBLIC');
  one.setParties([
    { cityId: home, role: 'HOST' },
    ...partners.map((partner) => ({
      cityId: partner === ansan ? newId('city') : partner,
      counterpartId: partner,
      role: 'PARTY' as const,
    })),
  ]);
  one.dated = on(dated);
  return one;
}
const act = (one: Agreement, party: number | null, kind: AgreementAct['kind'], day: string) =>
  one.add({ kind, on: on(day), partyId: party === null ? null : one.parties[party]!.id });
const answers = (one: Agreement, partner: string, ...days: string[]) =>
  days.map((day) => supportsPartnership(one, partner, day).answer);

describe('whether an agreement carries a partnership', () => {
  it('D1: while both cities are bound, by themselves or by a body', () => {
    const one = agreement('2010-05-05');
    act(one, 1, 'WITHDREW', '2020-05-05');
    expect(answers(one, grodno, '2010-05-04', '2010-05-05', '2020-05-04', '2020-05-05')).toEqual([
      'NO',
      'YES',
      'YES',
      'NO',
    ]);
    expect(answers(one, ansan, '2020-05-05')).toEqual(['YES']);
    expect(supportsPartnership(one, grodno, '2020-05-05').because).toEqual([
      { en: 'AGR-2010-001 does not bind both cities.', ru: 'AGR-2010-001 не связывает оба города.' },
    ]);
  });

  it('no partnership of ours once we have left', () => {
    const one = agreement('2010-05-05');
    act(one, 0, 'WITHDREW', '2020-05-05');
    expect([...answers(one, grodno, '2020-05-05'), ...answers(one, ansan, '2020-05-05')]).toEqual(['NO', 'NO']);
    expect(one.statusOn('2020-05-05').value).toBe('IN_FORCE');
  });

  it('D2: not once it is over; while it rests or is only to end it does', () => {
    const one = agreement('2010-05-05', [grodno]);
    act(one, 1, 'SUSPENDED', '2015-01-01');
    one.add({ kind: 'TERMINATED', on: on('2020-01-01'), effectiveOn: '2021-01-01' });
    expect(answers(one, grodno, '2015-06-01', '2020-06-01', '2021-01-01')).toEqual(['YES', 'YES', 'NO']);
    expect(supportsPartnership(one, grodno, '2021-01-01').because).toEqual([
      { en: 'Terminated on 1 January 2021.', ru: 'Прекращено 1 января 2021 года.' },
    ]);
  });

  it('E1: of coarse dates it is certain only when all readings agree', () => {
    const one = Object.assign(agreement('2015', [grodno]), { term: readTerm({ kind: 'FIXED', months: 12 }) });
    expect(answers(one, grodno, '2014-12-31', '2015-06-01', '2015-12-31', '2016-06-01', '2017-01-01')).toEqual([
      'NO',
      'POSSIBLE',
      'YES',
      'POSSIBLE',
      'NO',
    ]);
  });

  it('an acceding party from its accession', () => {
    const one = agreement('2010-05-05', [grodno]);
    const [magadan, member] = [newId('city'), newId('city')];
    one.setParties([...one.parties, { cityId: member, counterpartId: magadan, role: 'ACCEDING_PARTY' }]);
    act(one, 2, 'ACCEDED', '2015-02-03');
    expect(answers(one, magadan, '2015-02-02', '2015-02-03')).toEqual(['NO', 'YES']);
  });
});

describe('whether any of its agreements carries a partnership', () => {
  const support = (day: string, restsOn: Agreement[], agreements = restsOn) =>
    partnershipSupport(
      restsOn.map(({ id }) => id),
      agreements,
      grodno,
      day,
    )?.answer;

  it('D2: one is enough', () => {
    const agreements = [agreement('2010-05-05', [grodno]), agreement('2015-05-05', [grodno])];
    act(agreements[0]!, null, 'TERMINATED', '2020-01-01');
    expect(support('2021-01-01', agreements)).toBe('YES');
    act(agreements[1]!, null, 'TERMINATED', '2022-01-01');
    expect([support('2021-12-31', agreements), support('2022-01-01', agreements)]).toEqual(['YES', 'NO']);
  });

  it('an agreement that replaced one carries on, unless it does not bind the same two', () => {
    const [old, next, last] = [
      agreement('2000-01-01', [grodno]),
      agreement('2010-01-01', [grodno]),
      agreement('2020-01-01', [grodno]),
    ];
    const replaces = (newer: Agreement, older: Agreement) => {
      newer.link('SUPERSEDES', older.id, null);
      act(older, null, 'SUPERSEDED', newer.dated!.text);
    };
    replaces(next, old);
    replaces(last, next);
    expect(support('2022-01-01', [old], [last, old, next])).toBe('YES');
    const other = agreement('2020-01-01', [ansan]);
    const alone = agreement('2000-01-01', [grodno]);
    replaces(other, alone);
    expect(support('2022-01-01', [alone], [alone, other])).toBe('NO');
  });

  it('a partnership that rests on no agreement has no such answer', () => {
    expect(partnershipSupport([], [agreement('2010-05-05', [grodno])], grodno, '2020-01-01')).toBeNull();
  });
});
