import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  DateInput,
  IntInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { CityNameInput } from './city-name.graphql.js';
import type { CityKind } from './city-vocabulary.js';
import { CityKindEnum, CityType, LocationInput, PlacementInput } from './city.graphql.js';

@InputType({ isAbstract: true })
export abstract class CityFactsInput {
  @TextInput(
    { en: 'What it is a part of: an id, code or name.', ru: 'Частью чего является: идентификатор, код или название.' },
    { optional: true },
  )
  parent?: string | null;

  @PartsInput(
    () => PlacementInput,
    { en: 'Where it lies; one line where all agree.', ru: 'Принадлежность; одна строка, если споров нет.' },
    { optional: true, max: 2 },
  )
  placements?: PlacementInput[] | null;

  @PartInput(() => LocationInput, { en: 'Its point on the map.', ru: 'Точка на карте.' }, { optional: true })
  location?: LocationInput | null;

  @TextInput({ en: 'Its time zone: Asia/Sakhalin.', ru: 'Часовой пояс: Asia/Sakhalin.' }, { optional: true, max: 60 })
  timeZone?: string | null;

  @IntInput({ en: 'How many people live there.', ru: 'Число жителей.' }, { optional: true })
  population?: number | null;

  @TextInput({ en: 'Its website: https://…', ru: 'Сайт: https://…' }, { optional: true })
  website?: string | null;
}

const CITY = described('The city; null when nothing was done.', 'Город; null — ничего не сделано.', { nullable: true });

export const payload = (name: string) => payloadOf(name, 'city', () => CityType, CITY);

@InputType({ description: describe({ en: 'A city to register.', ru: 'Город, который вносится.' }) })
export class CityRegisterInput extends CityFactsInput {
  @TextInput(
    { en: 'A code; left out: made of country and name.', ru: 'Код; если не указан, составится из страны и названия.' },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => CityKindEnum,
    { en: 'What it is; left out: CITY.', ru: 'Кем является; если не указано — CITY.' },
    { optional: true },
  )
  kind?: CityKind | null;

  @PartsInput(() => CityNameInput, { en: 'Its names, the main one first.', ru: 'Названия, первым — главное.' })
  names: CityNameInput[];

  @KeyInput()
  clientMutationKey?: string | null;
}

export const CityRegisterPayload = payload('CityRegisterPayload');

@InputType({
  description: describe({
    en: 'A new name since a day; the old one is kept as a former name.',
    ru: 'Новое название с указанного дня; прежнее сохраняется.',
  }),
})
export class CityRenameInput {
  @TextInput({ en: 'Which city: id, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @PartInput(() => CityNameInput, { en: 'The new name.', ru: 'Новое название.' })
  name: CityNameInput;

  @DateInput({ en: 'Since when it bears it.', ru: 'С какого времени носит.' })
  on: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CityRenamePayload = payload('CityRenamePayload');

@InputType({
  description: describe({
    en: 'A city that ceases to be, and who comes after it.',
    ru: 'Город, который упраздняется, и его преемник.',
  }),
})
export class CitySucceedInput {
  @TextInput({
    en: 'Which city ceases to be: id, code or name.',
    ru: 'Какой город упразднён: идентификатор, код или название.',
  })
  city: string;

  @TextInput(
    { en: 'Who comes after it; left out: nobody.', ru: 'Кто преемник; если не указан — никто.' },
    { optional: true },
  )
  successor?: string | null;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CitySucceedPayload = payload('CitySucceedPayload');

@InputType({
  description: describe({
    en: 'What to change in a city: what is left out stays, null clears.',
    ru: 'Что изменить: пропущенное остаётся, null очищает.',
  }),
})
export class CityUpdateInput extends CityFactsInput {
  @TextInput({ en: 'Which city: id, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @TextInput({ en: 'Another code.', ru: 'Другой код.' }, { optional: true, max: 60 })
  code?: string | null;

  @ChoiceInput(() => CityKindEnum, { en: 'What it is.', ru: 'Кем является.' }, { optional: true })
  kind?: CityKind | null;

  @PartsInput(
    () => CityNameInput,
    { en: 'All its names: the list replaces the old one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  names?: CityNameInput[] | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CityUpdatePayload = payload('CityUpdatePayload');
