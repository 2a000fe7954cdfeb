import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput, FlagInput, TextInput } from '../platform/graphql/inputs.js';
import { CityKindEnum } from './city.graphql.js';
import type { CityKind } from './record/city-vocabulary.js';

@InputType('CityFilter', { description: describe({ en: 'Which cities to list.', ru: 'Какие города показать.' }) })
export class CityFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'In any of these countries (ISO 3166-1), by any policy.',
      ru: 'В любой из этих стран (ISO 3166-1), по любой политике.',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(() => CityKindEnum, { en: 'Of any of these kinds.', ru: 'Любого из этих видов.' }, { optional: true })
  kinds?: CityKind[] | null;

  @TextInput({ en: 'Whose name contains this text.', ru: 'В названии есть этот текст.' }, { optional: true, max: 200 })
  text?: string | null;

  @FlagInput(
    {
      en: 'Whether something public concerns it: a partnership, an agreement, an event, an exchange, or a part or predecessor of it.',
      ru: 'Есть ли о нём что-либо открытое: связь, соглашение, мероприятие, обмен, его часть или предшественник.',
    },
    { optional: true },
  )
  hasPublicRecord?: boolean | null;
}
