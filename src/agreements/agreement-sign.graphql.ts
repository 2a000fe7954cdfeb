import { InputType } from '@nestjs/graphql';
import { about } from './agreement-part-inputs.graphql.js';
import { AgreementChangeInput } from './agreement-step-inputs.graphql.js';
import { DateInput, ChoiceInput, PartsInput } from '../platform/inputs.js';
import { AgreementKindEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AgreementTitleInput } from './agreement-title.graphql.js';

@InputType(about('The signing: what it turned out to be.', 'Подписание: чем документ стал.'))
export class AgreementSignInput extends AgreementChangeInput {
  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' })
  signed: string;

  @ChoiceInput(
    () => AgreementKindEnum,
    { en: 'What it is in the end, if another than planned.', ru: 'Чем стало в итоге, если не тем, что планировалось.' },
    { optional: true },
  )
  kind?: words.AgreementKind | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'What it makes of our city and each other party; left out: as recorded.',
      ru: 'Какую связь устанавливает; если не указано — как записано.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => VisibilityEnum,
    { en: 'Who may see it from now on; left out: as before.', ru: 'Кто видит теперь; если не указано — как раньше.' },
    { optional: true },
  )
  visibility?: Visibility | null;

  @PartsInput(() => AgreementTitleInput, { en: 'Its final titles.', ru: 'Окончательные названия.' }, { optional: true })
  titles?: AgreementTitleInput[] | null;
}
