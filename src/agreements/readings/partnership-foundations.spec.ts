import { newId } from '../../kernel/ids.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { Agreement } from '../agreement.js';
import type { PartyRole } from '../record/agreement-vocabulary.js';
import { foundationsOf } from './partnership-foundations.js';

const on = (text: string) => PartialDate.parse(text);

/** An agreement of our city with others in these roles, signed on 5 May 2010. */
function agreement(ours: PartyRole, ...roles: PartyRole[]): Agreement {
  const one = Agreement.create('AGR-2010-001', 'COOPERATION_AGREEMENT', 'PUBLIC');
  one.setParties([
    { cityId: newId('city'), role: ours },
    ...roles.map((role) => {
      const cityId = newId('city');
      return { cityId, counterpartId: cityId, role };
    }),
  ]);
  one.dated = on('2010-05-05');
  return one;
}
const act = (one: Agreement, party: number, kind: 'ACCEDED' | 'WITHDREW', day: string) =>
  one.add({ kind, on: on(day), partyId: one.parties[party]!.id });
const told = (one: Agreement) =>
  one.parties.slice(1).map(({ cityId }) => foundationsOf(one).get(cityId)?.map(String).join(' ') ?? null);

describe('when an agreement makes a partnership', () => {
  it('when it is signed, and not before', () => {
    const one = agreement('HOST', 'PARTY', 'PARTY');
    expect(told(one)).toEqual(['2010-05-05', '2010-05-05']);
    one.dated = null;
    expect(told(one)).toEqual([null, null]);
  });

  it('D3: with who accedes when it accedes, and with who has not acceded nothing', () => {
    const one = agreement('HOST', 'PARTY', 'ACCEDING_PARTY', 'ACCEDING_PARTY');
    act(one, 2, 'ACCEDED', '2015-02-03');
    expect(told(one)).toEqual(['2010-05-05', '2015-02-03', null]);
  });

  it('D3: with everybody when our own city accedes, and with later ones when they do', () => {
    const one = agreement('ACCEDING_PARTY', 'PARTY', 'PARTY', 'ACCEDING_PARTY');
    expect(told(one)).toEqual([null, null, null]);
    act(one, 0, 'ACCEDED', '2012-01-01');
    act(one, 3, 'ACCEDED', '2015-02-03');
    expect(told(one)).toEqual(['2012-01-01', '2012-01-01', '2015-02-03']);
  });

  it('A2: again when one comes back, they or we', () => {
    const one = agreement('HOST', 'PARTY', 'PARTY', 'PARTY');
    act(one, 1, 'WITHDREW', '2015-02-03');
    act(one, 1, 'ACCEDED', '2020-02-03');
    expect(told(one)).toEqual(['2010-05-05 2020-02-03', '2010-05-05', '2010-05-05']);
    act(one, 0, 'WITHDREW', '2021-01-01');
    act(one, 0, 'ACCEDED', '2022-01-01');
    expect(told(one)).toEqual(['2010-05-05 2020-02-03 2022-01-01', '2010-05-05 2022-01-01', '2010-05-05 2022-01-01']);
  });

  it('none with those who only stood by, and none of an agreement of others', () => {
    const one = agreement('HOST', 'PARTY', 'WITNESS');
    expect(told(one)).toEqual(['2010-05-05', null]);
    expect(told(agreement('WITNESS', 'PARTY', 'PARTY'))).toEqual([null, null]);
  });
});
