import { addDays, daysBetween } from './day.js';
import type { Interval } from './interval.js';
import { PartialDate } from './partial-date.js';

/**
 * The narrowest partial date that surely covers an interval: what a calculation with a coarse date may say (R1). Five
 * months after «2003» is «около ноября 2003 года», a year after «сентябрь 2022» is «сентябрь 2023».
 */
export function dateCovering({ earliest, latest }: Interval): PartialDate {
  const middle = addDays(earliest, Math.floor(daysBetween(earliest, latest) / 2));
  const [year, month] = [middle.slice(0, 4), middle.slice(0, 7)];
  const decade = `${middle.slice(0, 3)}X`;
  const narrowestFirst = [middle, month, `${middle}~`, year, `${month}~`, decade, `${year}~`, `${decade}~`];
  const covers = (date: PartialDate) => date.earliest <= earliest && latest <= date.latest;
  return (
    narrowestFirst
      .filter(isReadable)
      .map((text) => PartialDate.parse(text))
      .find(covers) ?? PartialDate.parse('XXXX')
  );
}

// There is no decade of the years 0 to 9.
const isReadable = (text: string) => !text.startsWith('000X');

/** The same days as one of these dates says them, else the narrowest date that covers them. */
export function dateOf(interval: Interval, dates: readonly PartialDate[]): PartialDate {
  const same = dates.find((date) => date.earliest === interval.earliest && date.latest === interval.latest);
  return same ?? dateCovering(interval);
}
