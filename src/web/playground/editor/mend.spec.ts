import { readFileSync } from 'node:fs';
import { buildSchema, parse, print } from 'graphql';
import { tabs } from '../tabs.js';
import { mend } from './mend.js';
import { namesOf } from './names.js';

const names = namesOf(buildSchema(readFileSync('schema.graphql', 'utf8')));
/** Pasted between the parentheses of an input. */
const input = (pasted: string) =>
  mend(pasted, 'mutation M {\n  cityUpdate(input: { ', ' }) { __typename }\n}\n', names);

describe('what is pasted from Word', () => {
  it.each([
    ['guillemets', 'city: «Гродно»', 'city: "Гродно"'],
    ['curly quotes', 'city: “Гродно”', 'city: "Гродно"'],
    ['low quotes', 'city: „Гродно“', 'city: "Гродно"'],
    ['single quotes', `city: 'Гродно'`, 'city: "Гродно"'],
    ['curly single quotes', 'city: ‘Гродно’', 'city: "Гродно"'],
    ['two apostrophes', `city: ''Гродно''`, 'city: "Гродно"'],
    ['angle brackets', 'city: <<Гродно>>', 'city: "Гродно"'],
    ['an opening and a straight mark', 'city: «Гродно"', 'city: "Гродно"'],
    ['an apostrophe within', `city: 'Кот-д'Ивуар'`, `city: "Кот-д'Ивуар"`],
    ['no-break spaces', 'city:\u00a0"Гродно"\u202f', 'city: "Гродно" '],
    ['a no-break space within', 'text: "Город\u00a0Гродно"', 'text: "Город Гродно"'],
    ['a no-break hyphen', 'city: "Южно\u2011Сахалинск"', 'city: "Южно-Сахалинск"'],
    ['what cannot be seen', '\ufeffcity: "Грод\u00adно\u200b"\u202e', 'city: "Гродно"'],
    ['a soft line break', 'city: "Гродно"\u000bon: "2003"', 'city: "Гродно"\non: "2003"'],
    ['dashes in a date', 'on: "2022—11–17"', 'on: "2022-11-17"'],
    ['dashes with blanks', 'on: “2022 — 11 — 17”', 'on: "2022-11-17"'],
    ['dashes in a code', 'agreement: «AGR–2022—003»', 'agreement: "AGR-2022-003"'],
    ['a dash in a name', 'city: “Южно–Сахалинск”', 'city: "Южно-Сахалинск"'],
    ['a date without quotes', 'on: 2022-11-17', 'on: "2022-11-17"'],
    ['a date with dashes without quotes', 'on: 2022–11–17,', 'on: "2022-11-17",'],
    ['a month without quotes', 'on: 2022-09', 'on: "2022-09"'],
    ['a year without quotes', 'on: 2003', 'on: "2003"'],
    ['a date with points', 'on: 29.08.2003', 'on: "29.08.2003"'],
    ['a date in words', 'on: 29 августа 2003 г., confirm: true', 'on: "29 августа 2003 г.", confirm: true'],
    ['a month in words', 'on: сентябрь 2022', 'on: "сентябрь 2022"'],
    ['about a year', 'on: ок. 1967', 'on: "ок. 1967"'],
    ['a year and a tilde', 'on: 1967~', 'on: "1967~"'],
    ['a city without quotes', 'city: Гродно', 'city: "Гродно"'],
    ['a code without quotes', 'city: BY-GRODNO', 'city: "BY-GRODNO"'],
    ['a language without quotes', 'language: ru', 'language: "ru"'],
    ['a list without quotes', 'cities: [Гродно, «Минск», Хэйхэ]', 'cities: ["Гродно", "Минск", "Хэйхэ"]'],
    [
      'a sentence without quotes',
      'text: Соглашение о дружбе, культуре и спорте',
      'text: "Соглашение о дружбе, культуре и спорте"',
    ],
    ['a list without commas', 'cities: [«Гродно» «Минск»]', 'cities: ["Гродно" "Минск"]'],
    ['a list of lines', 'cities: [\nГродно\n• Минск\n]', 'cities: [\n"Гродно"\n "Минск"\n]'],
    ['a list with semicolons', 'cities: [«Гродно»; Минск]', 'cities: ["Гродно", "Минск"]'],
    ['marks within what has none', 'text: Соглашение "О дружбе"', 'text: "Соглашение \\"О дружбе\\""'],
    ['a date with strokes', 'on: 2022/11/17', 'on: "2022/11/17"'],
    ['an English date', 'on: August 29, 2003, confirm: true', 'on: "August 29, 2003", confirm: true'],
    ['a day and a time', 'starts: 2022-11-17 10:00', 'starts: "2022-11-17 10:00"'],
    ['a quarter', 'on: IV квартал 2023', 'on: "IV квартал 2023"'],
    ['a number of a letter', 'letterNumber: 01-12/118', 'letterNumber: "01-12/118"'],
    ['an address', 'website: https://a.example/x', 'website: "https://a.example/x"'],
    ['an enum between marks', 'kind: «COOPERATION_AGREEMENT»', 'kind: COOPERATION_AGREEMENT'],
    ['a number between marks', 'headcount: "6"', 'headcount: 6'],
    ['a bullet', '• city: «Гродно»', ' city: "Гродно"'],
    ['an ellipsis for three points', '… on City { code }', '... on City { code }'],
    ['full-width signs', 'city： «Гродно»，', 'city: "Гродно",'],
    ['a Russian letter in a name', 'сity: "Гродно"', 'city: "Гродно"'],
    ['a Russian letter in a value', 'kind: СOOPERATION', 'kind: COOPERATION'],
    ['a capital letter at the start of a line', 'City: "Гродно"\nOn: "2003"', 'city: "Гродно"\non: "2003"'],
    ['a backslash', String.raw`reason: "Письмо №5\Д"`, String.raw`reason: "Письмо №5\\Д"`],
    ['a path', String.raw`reason: "C:\docs\new.pdf"`, String.raw`reason: "C:\\docs\\new.pdf"`],
    ['what was escaped for JSON', String.raw`city: \"Гродно\",\non: \"2003\"`, 'city: "Гродно",\non: "2003"'],
  ])('%s: %s', (_kind, pasted, mended) => {
    expect(input(pasted)).toBe(mended);
    // Mended once, it is right.
    expect(input(mended)).toBe(mended);
  });

  it.each([
    ['text: “Соглашение «О дружбе»”', 'text: "Соглашение «О дружбе»"'],
    ['text: «Соглашение «О дружбе»»', 'text: "Соглашение «О дружбе»"'],
    ['text: «Протокол «Дружба»', 'text: "Протокол «Дружба»"'],
    ['text: “Соглашение о “дружбе”, культуре и “спорте””', 'text: "Соглашение о “дружбе”, культуре и “спорте”"'],
    ['text: “Протокол (“Дружба”) о намерениях”', 'text: "Протокол (“Дружба”) о намерениях"'],
    ['text: "Протокол "О дружбе""', 'text: "Протокол \\"О дружбе\\""'],
    [
      'titles: [{ language: “ru”, text: “Проект “Дружба””, authentic: true }]',
      'titles: [{ language: "ru", text: "Проект “Дружба”", authentic: true }]',
    ],
    [`text: 'Соглашение 'О дружбе''`, `text: "Соглашение 'О дружбе'"`],
    ['text: “Соглашение “А”; “Б””', 'text: "Соглашение “А”; “Б”"'],
    ['text: “Гродно — Минск”', 'text: "Гродно — Минск"'],
    ['text: “Сахалин–Хоккайдо”', 'text: "Сахалин–Хоккайдо"'],
  ])('marks and dashes within a title stay: %s', (pasted, mended) => expect(input(pasted)).toBe(mended));

  it.each([
    ['Гродно', 'Гродно'],
    ['"Гродно"', 'Гродно'],
    ['Соглашение "О дружбе"', 'Соглашение \\"О дружбе\\"'],
    ['Соглашение «О дружбе»\n', 'Соглашение «О дружбе»'],
    ['Соглашение\nо дружбе', 'Соглашение о дружбе'],
    ['2022—11—17', '2022-11-17'],
    ['«Гродно»', 'Гродно'],
  ])('between quotation marks all of it is text: %s', (pasted, mended) =>
    expect(mend(pasted, 'mutation { a(on: "', '")', names)).toBe(mended),
  );

  it('a title keeps its marks', () => expect(mend('«Дружба»', 'mutation { a(text: "', '")', names)).toBe('«Дружба»'));

  it('in a comment nothing but blanks is changed', () =>
    expect(mend('«Гродно»\u00a02022—11', '# Город ', '\n{ a }', names)).toBe('«Гродно» 2022—11'));
});

describe('what is ambiguous stays', () => {
  it.each([
    ['a mark that is never closed', 'text: “Соглашение о дружбе'],
    ['two texts that are no list', 'cities: «Гродно», «Минск»'],
    ['a mark that only closes', 'city: Гродно"'],
    ['a number where a number is meant', 'headcount: 2003'],
    ['a field named as one that takes a text', 'x'],
  ])('%s', (_kind, pasted) => expect(input(pasted)).toBe(pasted));

  it('a long text that is right', () => {
    const long = tabs
      .map(({ query }) => query)
      .join('\n')
      .repeat(3);
    expect(mend(long, '', '', names)).toBe(long);
  });

  it('an alias is no argument', () =>
    expect(mend('title: name on: code', '{ city(ref: "x") { ', '', names)).toBe('title: name on: code'));
});

describe('what is right stays', () => {
  it.each(tabs.map(({ name, query }) => [name, query]))('«%s»', (_name, query) => {
    expect(mend(query, '', '', names)).toBe(query);
    const printed = print(parse(query));
    expect(mend(printed, '', '', names)).toBe(printed);
  });

  it('a type of the same name as a keyword', () => {
    const query = '{ ...R } fragment R on Query { home { timeZone } }';
    expect(mend(query, '', '', names)).toBe(query);
  });

  it('with escapes, block strings and variables', () => {
    const query = String.raw`query Q($on: Date = null, $n: Int = -5) { a(on: $on, b: "x \" \\ \u0041", c: """ « ' " """, d: [1, -2.5e3], e: "C:\\docs") { id } }`;
    expect(mend(query, '', '', names)).toBe(query);
  });
});
