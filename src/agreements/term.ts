import { addDays, addMonths, type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { TermKind } from './agreement-vocabulary.js';

/** How long a paper is to hold, as its text says. */
export interface Term {
  kind: TermKind;
  /** The end of the first term, where the text names it. */
  until: PartialDate | null;
  /** The first term's length in months, and that of each renewal. */
  months: number | null;
  renewalMonths: number | null;
  /** How long before the end notice must go. */
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

/** @throws RuleBroken when a term does not say what its kind needs */
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
        ru: `У срока вида ${term.kind} нет конца: уберите until и months.`,
      },
      ['term', 'until'],
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

/** The last day of the first term; null when the text or the date of its beginning does not say it. */
export function firstEnd(term: Term, began: PartialDate | null): Day | null {
  if (term.until) return term.until.to;
  // From «сентябрь 2022» plus five years no day follows, and none is invented (R1).
  return term.months && began?.isDay ? addMonths(began.from, term.months) : null;
}

/**
 * The last day of the term that runs on a day: each renewal is counted from the first end, so that 31 stays 31 (R16).
 */
export function currentEnd(
  term: Term,
  began: PartialDate | null,
  day: Day,
  prolongedUntil: Day | null = null,
): Day | null {
  const first = firstEnd(term, began);
  if (first === null) return null;
  if (term.kind !== 'TACIT_RENEWAL') return later(first, prolongedUntil);
  const step = term.renewalMonths ?? term.months!;
  let end = first;
  for (let k = 1; end < day && k < 5000; k++) end = addMonths(first, k * step);
  return end;
}

/** A prolongation never cuts a term short. */
export const later = (end: Day, prolonged: Day | null): Day =>
  prolonged !== null && prolonged > end ? prolonged : end;

/** The last day on which notice still stops the term that ends then. */
export function noticeDay(term: Term, end: Day | null): Day | null {
  if (end === null || (term.noticeMonths === null && term.noticeDays === null)) return null;
  return addDays(addMonths(end, -(term.noticeMonths ?? 0)), -(term.noticeDays ?? 0));
}

/** The end that a notice of this day brings about: the current one, or the next when it came too late. */
export function endAfterNotice(term: Term, began: PartialDate | null, notice: Day): Day | null {
  const end = currentEnd(term, began, notice);
  const deadline = noticeDay(term, end);
  if (end === null || deadline === null || notice <= deadline) return end;
  return term.kind === 'TACIT_RENEWAL' ? currentEnd(term, began, addDays(end, 1)) : end;
}

/** The day from which a notice that names none works, where no term ends by itself; null where one does. */
export function noticeRunsOut(term: Term, notice: Day): Day | null {
  const ends = term.until !== null || term.months !== null;
  if (ends || (term.noticeMonths === null && term.noticeDays === null)) return null;
  return addDays(addMonths(notice, term.noticeMonths ?? 0), term.noticeDays ?? 0);
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

/** @throws RuleBroken for a term that does not make sense */
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
