import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { TextInput, DateInput, RevisionInput } from '../platform/inputs.js';
import { payload } from './cities.graphql.js';

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
