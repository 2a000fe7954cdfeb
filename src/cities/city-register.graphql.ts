import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { CityFactsInput, payload } from './cities.graphql.js';
import { TextInput, ChoiceInput, PartsInput, KeyInput } from '../platform/inputs.js';
import { CityKindEnum } from './city.graphql.js';
import type { CityKind } from './city-words.js';
import { CityNameInput } from './city-name.graphql.js';

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
