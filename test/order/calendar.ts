// Plain arithmetic of days for the oracles, apart from the product's own: a day is 'YYYY-MM-DD'.

export interface Span {
  first: string;
  last: string;
}

const day = (year: number, month: number, date: number): string => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at.toISOString().slice(0, 10);
};

const parts = (of: string) => of.split('-').map(Number) as [number, number, number];

export const addDays = (to: string, days: number): string => {
  const [y, m, d] = parts(to);
  return day(y, m, d + days);
};

/** Months later, clamped once to the last day of the month (R4, R16). */
export function addMonths(to: string, months: number): string {
  const [y, m, d] = parts(to);
  const wanted = y * 12 + (m - 1) + months;
  const [year, month] = [Math.floor(wanted / 12), (wanted % 12) + 1];
  return day(year, month, Math.min(d, lastOf(year, month)));
}

export const lastOf = (year: number, month: number): number => parts(day(year, month + 1, 0))[2];

/** The period that a written date names: 2003, 2003-08, 2003-08-29, 199X, each with ~ for "about"; XXXX is unknown (R1). */
export function named(date: string): Span {
  const text = date.replace('~', '');
  if (text === 'XXXX') return { first: '0001-01-01', last: '9999-12-31' };
  if (text.endsWith('X')) return { first: `${text.slice(0, 3)}0-01-01`, last: `${text.slice(0, 3)}9-12-31` };
  const [year, month, date_] = text.split('-');
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (!date_) return { first: `${text}-01`, last: `${text}-${lastOf(Number(year), Number(month))}` };
  return { first: text, last: text };
}

/** The days between which it lies; "about" reaches a month, half a year or five years beyond what is named. */
export function spanOf(date: string): Span {
  const { first, last } = named(date);
  if (!date.endsWith('~')) return { first, last };
  const width = date.replace('~', '').split('-').length;
  if (width === 3) return { first: addDays(first, -31), last: addDays(last, 31) };
  const months = width === 2 ? 6 : 60;
  const [year, month] = parts(addMonths(`${last.slice(0, 7)}-01`, months));
  return { first: addMonths(first, -months), last: day(year, month, lastOf(year, month)) };
}
