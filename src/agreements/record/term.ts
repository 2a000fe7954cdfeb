import { addDays, addMonths, type Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Interval } from '../../kernel/interval.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { TERM_KINDS, type TermKind } from './agreement-vocabulary.js';

/** The term of an agreement according to its text. */
export interface Term {
  kind: TermKind;
  /** The end of the first term, where the text names it. */
  until: PartialDate | null;
  /** The first term's length in months, and that of each renewal. */
  months: number | null;
  renewalMonths: number | null;
  /** How long before the end notice must be given. */
  noticeMonths: number | null;
  noticeDays: number | null;
  /** What ends it, for UNTIL_EVENT. */
  event: string | null;
}

export const UNKNOWN_TERM: Term = {
  kind: 'UNKNOWN',
  until: null,
  months: null,
  renewalMonths: null,
  noticeMonths: null,
  noticeDays: null,
  event: null,
};

/** @throws DomainError if a term lacks what its kind needs */
export function termMustMakeSense(term: Term): void {
  const needsEnd = ['FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE'].includes(term.kind);
  if (needsEnd && !term.until && !term.months)
    throw new DomainError(
      'REQUIRED',
      {
        en: 'Say how long it holds: until: "2027-12-07", or months: 60.',
        ru: 'Укажите срок: until: "2027-12-07" или months: 60.',
      },
      ['term', 'until'],
    );
  if (!needsEnd && (term.until || term.months))
    throw new DomainError(
      'CONFLICTING',
      {
        en: `A term of the kind ${term.kind} has no end: leave out until and months.`,
        ru: `У срока «${TERM_KINDS[term.kind].ru}» (${term.kind}) нет конца: уберите until и months.`,
      },
      ['term', 'until'],
    );
  if (term.until && term.months && !(term.kind === 'TACIT_RENEWAL' && !term.renewalMonths))
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'The first term is named twice: leave out until or months. Where months is meant as the length of a renewal, enter renewalMonths.',
        ru: 'Первый срок указан дважды: уберите until или months. Если months — это срок продления, введите renewalMonths.',
      },
      ['term', 'months'],
    );
  if (term.renewalMonths && term.kind !== 'TACIT_RENEWAL' && term.kind !== 'RENEWAL_BY_NOTICE')
    throw new DomainError(
      'CONFLICTING',
      {
        en: `A term of the kind ${term.kind} is not renewed: leave renewalMonths out, or enter kind: TACIT_RENEWAL or RENEWAL_BY_NOTICE.`,
        ru: `Срок «${TERM_KINDS[term.kind].ru}» (${term.kind}) не продлевается: уберите renewalMonths или введите kind: TACIT_RENEWAL либо RENEWAL_BY_NOTICE.`,
      },
      ['term', 'renewalMonths'],
    );
  if (term.event && term.kind !== 'UNTIL_EVENT')
    throw new DomainError(
      'CONFLICTING',
      {
        en: `An event ends only a term of the kind UNTIL_EVENT, not ${term.kind}: leave event out, or enter kind: UNTIL_EVENT.`,
        ru: `Событие завершает только срок «${TERM_KINDS.UNTIL_EVENT.ru}» (UNTIL_EVENT), а не «${TERM_KINDS[term.kind].ru}»: уберите event или введите kind: UNTIL_EVENT.`,
      },
      ['term', 'event'],
    );
  if (term.kind === 'TACIT_RENEWAL' && !(term.renewalMonths ?? term.months))
    throw new DomainError(
      'REQUIRED',
      {
        en: 'Say by how long it is renewed each time: renewalMonths: 60.',
        ru: 'Укажите, на сколько продлевается каждый раз: renewalMonths: 60.',
      },
      ['term', 'renewalMonths'],
    );
  if (term.kind === 'UNTIL_EVENT' && !term.event)
    throw new DomainError('REQUIRED', { en: 'Say what ends it.', ru: 'Укажите, что завершает действие.' }, [
      'term',
      'event',
    ]);
}

/** The days that terms are counted from, in one reading of the dates; null where there is none. */
export interface TermStart {
  /** When it came into force. */
  began: Day | null;
  /** The last day of the first term, where the text names it. */
  until: Day | null;
}

/** Each month arithmetic is done once, from the start, so that the 31st stays the 31st (R16). */
const monthsUntil = (term: Term, renewals: number) => {
  const first = term.until ? 0 : term.months!;
  return first + renewals * (term.renewalMonths ?? term.months ?? 0);
};

/** The last day of a term after a number of renewals; null if it cannot be determined. */
export function lastDay(term: Term, { began, until }: TermStart, renewals = 0): Day | null {
  const start = term.until ? until : term.months ? began : null;
  return start && addMonths(start, monthsUntil(term, renewals));
}

/** How many times it had been renewed tacitly by a given day. */
export function renewalsBy(term: Term, start: TermStart, day: Day): number {
  const first = lastDay(term, start);
  if (first === null || term.kind !== 'TACIT_RENEWAL') return 0;
  const months = (one: Day) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  let renewals = Math.max(0, Math.floor((months(day) - months(first) - 1) / (term.renewalMonths ?? term.months!)));
  while (lastDay(term, start, renewals)! < day) renewals += 1;
  return renewals;
}

/** The last day to give notice for a term that ends on the given day. */
export function noticeDay(term: Term, end: Day | null): Day | null {
  if (end === null || (term.noticeMonths === null && term.noticeDays === null)) return null;
  return addDays(addMonths(end, -(term.noticeMonths ?? 0)), -(term.noticeDays ?? 0));
}

/** The end that a notice given on this day causes: of the current term, or of the next if it is too late. */
export function endAfterNotice(term: Term, start: TermStart, notice: Day): Day | null {
  const renewals = renewalsBy(term, start, notice);
  const end = lastDay(term, start, renewals);
  const deadline = noticeDay(term, end);
  if (end === null || deadline === null || notice <= deadline) return end;
  return term.kind === 'TACIT_RENEWAL' ? lastDay(term, start, renewals + 1) : end;
}

/** The day from which a notice that names none works, where no term ends by itself; null where one does. */
export function noticeRunsOut(term: Term, notice: Day): Day | null {
  const ends = term.until !== null || term.months !== null;
  if (ends || (term.noticeMonths === null && term.noticeDays === null)) return null;
  return addDays(addMonths(notice, term.noticeMonths ?? 0), term.noticeDays ?? 0);
}

/**
 * Between which days the term that runs on a day ends (R16, R1): of a beginning that is known to the month, the end is too.
 * @param began when it came into force; null: not yet
 * @param prolongedUntil the last day to which other agreements have prolonged it (R17)
 */
export function endBetween(
  term: Term,
  began: Interval | null,
  day: Day,
  prolongedUntil: Day | null = null,
): Interval | null {
  const start = (of: keyof Interval): TermStart => ({ began: began?.[of] ?? null, until: term.until?.[of] ?? null });
  const renewals = renewalsBy(term, start('latest'), day);
  const earliest = lastDay(term, start('earliest'), renewals);
  const latest = lastDay(term, start('latest'), renewals);
  if (earliest === null || latest === null) return null;
  // A prolongation never cuts a term short.
  const isLater = term.kind !== 'TACIT_RENEWAL' && prolongedUntil !== null && prolongedUntil > latest;
  return isLater ? { earliest: prolongedUntil, latest: prolongedUntil } : { earliest, latest };
}

export interface NewTerm {
  kind: TermKind;
  until?: string | null;
  months?: number | null;
  renewalMonths?: number | null;
  noticeMonths?: number | null;
  noticeDays?: number | null;
  event?: string | null;
}

/** @throws DomainError for a term that does not make sense */
export function readTerm(written: NewTerm): Term {
  const { kind, months, renewalMonths, noticeMonths, noticeDays, event } = written;
  const until = written.until == null ? null : PartialDate.parse(written.until, ['term', 'until']);
  const term = {
    kind,
    until,
    months: months ?? null,
    renewalMonths: renewalMonths ?? null,
    noticeMonths: noticeMonths ?? null,
    noticeDays: noticeDays ?? null,
    event: event ?? null,
  };
  termMustMakeSense(term);
  return term;
}
