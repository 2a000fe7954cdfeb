import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput, DateInput, TextInput } from '../platform/graphql/inputs.js';
import { AgreementKindEnum, AgreementOrderEnum, AgreementStatusEnum, AreaEnum } from './agreement-enums.graphql.js';
import { about } from './agreement-parts.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

@InputType('AgreementFilter', about('Which agreements to list.', 'Какие соглашения показать.'))
export class AgreementFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'With any of these parties: ID, code or name.',
      ru: 'С любой из этих сторон: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'With a party in any of these countries (ISO 3166-1).',
      ru: 'Со стороной в любой из этих стран (ISO 3166-1).',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(
    () => AgreementKindEnum,
    { en: 'Of any of these kinds.', ru: 'Любого из этих видов.' },
    { optional: true },
  )
  kinds?: words.AgreementKind[] | null;

  @ChoicesInput(
    () => AgreementStatusEnum,
    { en: 'With any of these statuses on that day.', ru: 'В любом из этих состояний на этот день.' },
    { optional: true },
  )
  statuses?: words.AgreementStatus[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'In any of these areas.', ru: 'По любому из этих направлений.' },
    { optional: true },
  )
  areas?: words.Area[] | null;

  @ChoicesInput(
    () => VisibilityEnum,
    {
      en: 'With any of these visibilities. What is PUBLIC may be shown to everybody.',
      ru: 'С любым из этих уровней доступа. PUBLIC — то, что можно показать всем.',
    },
    { optional: true },
  )
  visibilities?: Visibility[] | null;

  @DateInput(
    {
      en: 'Possibly signed in or after this period: 2022.',
      ru: 'Подписаны в это время или позже: 2022; и те, что могли быть.',
    },
    { optional: true },
  )
  signedFrom?: string | null;

  @DateInput(
    {
      en: 'Possibly signed in or before this period: 2022.',
      ru: 'Подписаны в это время или раньше: 2022; и те, что могли быть.',
    },
    { optional: true },
  )
  signedTo?: string | null;

  @TextInput(
    { en: 'With this text in a title, or with this code.', ru: 'С этим текстом в названии или с этим кодом.' },
    { optional: true, max: 200 },
  )
  text?: string | null;
}

export const FILTER = described('Which ones to list; default: all.', 'Какие; если не указано — все.', {
  type: () => AgreementFilterInput,
  nullable: true,
});
export const ORDER = described('Sort order; default: newest first.', 'Порядок; если не указан — сначала самые новые.', {
  type: () => [AgreementOrderEnum],
  nullable: true,
});
