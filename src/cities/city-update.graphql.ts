import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { CityFactsInput, payload } from './cities.graphql.js';
import { TextInput, ChoiceInput, PartsInput, RevisionInput } from '../platform/inputs.js';
import { CityKindEnum } from './city.graphql.js';
import type { CityKind } from './city-words.js';
import { CityNameInput } from './city-name.graphql.js';

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
