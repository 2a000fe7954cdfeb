import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import { ChoiceInput, DateInput, DayInput, PartsInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { AgreementTitleInput, BASIS, WHICH, about } from './agreement-part-inputs.graphql.js';
import { AgreementKindEnum, LinkKindEnum, PartyActEnum, StageEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType({ isAbstract: true })
abstract class AgreementChangeInput {
  @TextInput(WHICH)
  agreement: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType(about('The next stage of a paper that is not signed.', 'Следующая стадия неподписанного документа.'))
export class AgreementAdvanceInput extends AgreementChangeInput {
  @ChoiceInput(() => StageEnum, { en: 'To which stage.', ru: 'На какую стадию.' })
  to: words.Stage;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

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

@InputType(about('What one party did.', 'Что сделала одна сторона.'))
export class AgreementRecordActInput extends AgreementChangeInput {
  @TextInput({
    en: 'Which party: id, code or name of the city.',
    ru: 'Какая сторона: идентификатор, код или название города.',
  })
  party: string;

  @ChoiceInput(() => PartyActEnum, { en: 'What it did.', ru: 'Что сделала.' })
  kind: words.PartyActKind;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput({ en: 'Where.', ru: 'Где.' }, { optional: true, max: 200 })
  place?: string | null;

  @DayInput({ en: 'From which day it works, if later.', ru: 'С какого дня действует, если позже.' }, { optional: true })
  effectiveOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(about('What this paper is to another.', 'Связь с другим документом.'))
export class AgreementLinkInput extends AgreementChangeInput {
  @ChoiceInput(() => LinkKindEnum, { en: 'What it is to it.', ru: 'Какая связь.' })
  kind: words.LinkKind;

  @TextInput(
    { en: 'The other agreement: id, code or title.', ru: 'Другое соглашение: идентификатор, код или название.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'Or what is outside the registry: a treaty.', ru: 'Или документ вне реестра: договор государств.' },
    { optional: true, max: 2000 },
  )
  text?: string | null;

  @DayInput(
    { en: 'Until when it prolongs the other, for PROLONGS.', ru: 'До какого дня продлевает — для PROLONGS.' },
    { optional: true },
  )
  until?: string | null;
}

@InputType(
  about(
    'The end: by all at once, or by one party’s notice.',
    'Прекращение: всеми сразу или по уведомлению одной стороны.',
  ),
)
export class AgreementTerminateInput extends AgreementChangeInput {
  @DateInput({ en: 'From which day it is over.', ru: 'С какого дня прекращено.' })
  on: string;

  @TextInput(
    {
      en: 'Which party gave notice; left out: all together.',
      ru: 'Какая сторона заявила; если не указано — все вместе.',
    },
    { optional: true },
  )
  party?: string | null;

  @DateInput({ en: 'When the notice was given.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}
