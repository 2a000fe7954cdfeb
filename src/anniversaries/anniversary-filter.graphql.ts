import { InputType } from '@nestjs/graphql';
import { addDays, addMonths, type Day } from '../kernel/day.js';
import type { MaybePromise } from '../kernel/maybe-promise.js';
import { readDay } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput } from '../platform/graphql/inputs.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { TierEnum } from './anniversary-enums.graphql.js';
import type { Tier } from './anniversary-vocabulary.js';

/** The `from` and `to` arguments of every list of anniversaries. */
export const FROM = described('The first day; default today.', 'Первый день; если не указан — сегодня.', {
  type: () => DateScalar,
  nullable: true,
});
export const TO = described(
  'The last day; default the last day of a whole year.',
  'Последний день; если не указан — последний день полного года.',
  { type: () => DateScalar, nullable: true },
);

/** The days asked for. @throws DomainError INVALID for what is not a whole day */
export async function windowAsked(
  today: () => MaybePromise<Day>,
  from?: string | null,
  to?: string | null,
): Promise<[from: Day, to: Day]> {
  const first = from == null ? await today() : readDay(from, ['from']);
  // The day itself in a year would show every anniversary of that day twice.
  return [first, to == null ? addDays(addMonths(first, 12), -1) : readDay(to, ['to'])];
}

@InputType('AnniversaryFilter', {
  description: describe({ en: 'Which anniversaries to list.', ru: 'Какие годовщины показать.' }),
})
export class AnniversaryFilterInput {
  @ChoicesInput(() => TierEnum, { en: 'With any of these tiers.', ru: 'Годовщины этих видов.' }, { optional: true })
  tiers?: Tier[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'With any of these cities: ID, code or name.',
      ru: 'С любым из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;
}
