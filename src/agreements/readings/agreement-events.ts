import { addDays, type Day } from '../../kernel/day.js';
import type { Interval } from '../../kernel/interval.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import type { AgreementRecord } from '../record/agreement-record.js';
import { PARTY_STEPS } from '../record/agreement-vocabulary.js';
import { endAfterNotice, lastDay, noticeRunsOut, type Term } from '../record/term.js';
import { datesOf, signaturesOf, type AgreementDates } from './agreement-dates.js';
import { hasEnd, reckoningsOf, type Reckoning } from './agreement-reckoning.js';
import type { ActEvent, AgreementEvent } from './agreement-state.js';

/** What happens, once for every reckoning of terms and notices. */
export function possibleEvents(agreement: AgreementRecord): AgreementEvent[][] {
  const { term, actsInOrder: acts } = agreement;
  const dates = datesOf(agreement);
  const places = new Map(agreement.boundParties.map((party, place) => [party.id, place]));
  const signatures = signaturesOf(agreement);
  const days = acts.map((act) => mayBeOn(act, signatures.get(act.partyId ?? '')));
  const notices = acts.filter((act) => act.kind === 'GAVE_NOTICE' && act.effectiveOn === null);
  const others = [...acts.map((act) => act.on), ...(dates.signed ? [dates.signed] : [])];
  const works = acts.flatMap(({ effectiveOn: on }) => (on ? [{ earliest: on, latest: on }] : []));
  const counted = notices.filter((notice) => hasEnd(term) || noticeRunsOut(term, notice.on.earliest) !== null);
  return reckoningsOf(term, dates.inForce, counted, [...others, ...works]).map((reckoning) =>
    together(eventsOf({ term, acts, dates, places, days }, reckoning)),
  );
}

const exactly = (day: Day): Interval => ({ earliest: day, latest: day });

interface Known {
  term: Term;
  acts: readonly AgreementAct[];
  dates: AgreementDates;
  places: ReadonlyMap<string, number>;
  /** The days on which each act can have been done. */
  days: readonly Interval[];
}

function eventsOf({ term, acts, dates, places, days }: Known, reckoning: Reckoning): AgreementEvent[] {
  const { signed, done, isInForceOnceSigned: alsoInForce } = dates;
  const { began } = reckoning;
  const events: AgreementEvent[] = [];
  if (signed)
    events.push({ kind: 'SIGNED', isDerived: true, alsoInForce, on: alsoInForce && began ? exactly(began) : signed });
  if (done && !alsoInForce)
    events.push({ kind: 'IN_FORCE', isDerived: true, isCounted: began !== null, on: began ? exactly(began) : done });
  const termIsOver = (last: Day | null, of: ActEvent | null, ends: boolean) => {
    if (last === null || last === '9999-12-31') return;
    events.push({ kind: 'TERM_OVER', isDerived: true, on: exactly(addDays(last, 1)), lastDay: last, of, ends });
  };
  for (const [index, act] of acts.entries()) {
    if (SEEN_FROM_OUTSIDE.includes(act.kind)) continue;
    const place = act.partyId === null ? undefined : places.get(act.partyId);
    const event: ActEvent = { ...actEvent(term, act, days[index]!, reckoning), index, party: place ?? -1 };
    events.push(event);
    if (event.works !== null) events.push({ kind: 'EFFECT', isDerived: true, on: exactly(event.works), of: event });
    termIsOver(event.lastDay, event, term.kind === 'TACIT_RENEWAL');
    if (act.kind === 'PROLONGED') termIsOver(act.effectiveOn, event, true);
  }
  if (term.kind !== 'TACIT_RENEWAL' && hasEnd(term)) termIsOver(lastDay(term, reckoning), null, true);
  return events;
}

// Of these the dates of signing and entry are made; nobody has to wait for them.
const SEEN_FROM_OUTSIDE: readonly string[] = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'];

function actEvent(term: Term, act: AgreementAct, on: Interval, reckoning: Reckoning) {
  const { kind, effectiveOn } = act;
  const exact = reckoning.notices.get(act);
  const event = { kind: 'ACT' as const, act, on: exact ? exactly(exact) : on, works: null, lastDay: null };
  if (exact) {
    const works = noticeRunsOut(term, exact);
    const end = works === null ? endAfterNotice(term, reckoning, exact) : null;
    return { ...event, works, lastDay: end !== null && end >= exact ? end : null };
  }
  const isLater = kind === 'GAVE_NOTICE' || (effectiveOn !== null && effectiveOn > act.on.earliest);
  const worksLater = PARTY_STEPS.includes(kind) || kind === 'TERMINATED';
  return { ...event, works: isLater && worksLater ? effectiveOn : null };
}

/** The days on which an act can have been done: not after it worked, and nobody leaves before it has signed. */
function mayBeOn(act: AgreementAct, signed: Interval | undefined): Interval {
  let { earliest, latest } = act.on;
  if (act.effectiveOn !== null && act.effectiveOn < latest) latest = act.effectiveOn;
  const isOfSignatory = PARTY_STEPS.includes(act.kind) && act.kind !== 'ACCEDED';
  if (signed && isOfSignatory && signed.earliest > earliest)
    earliest = signed.earliest < latest ? signed.earliest : latest;
  return { earliest, latest };
}

/** Single acts of many parties on one day go together: in whatever order, the same comes of them. */
function together(events: AgreementEvent[]): AgreementEvent[] {
  const partyOf = (event: AgreementEvent): number => {
    if (event.kind === 'ACT') return event.party;
    return event.kind === 'EFFECT' || event.kind === 'TERM_OVER' ? (event.of?.party ?? -1) : -1;
  };
  const isExact = ({ on }: AgreementEvent) => on.earliest === on.latest;
  const days = events.filter((event) => isExact(event) && partyOf(event) >= 0).map(({ on }) => on.earliest);
  const crowded = [...new Set(days)].filter((day) => days.filter((one) => one === day).length > 2);
  const joined = crowded
    .map((day) => {
      const may = events.filter(({ on }) => on.earliest <= day && day <= on.latest);
      const isAlone = (event: AgreementEvent) => may.filter((one) => partyOf(one) === partyOf(event)).length === 1;
      return may.filter((event) => isExact(event) && partyOf(event) >= 0 && isAlone(event));
    })
    .filter((many) => many.length > 2);
  const rest = events.filter((event) => !joined.some((many) => many.includes(event)));
  const joins = (event: AgreementEvent) => (event.kind === 'ACT' && event.act.kind === 'ACCEDED' ? 0 : 1);
  return [
    ...rest,
    ...joined.map((many): AgreementEvent => {
      const isDerived = many.every((event) => event.isDerived === true);
      return { kind: 'TOGETHER', on: many[0]!.on, isDerived, events: many.sort((a, b) => joins(a) - joins(b)) };
    }),
  ];
}
