import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput } from '../platform/graphql/inputs.js';
import type { CorrectionStatus } from './correction-vocabulary.js';
import { CorrectionStatusEnum } from './correction.graphql.js';

@InputType('CorrectionFilter', {
  description: describe({ en: 'Which corrections to list.', ru: 'Какие исправления показать.' }),
})
export class CorrectionFilterInput {
  @ChoicesInput(
    () => CorrectionStatusEnum,
    { en: 'With any of these statuses.', ru: 'В любом из этих состояний.' },
    { optional: true },
  )
  statuses?: CorrectionStatus[] | null;

  @ChoicesInput(
    () => String,
    { en: 'About any of these records: ID or code.', ru: 'О любой из этих записей: идентификатор или код.' },
    { optional: true, max: 20 },
  )
  about?: string[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'From any of these cities: ID, code or name.',
      ru: 'От любого из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;
}

export const FILTER = described('Which ones to list; default: all.', 'Какие; если не указано — все.', {
  nullable: true,
});
