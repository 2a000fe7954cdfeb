import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { TextInput, PartInput, DateInput, RevisionInput } from '../platform/inputs.js';
import { CityNameInput } from './city-name.graphql.js';
import { payload } from './cities.graphql.js';

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
