// What the rules say of one agreement, written from the rules alone (truth, laws 1 and 2; R1, R10 to R13, R15, R16). Nothing of
// the product is imported here.
import { addDays, addMonths, spanOf } from './calendar.js';
import { AllReadings, different } from './readings.js';

export interface PaperAct {
  kind: string;
  on: string;
  /** Whose act it is, by its place; null: of the paper as a whole. */
  party: number | null;
}

export interface PaperTerm {
  kind: 'INDEFINITE' | 'UNKNOWN' | 'FIXED' | 'RENEWAL_BY_NOTICE' | 'TACIT_RENEWAL';
  months: number | null;
  noticeMonths: number | null;
}

export interface Paper {
  /** How many sign it. */
  signatories: number;
  /** How many more may only accede. */
  acceding: number;
  /** The date of its text; without one the last signature counts (R10). */
  dated: string | null;
  entry: 'ON_SIGNING' | 'ON_RATIFICATION' | 'ON_REGISTRATION';
  term: PaperTerm;
  acts: PaperAct[];
}

interface Seat {
  is: 'OUT' | 'IN' | 'GONE';
  rests: boolean;
}

interface PaperState {
  stage: string | null;
  signatures: readonly number[];
  ratified: readonly number[];
  isRegistered: boolean;
  isSigned: boolean;
  isInForce: boolean;
  seats: readonly Seat[];
  over: { value: string; by: string } | null;
  /** The day of the last step, as it was written. */
  lastStep: string | null;
}

/** What a paper may go through before it is signed. The rules leave it open: the registry's own table. */
const STAGES_AFTER: Record<string, string[]> = {
  IDEA: ['IDEA', 'NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  NEGOTIATION: ['NEGOTIATION', 'IDEA', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  DRAFT: ['DRAFT', 'NEGOTIATION', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  UNDER_APPROVAL: ['UNDER_APPROVAL', 'NEGOTIATION', 'DRAFT', 'APPROVED', 'ABANDONED'],
  APPROVED: ['APPROVED', 'DRAFT', 'UNDER_APPROVAL', 'ABANDONED'],
  ABANDONED: ['IDEA', 'NEGOTIATION'],
};
export const STAGES = Object.keys(STAGES_AFTER);
const isSignature = ({ kind }: PaperAct) => kind.startsWith('SIGNED');
const ends = ({ kind }: PaperTerm) => kind === 'FIXED' || kind === 'RENEWAL_BY_NOTICE';

/** Whom it binds: those who were parties from the first, once it is signed, and who acceded; not those who left (R15). */
const bound = ({ isSigned, seats }: PaperState) =>
  isSigned ? seats.flatMap(({ is }, place) => (is === 'IN' ? [place] : [])) : [];

class Rules {
  private readonly isEntryRecorded: boolean;

  constructor(private readonly paper: Paper) {
    this.isEntryRecorded = paper.acts.some(({ kind }) => kind === 'ENTERED_INTO_FORCE');
  }

  /** What an act makes of a paper; null where it cannot be done. */
  after = (state: PaperState, act: PaperAct): PaperState | null => {
    const next = this.step(state, act);
    return next && this.settled(next, act);
  };

  private step(state: PaperState, act: PaperAct): PaperState | null {
    const { kind, party, on } = act;
    // What is said of its way after it was signed stands in its history.
    if (STAGES.includes(kind)) {
      if (state.isSigned) return state;
      return state.stage && !STAGES_AFTER[state.stage]!.includes(kind) ? null : { ...state, stage: kind };
    }
    if (kind === 'DATED') return signed(state);
    if (isSignature(act)) {
      const signatures = different([...state.signatures, party!]).sort();
      const isLast =
        this.paper.dated === null && !state.isSigned && this.everyone.every((one) => signatures.includes(one));
      return isLast ? signed({ ...state, signatures }) : { ...state, signatures };
    }
    if (kind === 'RATIFIED_BY_COUNCIL') return { ...state, ratified: different([...state.ratified, party!]).sort() };
    if (kind === 'REGISTERED') return { ...state, isRegistered: true };
    if (!state.isSigned) return null;
    if (kind === 'ENTERED_INTO_FORCE') return { ...state, isInForce: true };
    if (kind === 'EXPIRES') {
      // Its last day was the day before: on this one nothing can have been done any more.
      if (state.lastStep === on) return null;
      return { ...state, over: state.over ?? { value: 'EXPIRED', by: on } };
    }
    const next = kind === 'TERMINATED' ? this.terminated(state, act) : this.byParty(state, act);
    return next && { ...next, lastStep: on };
  }

  private terminated = (state: PaperState, { on }: PaperAct): PaperState | null =>
    state.over ? null : { ...state, over: { value: 'TERMINATED', by: on } };

  private byParty(state: PaperState, { kind, party, on }: PaperAct): PaperState | null {
    const seat = state.seats[party!]!;
    // Those who leave on one day all leave it, though the first of them ends it.
    if (state.over && !(kind === 'WITHDREW' && state.over.value === 'TOO_FEW' && meet(state.over.by, on))) return null;
    // Nobody does anything before having signed.
    const hasToSign = this.paper.acts.some((act) => isSignature(act) && act.party === party);
    if (kind !== 'ACCEDED' && hasToSign && !state.signatures.includes(party!)) return null;
    const sits = (to: Seat) => ({ ...state, seats: state.seats.with(party!, to) });
    switch (kind) {
      case 'ACCEDED':
        return seat.is === 'IN' ? null : sits({ is: 'IN', rests: false });
      case 'SUSPENDED':
        return seat.is === 'IN' && !seat.rests ? sits({ is: 'IN', rests: true }) : null;
      case 'RESUMED':
        return seat.is === 'IN' && seat.rests ? sits({ is: 'IN', rests: false }) : null;
      case 'WITHDREW':
        return seat.is === 'IN' ? sits({ is: 'GONE', rests: false }) : null;
      default:
        throw new Error(`The oracle knows no ${kind}.`);
    }
  }

  /** What follows of itself: entry into force by its rule (R11), and the end where fewer than two are left (R15). */
  private settled(state: PaperState, { on }: PaperAct): PaperState {
    if (!state.isSigned) return state;
    const isIn = {
      ON_SIGNING: true,
      ON_RATIFICATION: this.everyone.every((one) => state.ratified.includes(one)),
      ON_REGISTRATION: state.isRegistered,
    };
    const isInForce = state.isInForce || (!this.isEntryRecorded && isIn[this.paper.entry]);
    const isTooFew = bound(state).length < 2 && state.seats.some(({ is }) => is === 'GONE');
    return { ...state, isInForce, over: state.over ?? (isTooFew ? { value: 'TOO_FEW', by: on } : null) };
  }

  private get everyone(): number[] {
    return [...Array(this.paper.signatories).keys()];
  }
}

/** What was given up was never signed (R13). */
const signed = (state: PaperState): PaperState | null =>
  state.stage === 'ABANDONED' ? null : { ...state, isSigned: true };

const meet = (one: string, other: string) =>
  spanOf(one).first <= spanOf(other).last && spanOf(other).first <= spanOf(one).last;

export class AgreementOracle {
  private readonly readings: readonly AllReadings<PaperAct, PaperState>[];

  /** A term is counted from a day: of a coarse date of the text each of its days is tried. */
  constructor(private readonly paper: Paper) {
    const days = ends(paper.term) && paper.dated !== null ? daysOf(paper.dated) : [paper.dated];
    this.readings = days.map((day) => readingsOf({ ...paper, dated: day })).filter(({ all }) => all.length > 0);
  }

  get makesALife(): boolean {
    return this.readings.length > 0;
  }

  statuses = (day: string): (string | null)[] => this.on(day, (state) => this.statusOf(state));

  bound = (day: string): number[][] => this.on(day, bound);

  private on = <Value>(day: string, valueOf: (state: PaperState) => Value): Value[] =>
    different(this.readings.flatMap((readings) => readings.on(day, valueOf)));

  /** Null before anything is known of it. */
  private statusOf(state: PaperState): string | null {
    if (!state.isSigned) return state.stage ?? (this.isAnythingSaid ? null : 'UNKNOWN');
    if (state.over) return state.over.value === 'TOO_FEW' ? 'TERMINATED' : state.over.value;
    if (!state.isInForce) return 'SIGNED';
    return bound(state).filter((place) => !state.seats[place]!.rests).length < 2 ? 'SUSPENDED' : 'IN_FORCE';
  }

  /** The paper is signed one day, or its way to that is told. */
  private get isAnythingSaid(): boolean {
    const everSigned = this.readings.some(({ all }) => all.some(({ states }) => states.at(-1)!.isSigned));
    return everSigned || this.paper.acts.some(({ kind }) => STAGES.includes(kind));
  }
}

function readingsOf(paper: Paper): AllReadings<PaperAct, PaperState> {
  const seat = (is: Seat['is']): Seat => ({ is, rests: false });
  const nothing: PaperState = {
    stage: null,
    signatures: [],
    ratified: [],
    isRegistered: false,
    isSigned: false,
    isInForce: false,
    seats: [...Array<Seat>(paper.signatories).fill(seat('IN')), ...Array<Seat>(paper.acceding).fill(seat('OUT'))],
    over: null,
    lastStep: null,
  };
  const began = inForceSince(paper);
  const end = ends(paper.term) && began !== null ? addDays(addMonths(began, paper.term.months!), 1) : null;
  const ofItself = [
    ...(paper.dated === null ? [] : [{ kind: 'DATED', on: paper.dated, party: null }]),
    ...(end === null ? [] : [{ kind: 'EXPIRES', on: end, party: null }]),
  ];
  return new AllReadings([...ofItself, ...different(paper.acts)], nothing, new Rules(paper).after);
}

/** Since which day it is in force, where everything that this needs was done on a known day; null: never, or not known. */
export function inForceSince({ dated, acts, signatories, entry }: Paper): string | null {
  const firstOf = (kind: string, party?: number) =>
    acts
      .filter((act) => act.kind.startsWith(kind) && (party === undefined || act.party === party))
      .map(({ on }) => on)
      .sort()[0] ?? null;
  const ofEach = (kind: string) => [...Array(signatories).keys()].map((party) => firstOf(kind, party));
  const entered = firstOf('ENTERED_INTO_FORCE');
  const needs = {
    ON_SIGNING: [],
    ON_RATIFICATION: ofEach('RATIFIED_BY_COUNCIL'),
    ON_REGISTRATION: [firstOf('REGISTERED')],
  };
  const all = [...(dated === null ? ofEach('SIGNED') : [dated]), ...(entered === null ? needs[entry] : [entered])];
  if (all.some((on) => on === null || on.length !== 10)) return null;
  return all.sort().at(-1)!;
}

/** The last day of the term that runs on a day of which it is not over, and until when notice stops it (R16). */
export function termOn({ term: { kind, months, noticeMonths } }: Paper, began: string, day: string) {
  if (months === null) return { until: null, noticeBy: null };
  let until = addMonths(began, months);
  for (let k = 2; kind === 'TACIT_RENEWAL' && until < day; k++) until = addMonths(began, months * k);
  return { until, noticeBy: noticeMonths === null ? null : addMonths(until, -noticeMonths) };
}

function daysOf(date: string): string[] {
  const days: string[] = [];
  for (let { first: day } = spanOf(date); day <= spanOf(date).last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days on which something may turn. */
export const paperDays = ({ acts, dated, term }: Paper): string[] => {
  const dates = [...acts.map(({ on }) => on), ...(dated === null ? [] : [dated])].filter((on) => on !== 'XXXX');
  const turns = dates.flatMap((on) => [spanOf(on).first, spanOf(on).last]);
  const last = turns.flatMap((day) => (term.months === null ? [] : [addMonths(day, term.months)]));
  const around = [...turns, ...last].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return different(around).filter((day) => '0001-01-01' <= day && day <= '9999-12-31' && day.length === 10);
};
