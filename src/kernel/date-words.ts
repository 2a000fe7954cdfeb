/** The words of dates in Russian and English letters, in lower case. Cases and abbreviations are told by how a word begins. */

const MONTHS: readonly [RegExp, month: number][] = [
  [/^(?:январ[ьяюе]|янв|january|jan)$/, 1],
  [/^(?:феврал[ьяюе]|февр?|february|febr?)$/, 2],
  [/^(?:март[ае]?|мар|march|mar)$/, 3],
  [/^(?:апрел[ьяюе]|апр|april|apr)$/, 4],
  [/^(?:ма[йяюе]|may)$/, 5],
  [/^(?:июн[ьяюе]|июн|june|jun)$/, 6],
  [/^(?:июл[ьяюе]|июл|july|jul)$/, 7],
  [/^(?:август[ае]?|авг|august|aug)$/, 8],
  [/^(?:сентябр[ьяюе]|сент?|september|sept?)$/, 9],
  [/^(?:октябр[ьяюе]|окт|october|oct)$/, 10],
  [/^(?:ноябр[ьяюе]|ноя(?:бр?)?|нбр|november|nov)$/, 11],
  [/^(?:декабр[ьяюе]|дек|december|dec)$/, 12],
];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The month that a word or a Roman number names, 1 to 12: «сентября», "Sept", IX; those typed with Cyrillic Х and І too. */
export function monthOf(word: string): number | undefined {
  return MONTHS.find(([spelt]) => spelt.test(word))?.[1] ?? romanOf(word);
}

/** 1 to 12, also of «IV» with a Cyrillic І, or with Х. */
export function romanOf(word: string): number | undefined {
  const found = ROMAN.indexOf(word.replaceAll('і', 'i').replaceAll('х', 'x'));
  return found < 0 ? undefined : found + 1;
}

const UNITS_RU = [
  'перв',
  'втор',
  'трет',
  'четв[её]рт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
  'двадцат',
].map((stem) => new RegExp(`^${stem}(?:ое|ого|ье|ьего)$`));
const THIRTIETH_RU = /^тридцат(?:ое|ого)$/;
const TENS_RU: Record<string, number> = { двадцать: 20, тридцать: 30 };
const UNITS_EN = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const TENS_EN: Record<string, number> = { twenty: 20, thirty: 30 };

/** The day of a month in words, 1 to 39: «двадцать девятое», "twenty", "ninth"; of tens alone what follows is added. */
export function ordinalOf(word: string): number | undefined {
  if (THIRTIETH_RU.test(word) || word === 'thirtieth') return 30;
  const unit = Math.max(
    UNITS_RU.findIndex((spelt) => spelt.test(word)),
    UNITS_EN.indexOf(word),
  );
  return unit < 0 ? undefined : unit + 1;
}

/** «двадцать», "thirty": a day goes on after it. */
export const tensOf = (word: string): number | undefined => TENS_RU[word] ?? TENS_EN[word];

const WEEKDAYS: readonly RegExp[] = [
  /^(?:понедельник|пн|monday|mon)$/,
  /^(?:вторник|вт|tuesday|tues?)$/,
  /^(?:сред[ау]|ср|wednesday|wed)$/,
  /^(?:четверг|чт|thursday|thu(?:rs?)?)$/,
  /^(?:пятниц[ау]|пт|friday|fri)$/,
  /^(?:суббот[ау]|сб|saturday|sat)$/,
  /^(?:воскресенье|вс|sunday|sun)$/,
];

/** 1 for Monday to 7. */
export function weekdayOf(word: string): number | undefined {
  const found = WEEKDAYS.findIndex((spelt) => spelt.test(word));
  return found < 0 ? undefined : found + 1;
}

/** The first words of what is only about a date, and what is about its part. */
export const ABOUT_BEFORE =
  /^(?:[~≈]|(?:ок|около|прибл|приблизительно|примерно|circa|ca|c(?=\.)|about|around|approx|approximately)(?=[\s.\d])\.?)\s*/;
export const ABOUT_AFTER = /\s*(?:~|\(?(?:около|ок\.|прибл\.|приблизительно|примерно|circa|approx\.?)\)?)$/;
export const DATING = /^(?:дата:?|от|в|во|on|in|dated|the|year|год)\s+/;
export const BOUND =
  /^(?:не позднее|не позже|не ранее|не раньше|до|после|раньше|позже|начиная с|с|со|по|к|before|after|since|until|till|by|from|no later than|not before)\s+/;
export const VAGUE =
  /^(?:в\s+|in\s+)?(?:(?:the\s+)?(?:начал[оае]|середин[аые]|кон(?:ец|це|ца)|early|mid|late|beginning|middle|end)(?:\s+of)?|(?:перв|втор)(?:ая|ой|ую)\s+половин[аеыу]|first\s+half(?:\s+of)?|second\s+half(?:\s+of)?)[\s-]+/;
export const SEASON =
  /^(?:в\s+|in\s+)?(?:весн[аоыу]й?|лет[оаоу]м?|осен[ьиюь]+|зим[аоыу]й?|spring|summer|autumn|fall|winter)\s+(?:of\s+)?(\d{4})$/;
export const QUARTER =
  /^(?:(?:во?\s+)?(?<nr>[ivхі]{1,3}|[1-4]|перв\S+|втор\S+|трет\S+|четв\S+)(?:-?(?:й|ый|ий|м|ом|st|nd|rd|th))?\s?(?:квартале?|кв|quarter)\.?(?:\s+of)?\s+(?<ru>\d{4})|q(?<nq>[1-4])\s?[-/,]?\s?(?<en>\d{4})|(?<of>\d{4})\s?[-/,]?\s?q(?<q>[1-4])|(?<at>\d{4}),?\s+(?<nat>[ivхі]{1,3}|[1-4])\s?(?:квартал|кв)\.?)$/;
export const HALF_YEAR =
  /^(?:(?:в\s+)?(?:[iі]{1,2}|[12]|перв\S+|втор\S+)(?:-?(?:е|ое|м|ом))?\s*(?:полугоди[еи]|п\/г)\s+(\d{4})|h[12]\s*[-/,]?\s*(\d{4})|(\d{4})\s*[-/,]?\s*h[12])$/;
export const CENTURY = /^(?:[ivxхі]+|\d{1,2}(?:th|st|nd|rd|-й)?)\s*(?:век\S{0,2}|в\.?|century|c\.)$/;
export const DECADE = /^(?:the\s+)?(\d{3})(?:0\s?-?\s?(?:е|х|ые|ых|s)\s*(?:гг?\.?|годы|годов|годах)?|[xх])$/;
