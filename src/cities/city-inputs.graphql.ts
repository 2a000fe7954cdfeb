import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { USUAL_OF_CITIES } from '../kernel/doubtful-day.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DateInput,
  IntInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { CityKindEnum, CityType, LocationInput } from './city.graphql.js';
import { CityNameInput } from './record/city-name.graphql.js';
import type { CityKind } from './record/city-vocabulary.js';
import { ExternalIdsInput } from './record/external-ids.graphql.js';
import { PlacementInput } from './record/placement.graphql.js';

@InputType({ isAbstract: true })
export abstract class CityFactsInput extends ExternalIdsInput {
  @TextInput(
    {
      en: 'The whole that it is a part of: ID, code or name.',
      ru: 'Частью чего является: идентификатор, код или название.',
    },
    { optional: true },
  )
  parent?: string | null;

  @PartsInput(
    () => PlacementInput,
    {
      en: 'Its country, by one or more policies and times; one line if it is not disputed.',
      ru: 'К какой стране относится; одна строка, если споров и перемен нет.',
    },
    { optional: true, max: 20 },
  )
  placements?: PlacementInput[] | null;

  @PartInput(() => LocationInput, { en: 'Its point on the map.', ru: 'Точка на карте.' }, { optional: true })
  location?: LocationInput | null;

  @TextInput({ en: 'Its time zone: Asia/Sakhalin.', ru: 'Часовой пояс: Asia/Sakhalin.' }, { optional: true, max: 60 })
  timeZone?: string | null;

  @IntInput({ en: 'Population.', ru: 'Число жителей.' }, { optional: true })
  population?: number | null;

  @TextInput({ en: 'Its website: https://…', ru: 'Сайт: https://…' }, { optional: true })
  website?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who is told of it, not RESTRICTED; null: whoever may see something that concerns it. What concerns it and is more open opens it too.',
      ru: 'Кому он известен, кроме RESTRICTED; null — тем, кто видит что-либо о нём. Более открытая запись о нём открывает и его.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ConfirmInput()
  confirm?: boolean | null;
}

const CITY = described(
  'The city; null if the mutation failed (see userErrors).',
  'Город; null — изменение не выполнено, см. userErrors.',
  { nullable: true },
);

export const payload = (name: string) => payloadOf(name, 'city', () => CityType, CITY);

@InputType({ description: describe({ en: 'A city to register.', ru: 'Город, который вносится.' }) })
export class CityRegisterInput extends CityFactsInput {
  @TextInput(
    {
      en: 'A code; default: made from the country and the name.',
      ru: 'Код; если не указан, составится из страны и названия.',
    },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => CityKindEnum,
    { en: 'Its kind; default: CITY.', ru: 'Вид; если не указан — CITY.' },
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
    en: 'A new name from a given date; the old one is kept as a former name.',
    ru: 'Новое название с указанного дня; прежнее сохраняется.',
  }),
})
export class CityRenameInput {
  @TextInput({ en: 'The city: ID, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @PartInput(() => CityNameInput, { en: 'The new name.', ru: 'Новое название.' })
  name: CityNameInput;

  @DateInput(
    { en: 'The date from which the city has this name.', ru: 'С какого времени носит.' },
    { usual: USUAL_OF_CITIES },
  )
  on: string;

  @ConfirmInput()
  confirm?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CityRenamePayload = payload('CityRenamePayload');

@InputType({
  description: describe({
    en: 'A city that was abolished, and its successor.',
    ru: 'Город, который упраздняется, и его преемник.',
  }),
})
export class CitySucceedInput {
  @TextInput({
    en: 'The city that was abolished: ID, code or name.',
    ru: 'Какой город упразднён: идентификатор, код или название.',
  })
  city: string;

  @TextInput(
    { en: 'Its successor; omit if there is none.', ru: 'Преемник; не указывайте, если его нет.' },
    { optional: true },
  )
  successor?: string | null;

  @DateInput({ en: 'When.', ru: 'Когда.' }, { usual: USUAL_OF_CITIES })
  on: string;

  @ConfirmInput()
  confirm?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CitySucceedPayload = payload('CitySucceedPayload');

@InputType({
  description: describe({
    en: 'The changes of a city: omitted fields stay as they are, null clears.',
    ru: 'Что изменить: пропущенное остаётся, null очищает.',
  }),
})
export class CityUpdateInput extends CityFactsInput {
  @TextInput({ en: 'The city: ID, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @TextInput({ en: 'Another code.', ru: 'Другой код.' }, { optional: true, max: 60 })
  code?: string | null;

  @ChoiceInput(() => CityKindEnum, { en: 'What it is.', ru: 'Кем является.' }, { optional: true })
  kind?: CityKind | null;

  @PartsInput(
    () => CityNameInput,
    { en: 'All its names: the list replaces the current one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  names?: CityNameInput[] | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CityUpdatePayload = payload('CityUpdatePayload');
