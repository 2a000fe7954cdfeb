import type { Bilingual } from '../kernel/bilingual.js';
import { type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { instantsOf, insteadOf, offsetIn, offsetText } from '../kernel/local-time.js';
import type { PartialDate, Precision } from '../kernel/partial-date.js';
import { shortened } from '../kernel/shortened.js';
import { readWrittenTime } from '../kernel/written-time.js';

/**
 * When an event begins or ends: a year, a month or a day as far as it is known, or a local time (2023-03-11T10:00).
 * A time that occurs twice, when the clocks go back, carries its UTC offset.
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
    const read = readWrittenTime(input, field);
    if (!read || read.date.precision === 'UNKNOWN') throw unreadable(input.trim(), field);
    const { date, time, offset } = read;
    return new EventTime(time === null ? date.text : `${date.text}T${time}${offset ?? ''}`, date, time, offset);
  }

  /**
   * Checks the time against a zone, in which it must occur exactly once.
   * @throws DomainError INVALID for a time that is skipped or has another offset, AMBIGUOUS for one that occurs twice
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
          en: `${plain} does not exist in ${zone}: the clocks go forward past it. Enter ${day}T${shown}.`,
          ru: `Времени ${plain} в поясе ${zone} нет: часы в этот день переводят вперёд. Введите ${day}T${shown}.`,
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
          en: `${plain} is ambiguous in ${zone}: it occurs twice when the clocks go back. Enter ${written.join(' or ')}.`,
          ru: `Время ${plain} в поясе ${zone} в этот день бывает дважды: часы переводят назад. Введите ${written.join(' или ')}.`,
        },
        field,
        written,
      );
    if (offset !== null && !offsets.includes(offset))
      throw new DomainError(
        'INVALID',
        {
          en: `At that time the UTC offset of ${zone} is ${offsets.join(' or ')}, not ${offset}. Enter ${plain}, or set timeZone.`,
          ru: `В это время смещение пояса ${zone} от UTC — ${offsets.join(' или ')}, а не ${offset}. Введите ${plain} или укажите timeZone.`,
        },
        field,
        written,
      );
    return found.length > 1 ? this : new EventTime(plain, date, time, null);
  }

  /** @returns the instant; null if only a day, month or year is known */
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

  /** Whether it is the same as another time or a more precise form of it: 11 March 10:00 is within March. */
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
  const shown = shortened(text, 40);
  return new DomainError(
    'INVALID',
    {
      en: `Cannot read «${shown}» as a time. Write a time like 2023-03-11T10:00, a date like 2023-03-11, 2023-03 or 2023.`,
      ru: `Не удалось прочитать «${shown}». Время пишите так: 2023-03-11T10:00, дату — 2023-03-11, 2023-03 или 2023.`,
    },
    field,
  );
}
