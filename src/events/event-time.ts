import type { Bilingual } from '../kernel/bilingual.js';
import { type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { instantsOf, insteadOf, offsetIn, offsetText } from '../kernel/local-time.js';
import { PartialDate, type Precision } from '../kernel/partial-date.js';

const TIMED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})([+-]\d{2}:\d{2})?$/;

/**
 * When an event begins or ends: a year, a month or a day as far as it is known, or a time on the clocks of its place
 * (2023-03-11T10:00). A time that comes twice, when the clocks go back, carries its offset from UTC.
 */
export class EventTime {
  private constructor(
    readonly text: string,
    readonly date: PartialDate,
    readonly time: string | null,
    private readonly offset: string | null,
  ) {}

  /** @throws DomainError INVALID with a sentence that says what to type */
  static parse(input: string, field: string[] = []): EventTime {
    const text = input.trim();
    const [, day, hour, minute, offset = null] = TIMED.exec(text) ?? [];
    if (day === undefined) {
      if (/[T:]/.test(text)) throw unreadable(text, field);
      const date = PartialDate.parse(text, field);
      if (date.precision === 'UNKNOWN') throw unreadable(text, field);
      return new EventTime(text, date, null, null);
    }
    if (Number(hour) > 23 || Number(minute) > 59) throw unreadable(text, field);
    const time = `${hour}:${minute}`;
    return new EventTime(`${day}T${time}${offset ?? ''}`, PartialDate.parse(day, field), time, offset);
  }

  /**
   * The same, once it is sure that the clocks of the zone show it, and once only.
   * @throws DomainError INVALID for a time that is skipped or has another offset, AMBIGUOUS for one that comes twice
   */
  in(zone: string, field: string[] = []): EventTime {
    const { date, time, offset } = this;
    if (time === null) return this;
    const local = { day: date.from, time };
    const found = instantsOf(zone, local);
    const offsets = found.map((instant) => offsetText(offsetIn(zone, instant)));
    const plain = `${date.from}T${time}`;
    if (found.length === 0) {
      const { day, time: shown } = insteadOf(zone, local);
      throw new DomainError(
        'INVALID',
        {
          en: `The time ${plain} does not exist in ${zone}: the clocks skip it. Type ${day}T${shown}.`,
          ru: `Времени ${plain} в поясе ${zone} не бывает: часы его перескакивают. Введите ${day}T${shown}.`,
        },
        field,
        [`${day}T${shown}`],
      );
    }
    const written = offsets.map((one) => plain + one);
    if (offset === null && found.length > 1)
      throw new DomainError(
        'AMBIGUOUS',
        {
          en: `The time ${plain} comes twice in ${zone}: the clocks go back. Type ${written.join(' or ')}.`,
          ru: `Время ${plain} в поясе ${zone} бывает дважды: часы переводят назад. Введите ${written.join(' или ')}.`,
        },
        field,
        written,
      );
    if (offset !== null && !offsets.includes(offset))
      throw new DomainError(
        'INVALID',
        {
          en: `At that time the clocks of ${zone} are at ${offsets.join(' or ')}, not ${offset}. Type ${plain}, or set timeZone.`,
          ru: `В это время часы пояса ${zone} идут с разницей ${offsets.join(' или ')}, а не ${offset}. Введите ${plain} или укажите timeZone.`,
        },
        field,
        written,
      );
    return found.length > 1 ? this : new EventTime(plain, date, time, null);
  }

  /** @returns the instant; null for a day, a month or a year */
  instantIn(zone: string): Date | null {
    const { date, time, offset } = this;
    if (time === null) return null;
    const found = instantsOf(zone, { day: date.from, time });
    return found.find((instant) => offset === offsetText(offsetIn(zone, instant))) ?? found[0] ?? null;
  }

  get precision(): 'MINUTE' | Exclude<Precision, 'UNKNOWN'> {
    return this.time === null ? (this.date.precision as Exclude<Precision, 'UNKNOWN'>) : 'MINUTE';
  }

  get from(): Day {
    return this.date.from;
  }

  get to(): Day {
    return this.date.to;
  }

  /** Whether it says the same as another and nothing that contradicts it: 11 March 10:00 within March. */
  isWithin(other: EventTime): boolean {
    if (other.time !== null) return this.text === other.text;
    return other.from <= this.from && this.to <= other.to;
  }

  /** «11 марта 2023 года, 10:00» */
  get words(): Bilingual {
    const { en, ru } = this.date.words;
    return this.time === null ? { en, ru } : { en: `${en}, ${this.time}`, ru: `${ru}, ${this.time}` };
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

function unreadable(text: string, field: string[]): DomainError {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return new DomainError(
    'INVALID',
    {
      en: `«${shown}» is not a time. Type a day and a time 2023-03-11T10:00, a day 2023-03-11, a month 2023-03 or a year 2023.`,
      ru: `«${shown}» — не время. Введите день и время 2023-03-11T10:00, день 2023-03-11, месяц 2023-03 или год 2023.`,
    },
    field,
  );
}
