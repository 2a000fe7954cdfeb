import { getNamedType, isEnumType, isInputObjectType, isRequiredInputField } from 'graphql';
import type { Bilingual } from '../../kernel/bilingual.js';
import { placeOf } from '../../kernel/field-place.js';
import { labelOf, listed, meaningOf, nearest, short, type Named } from './field-labels.js';
import type { Fault, Place } from './input-places.js';

/** A fault as people are told of it. */
export interface ToldFault {
  words: Bilingual;
  /** The path of the field. */
  field: string[];
  suggestions: string[];
}

const MISSING =
  /^Field "(?:.+\.)?(.+)" of required type ".+" was not provided\.$|^Field ".+" argument "(.+)" of type ".+" is required, but it was not provided\.$/;
const UNKNOWN = /^Field "(.+)" is not defined by type ".+"\.$|^Unknown argument "(.+)" on field ".+"\.$/;
const NULL = /^Expected value of type ".+", found null\.$|^Expected non-nullable type ".+" not to be null\.$/;
const WRONG_ENUM = /^Value "(.+)" does not exist in ".+" enum\.$|^Enum ".+" cannot represent non-\w+ value: (.+)\.$/s;
const WRONG_TYPE = /^Expected (?:value of )?type |cannot represent |must be a string\.$/;

/**
 * What graphql-js has against a value, in words that name the field and say what is allowed.
 * @param isOpen whether the asker may read the schema: labels and allowed values are of it
 * @returns undefined for what is said of a document, but not of a value in it
 */
export function toldFault(
  { place, message, isList, variable, isGiven }: Fault,
  isOpen: boolean,
): ToldFault | undefined {
  const at = (path: string[], words: Bilingual, suggestions: string[] = []) => ({ words, field: path, suggestions });
  if (variable !== undefined && !isGiven) return at(place.path, give(variable));
  const [, missing, argument] = MISSING.exec(message) ?? [];
  if (missing ?? argument) {
    const one = inside(place, (missing ?? argument)!);
    return at(one.path, plus(fillIn(one, isOpen), isOpen ? allowed(one) : NOTHING));
  }
  const [, field, unknownArgument] = UNKNOWN.exec(message) ?? [];
  if (field ?? unknownArgument) {
    const name = (field ?? unknownArgument)!;
    const near = isOpen ? nearest(name, place.within) : [];
    const hint = !isOpen ? NOTHING : near.length > 0 ? meant(near, labelOf) : fieldsAre(place.within);
    return at([...place.path, name], plus(noSuchField([...place.path, name]), hint), near.map(nameOf));
  }
  if (NULL.test(message)) return at(place.path, notNull(place, isOpen));
  const type = place.type && getNamedType(place.type);
  if (isList && !isInputObjectType(type) && type) return at(place.path, notAList(place, isOpen));
  const [, name, written] = WRONG_ENUM.exec(message) ?? [];
  if (isEnumType(type) && (name ?? written)) {
    const given = (name ?? written!).replace(/^"(.*)"$/s, '$1');
    const values = type.getValues();
    if (isOpen && written?.startsWith('"') && values.some((value) => value.name === given))
      return at(place.path, withoutQuotes(place, isOpen, given), [given]);
    const near = isOpen ? nearest(given, values) : [];
    const hints = isOpen ? plus(near.length > 0 ? meant(near, meaningOf) : NOTHING, allowed(place)) : NOTHING;
    return at(place.path, plus(cannotBe(place, isOpen, given), hints), near.map(nameOf));
  }
  return variable !== undefined || WRONG_TYPE.test(message) ? at(place.path, ofType(place, isOpen)) : undefined;
}

const nameOf = ({ name }: Named) => name;

function inside(place: Place, name: string): Place {
  const described = place.within.find((one) => one.name === name);
  return { path: [...place.path, name], type: described?.type, described, within: [] };
}

const NOTHING: Bilingual = { en: '', ru: '' };
const plus = (...parts: Bilingual[]): Bilingual => ({
  en: parts.flatMap(({ en }) => en || []).join(' '),
  ru: parts.flatMap(({ ru }) => ru || []).join(' '),
});

function meant(near: readonly Named[], called: typeof labelOf): Bilingual {
  const { en, ru } = listed(near, called);
  return { en: `Did you mean ${en}?`, ru: `Возможно, вы имели в виду ${ru}?` };
}

function allowed({ type }: Place): Bilingual {
  const named = type && getNamedType(type);
  if (!isEnumType(named)) return NOTHING;
  const { en, ru } = listed(named.getValues(), meaningOf);
  return { en: `It can be: ${en}.`, ru: `Можно указать: ${ru}.` };
}

function fieldsAre(all: readonly Named[]): Bilingual {
  const names = all.map(nameOf).join(', ');
  return names === '' ? NOTHING : { en: `The fields are: ${names}.`, ru: `Есть поля: ${names}.` };
}

/** A sentence with @ for the field. */
function said(place: Place, isOpen: boolean, en: string, ru: string): Bilingual {
  const { path, described } = place;
  const at = placeOf(isOpen && described ? labelOf(described) : null, path);
  return { en: en.replace('@', () => at.en), ru: ru.replace('@', () => at.ru) };
}

const give = (variable: string): Bilingual => ({
  en: `Give a value to the variable $${variable}.`,
  ru: `Задайте значение переменной $${variable}.`,
});
const noSuchField = (path: string[]): Bilingual => ({
  en: `There is no field ${short(path.join('.'))}.`,
  ru: `Поля ${short(path.join('.'))} нет.`,
});
const fillIn = (place: Place, isOpen: boolean) => said(place, isOpen, 'Fill in the field @.', 'Заполните поле @.');
const notNull = (place: Place, isOpen: boolean) =>
  said(place, isOpen, 'Fill in the field @: it cannot be null.', 'Заполните поле @: оставить в нём null нельзя.');
const notAList = (place: Place, isOpen: boolean) =>
  said(place, isOpen, 'The field @ takes one value, not a list.', 'В поле @ указывают одно значение, а не список.');

function withoutQuotes(place: Place, isOpen: boolean, value: string): Bilingual {
  const en = `The value of the field @ is written without quotes: ${value}.`;
  return said(place, isOpen, en, `Значение поля @ пишут без кавычек: ${value}.`);
}

function cannotBe(place: Place, isOpen: boolean, value: string): Bilingual {
  return said(place, isOpen, `The field @ cannot be ${short(value)}.`, `В поле @ нельзя указать ${short(value)}.`);
}

/** How a value of the type is written. */
function ofType(place: Place, isOpen: boolean): Bilingual {
  const type = place.type && getNamedType(place.type);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const some = fields.filter(isRequiredInputField);
    const names = (some.length > 0 ? some : fields.slice(0, 1)).map(({ name }) => `${name}: …`);
    const sample = isOpen ? `: { ${names.join(', ')} }` : '';
    return said(
      place,
      isOpen,
      `The field @ is written in braces${sample}.`,
      `Поле @ пишут в фигурных скобках${sample}.`,
    );
  }
  const { en, ru } = NUMBERS[type?.name ?? ''] ?? textLike(SAMPLES[type?.name ?? ''] ?? '"…"');
  return said(place, isOpen, `The field @ takes ${en}.`, `В поле @ указывают ${ru}.`);
}

const textLike = (sample: string): Bilingual => ({
  en: `a text in quotes: ${sample}`,
  ru: `текст в кавычках: ${sample}`,
});
const SAMPLES: Record<string, string> = {
  Date: '"2022-11-17"',
  PartialDateInput: '"2022-11-17", "2022-09", "2003"',
  LocalTimeInput: '"2023-03-11T10:00"',
  LanguageTag: '"ru"',
};
const NUMBERS: Record<string, Bilingual> = {
  Int: { en: 'a whole number without quotes: 12', ru: 'целое число без кавычек: 12' },
  Float: { en: 'a number without quotes: 47.5', ru: 'число без кавычек: 47.5' },
  Boolean: { en: 'true or false, without quotes', ru: 'true (да) или false (нет), без кавычек' },
};
