import { InputType } from '@nestjs/graphql';
import { USUAL_OF_TERMS } from '../kernel/doubtful-day.js';
import { ChoiceInput, DayInput, TextInput } from '../platform/graphql/inputs.js';
import { LinkKindEnum } from './agreement-enums.graphql.js';
import { AgreementChangeInput } from './agreement-inputs.graphql.js';
import { about } from './agreement-parts.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

@InputType(about('How this agreement relates to another.', 'Отношение к другому соглашению.'))
export class AgreementLinkInput extends AgreementChangeInput {
  @ChoiceInput(() => LinkKindEnum, { en: 'The kind of relation.', ru: 'Вид отношения.' })
  kind: words.LinkKind;

  @TextInput(
    { en: 'The other agreement: ID, code or title.', ru: 'Другое соглашение: идентификатор, код или название.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    {
      en: 'Or a document outside the registry, such as a treaty.',
      ru: 'Или документ вне реестра, например договор государств.',
    },
    { optional: true, max: 2000 },
  )
  text?: string | null;

  @DayInput(
    { en: 'Until when it prolongs the other, for PROLONGS.', ru: 'До какого дня продлевает — для PROLONGS.' },
    { optional: true, usual: USUAL_OF_TERMS },
  )
  until?: string | null;
}
