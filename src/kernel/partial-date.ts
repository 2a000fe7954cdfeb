import type { Bilingual } from './bilingual.js';
import { addDays, addMonths, daysInMonth, isDay, partsOf, toDay, type Day } from './day.js';
import { DomainError } from './domain-error.js';
import { isBefore, type Answer } from './interval.js';
import { canonicalDate } from './written-date.js';

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE' | 'UNKNOWN';

/** EDTF for a date of which nothing is known. */
const UNKNOWN = 'XXXX';
const SHAPE = /^(?:(\d{3})X|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)(~?)$/;

const MONTHS_RU = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_RU_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const MONTHS_RU_IN = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

/**
 * A date as far as it is known: a subset of EDTF (ISO 8601-2): 2003, 2022-09, 2022-11-17, 196X, with ~ for "about", and
 * XXXX for an unknown date. Unknown parts are never filled in: the bounds say between which days the date lies (R1).
 */
export class PartialDate {
  private constructor(
    readonly text: string,
    readonly precision: Precision,
    readonly approximate: boolean,
    /** The first and the last day of the period that is named, for sorting and lists. */
    readonly from: Day,
    readonly to: Day,
  ) {}

  /**
   * Reads a date as it is stored, or as people write it (see `canonicalDate`).
   * @throws DomainError INVALID or AMBIGUOUS with a message that says what to enter
   */
  static parse(input: string, field: string[] = []): PartialDate {
    return PartialDate.stored(input) ?? PartialDate.stored(canonicalDate(input, field))!;
  }

  /** A date in canonical form; undefined for any other text. */
  private static stored(text: string): PartialDate | undefined {
    if (text === UNKNOWN) return new PartialDate(UNKNOWN, 'UNKNOWN', false, '0001-01-01', '9999-12-31');
    const [, decade, year, month, day, about] = SHAPE.exec(text) ?? [];
    const approximate = about === '~';
    if (decade !== undefined && decade !== '000')
      return new PartialDate(text, 'DECADE', approximate, `${decade}0-01-01`, `${decade}9-12-31`);
    if (year === undefined || year === '0000') return undefined;
    if (day !== undefined) {
      const whole = `${year}-${month}-${day}`;
      return isDay(whole) ? new PartialDate(text, 'DAY', approximate, whole, whole) : undefined;
    }
    if (month === undefined) return new PartialDate(text, 'YEAR', approximate, `${year}-01-01`, `${year}-12-31`);
    const m = Number(month);
    if (m < 1 || m > 12) return undefined;
    const last = toDay(Number(year), m, daysInMonth(Number(year), m));
    return new PartialDate(text, 'MONTH', approximate, `${year}-${month}-01`, last);
  }

  static ofDay(day: Day): PartialDate {
    return PartialDate.parse(day);
  }

  get isDay(): boolean {
    return this.precision === 'DAY' && !this.approximate;
  }

  /** The first possible day: "about" reaches beyond the period that is named (R1). */
  get earliest(): Day {
    return this.approximate ? WIDER[this.precision](this.from, -1) : this.from;
  }

  /** The last possible day. */
  get latest(): Day {
    return this.approximate ? WIDER[this.precision](this.to, 1) : this.to;
  }

  /** Whether the date lies before a day: certain only if the same holds for every possible day (R1). */
  isBefore(day: Day): Answer {
    return isBefore(this, day);
  }

  /** The year of the date, if it is certain. */
  get year(): number | undefined {
    const isKnown = this.precision !== 'DECADE' && this.precision !== 'UNKNOWN' && !this.approximate;
    return isKnown ? partsOf(this.from).year : undefined;
  }

  /** The date as written in a letter: «17 ноября 2022 года», «сентябрь 2022 года», «около 1967 года», "17 November 2022". */
  get words(): Bilingual {
    const { year, month, day } = partsOf(this.from);
    const said: Bilingual = {
      DAY: { en: `${day} ${MONTHS_EN[month - 1]} ${year}`, ru: `${day} ${MONTHS_RU_OF[month - 1]} ${year} года` },
      MONTH: { en: `${MONTHS_EN[month - 1]} ${year}`, ru: `${MONTHS_RU[month - 1]} ${year} года` },
      YEAR: { en: `${year}`, ru: `${year} год` },
      DECADE: { en: `the ${year}s`, ru: `${year}-е годы` },
      UNKNOWN: { en: 'an unknown date', ru: 'дата неизвестна' },
    }[this.precision];
    if (!this.approximate) return said;
    const of = {
      DAY: said.ru,
      MONTH: `${MONTHS_RU_OF[month - 1]} ${year} года`,
      YEAR: `${year} года`,
      DECADE: `${year}-х годов`,
      UNKNOWN: said.ru,
    }[this.precision];
    return { en: `about ${said.en}`, ru: `около ${of}` };
  }

  /** The same after "in" or "on": «в сентябре 2022 года», «17 ноября 2022 года», "in 2003". */
  get wordsWithIn(): Bilingual {
    const { year, month } = partsOf(this.from);
    if (this.precision === 'UNKNOWN') return { en: '(date unknown)', ru: '(дата неизвестна)' };
    if (this.precision === 'DAY') return { en: `on ${this.words.en}`, ru: this.words.ru };
    if (this.approximate) return { en: `in ${this.words.en}`, ru: this.words.ru };
    const ru = {
      MONTH: `в ${MONTHS_RU_IN[month - 1]} ${year} года`,
      YEAR: `в ${year} году`,
      DECADE: `в ${year}-х годах`,
    }[this.precision];
    return { en: `in ${this.words.en}`, ru };
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** How far "about" reaches beyond the period that is named. */
const WIDER: Record<Precision, (bound: Day, sign: -1 | 1) => Day> = {
  DAY: (day, sign) => addDays(day, 31 * sign),
  MONTH: (day, sign) => (sign < 0 ? addMonths(day, -6) : endOfMonth(addMonths(day, 6))),
  YEAR: (day, sign) => addMonths(day, 60 * sign),
  DECADE: (day, sign) => addMonths(day, 60 * sign),
  UNKNOWN: (day) => day,
};

function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return toDay(year, month, daysInMonth(year, month));
}

/** Orders partial dates by the first day of the period that is named, the more precise first; 0 for the same date alone. */
export function byDate(a: PartialDate, b: PartialDate): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return Number(a.approximate) - Number(b.approximate);
}

/** Parses a full date, where a year or a month alone is not enough. */
export function readDay(input: string, field: string[] = []): Day {
  const date = PartialDate.parse(input, field);
  if (date.isDay) return date.from;
  throw new DomainError(
    'INVALID',
    {
      en: `«${date.text}» is not a full date. Write it as 2022-11-17.`,
      ru: `«${date.text}» — не полная дата. Напишите её так: 2022-11-17.`,
    },
    field,
  );
}
