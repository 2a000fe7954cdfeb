import fc from 'fast-check';
import type { Follow } from './agreement-adapter.js';
import { STAGES, type Paper, type PaperTerm } from './agreement-oracle.js';
import { addDays } from './calendar.js';
import { asKnown, dayAfter, fates, pick, type Fate } from './lives.js';

const TERMS: PaperTerm[] = [
  { kind: 'INDEFINITE', months: null, noticeMonths: null },
  { kind: 'UNKNOWN', months: null, noticeMonths: null },
  { kind: 'FIXED', months: 12, noticeMonths: null },
  { kind: 'FIXED', months: 30, noticeMonths: 6 },
  { kind: 'RENEWAL_BY_NOTICE', months: 24, noticeMonths: 3 },
  { kind: 'TACIT_RENEWAL', months: 6, noticeMonths: 1 },
  { kind: 'TACIT_RENEWAL', months: 24, noticeMonths: null },
];

const ENTRIES: Paper['entry'][] = ['ON_SIGNING', 'ON_SIGNING', 'ON_RATIFICATION', 'ON_REGISTRATION'];

const frame = fc.record({
  signatories: fc.constantFrom(2, 2, 2, 3),
  acceding: fc.constantFrom(0, 0, 1),
  isDated: fc.boolean(),
  entry: fc.constantFrom(...ENTRIES),
  term: fc.constantFrom(...TERMS),
  life: fates(8),
});

const FACTS = ['RATIFIED_BY_COUNCIL', 'RATIFIED_BY_COUNCIL', 'REGISTERED', 'ENTERED_INTO_FORCE', 'APPROVED'];
const STEPS = ['SUSPENDED', 'SUSPENDED', 'WITHDREW', 'TERMINATED'];
const RARE = ['GAVE_NOTICE', 'NOTICE_RECEIVED', 'SUPERSEDED', 'PROLONGED', 'TERMINATED'];
const ALL = [...STAGES, ...FACTS, ...STEPS, 'RESUMED', 'ACCEDED'];
const OF_THE_WHOLE = [...STAGES, 'TERMINATED', 'SUPERSEDED', 'PROLONGED'];
/** What a term may be counted from, or what is counted from a term. */
const COUNTED = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED', 'ENTERED_INTO_FORCE', 'GAVE_NOTICE'];

interface Drawn {
  /** How many dates may be coarse. */
  coarse: number;
  /** None of the acts that only the tests of order know. */
  isPlain: boolean;
}

/** Acts that mostly can follow one another: whoever rests resumes, whoever left accedes, and what is over is left alone. */
function acts(life: readonly Fate[], paper: Omit<Paper, 'acts'>, { coarse: most, isPlain }: Drawn): Follow[] {
  const places = paper.signatories + paper.acceding;
  const seats = [...Array<string>(paper.signatories).fill('IN'), ...Array<string>(paper.acceding).fill('OUT')];
  let [days, signatures, coarse, isOver] = [0, paper.dated === null ? 0 : paper.signatories, most, false];
  return life.map((one, n): Follow => {
    days += one.gap;
    let party = one.who % places;
    let kind = pick(['SIGNED', 'SIGNED', 'SIGNED_REMOTELY', pick(STAGES, one.how)], one.what);
    if (signatures >= paper.signatories) {
      kind = pick(isOver ? FACTS : [...FACTS, ...STEPS, ...STEPS, ...(isPlain ? [] : RARE)], one.what);
      if (STEPS.includes(kind) && seats[party] === 'OUT') kind = 'ACCEDED';
      if (STEPS.includes(kind) && seats[party] === 'RESTS' && one.how < 70) kind = 'RESUMED';
    }
    if (one.wild >= 92) kind = pick(ALL, one.what);
    if (kind.startsWith('SIGNED')) party = signatures++ % places;
    seats[party] = { ACCEDED: 'IN', RESUMED: 'IN', SUSPENDED: 'RESTS', WITHDREW: 'OUT' }[kind] ?? seats[party]!;
    const isWhole = OF_THE_WHOLE.includes(kind);
    isOver ||= kind === 'TERMINATED' || kind === 'SUPERSEDED' || seats.filter((seat) => seat !== 'OUT').length < 2;
    const day = dayAfter(days);
    // Every day of what is counted is tried, by the oracle and by the product.
    const isCounted = paper.term.months !== null && COUNTED.includes(kind);
    const on = coarse > 0 && !isCounted ? asKnown(day, one) : day;
    if (on !== day) coarse -= 1;
    const act = { kind, on, party: isWhole ? null : party };
    if (isPlain || !RARE.includes(kind)) return act;
    const effectiveOn = kind === 'PROLONGED' || one.how % 2 ? addDays(day, one.how * 20) : null;
    return { ...act, effectiveOn, ...(['SUPERSEDED', 'PROLONGED'].includes(kind) && { by: n }) };
  });
}

/** Lives of an agreement. */
export const paperLives = (drawn: Drawn): fc.Arbitrary<Omit<Paper, 'acts'> & { acts: Follow[] }> =>
  frame.map(({ isDated, life: [first, ...later], term, ...rest }) => {
    const dated = isDated ? asKnown(dayAfter(0), first!) : null;
    const isWide = term.months !== null && dated !== null && dated.length !== 10;
    const paper = { ...rest, term, dated: isWide ? dayAfter(0).slice(0, 7) : dated };
    return { ...paper, acts: acts(isDated ? later : [first!, ...later], paper, drawn) };
  });
