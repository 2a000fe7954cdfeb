import { Change } from './change.js';
import { planned, type Done } from './undo-plan.js';

const line = (verb: string, differences: object) => Object.assign(new Change(), { verb, differences });
const act = (id: string, on = '2020') => ({ id, on });
const PAIR = { first: 'cityId', derived: ['visibility'], madeOf: 'acts' };
const MADE = line('PARTNERSHIP_ESTABLISHED', {
  cityId: { to: 'c' },
  visibility: { to: 'PUBLIC' },
  acts: { to: [act('1')] },
});
const now = (acts: object[], more: object = {}) => ({ cityId: 'c', visibility: 'PUBLIC', acts, texts: [], ...more });
const of = (lines: Change[], later: Change[] = []): Done => ({
  id: 'partnership_1',
  kind: 'partnership',
  lines,
  later,
  isLed: false,
});

describe('the plan of an undo', () => {
  const added = line('PARTNERSHIP_SUSPENDED', { acts: { from: [act('1')], to: [act('1'), act('2')] } });
  const VOIDED = line('PARTNERSHIP_VOIDED', { reason: { to: 'x' } });
  const RESTORED = line('PARTNERSHIP_RESTORED', { restored: { to: true } });

  it.each<[string, Done, object | null, object]>([
    ['takes out what the call made', of([MADE]), now([act('1')]), { does: 'TAKE_OUT' }],
    [
      'not once something was added',
      of([MADE], [added]),
      now([act('1'), act('2')]),
      { does: 'STAYS', because: 'CHANGED' },
    ],
    ['nor once it was corrected', of([MADE], [added]), now([act('1', '1999')]), { does: 'STAYS', because: 'CHANGED' }],
    ['lets be what is made of other parts by now', of([MADE], [added]), now([act('2')]), { does: 'NOTHING' }],
    ['does nothing to what is gone', of([MADE], [VOIDED]), null, { does: 'NOTHING' }],
    ['puts a part back', of([added]), now([act('1'), act('2')]), { does: 'CHANGE', state: now([act('1')]) }],
    ['takes back several lines, the latest first', of([added, MADE]), now([act('1'), act('2')]), { does: 'TAKE_OUT' }],
    ['says that it was voided since', of([added], [VOIDED]), null, { does: 'STAYS', because: 'GONE' }],
    ['says that it knows no such record', of([added]), null, { does: 'STAYS', because: 'TOO_OLD' }],
    ['puts back what was voided', of([VOIDED]), null, { does: 'PUT_BACK' }],
    ['not what was voided again', of([VOIDED], [RESTORED, VOIDED]), null, { does: 'STAYS', because: 'CHANGED' }],
    ['does nothing to what is back', of([VOIDED], [RESTORED]), now([act('1')]), { does: 'NOTHING' }],
    ['takes out what was restored', of([RESTORED]), now([act('1')]), { does: 'TAKE_OUT' }],
    ['not once it has changed', of([RESTORED], [added]), now([act('1')]), { does: 'STAYS', because: 'CHANGED' }],
    ['does nothing where nothing of it is left', of([added]), now([act('1')]), { does: 'NOTHING' }],
  ])('%s', (_, done, state, plan) => {
    expect(planned(done, PAIR, state as Parameters<typeof planned>[2])).toMatchObject(plan);
  });
});
