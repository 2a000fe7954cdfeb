import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import {
  AgreementFileInput,
  AgreementPartyInput,
  AgreementStageInput,
  AgreementTermInput,
  AgreementTitleInput,
  WHICH,
  about,
} from './agreement-part-inputs.graphql.js';
import {
  AgreementKindEnum,
  AgreementStatusEnum,
  AreaEnum,
  EntryRuleEnum,
  LegalEffectEnum,
} from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType({ isAbstract: true })
abstract class AgreementFactsInput {
  @TextInput(
    { en: 'A code; left out: the next of its year.', ru: 'Код; если не указан — следующий за год.' },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; left out: PUBLIC when signed, INTERNAL before.',
      ru: 'Кто видит; если не указано — PUBLIC для подписанного, иначе INTERNAL.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ChoiceInput(() => LegalEffectEnum, { en: 'What it obliges to.', ru: 'К чему обязывает.' }, { optional: true })
  legalEffect?: words.LegalEffect | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'What it makes of our city and each other party; left out: nothing new.',
      ru: 'Какую связь устанавливает с каждой стороной; если не указано — никакой новой.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => EntryRuleEnum,
    {
      en: 'What brings it into force; left out: ON_SIGNING.',
      ru: 'С чего вступает в силу; если не указано — ON_SIGNING.',
    },
    { optional: true },
  )
  entry?: words.EntryRule | null;

  @PartInput(
    () => AgreementTermInput,
    { en: 'How long it holds; left out: UNKNOWN.', ru: 'Срок; если не указан — UNKNOWN.' },
    { optional: true },
  )
  term?: AgreementTermInput | null;

  @ChoicesInput(() => AreaEnum, { en: 'What it is about.', ru: 'О чём оно.' }, { optional: true })
  areas?: words.Area[] | null;

  @PartsInput(() => AgreementFileInput, { en: 'Its texts as files.', ru: 'Тексты в файлах.' }, { optional: true })
  files?: AgreementFileInput[] | null;
}

@InputType(about('A paper, signed already or on its way.', 'Документ, подписанный или готовящийся.'))
export class AgreementRegisterInput extends AgreementFactsInput {
  @ChoiceInput(() => AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' })
  kind: words.AgreementKind;

  @PartsInput(() => AgreementTitleInput, { en: 'Its titles, word for word.', ru: 'Названия дословно.' })
  titles: AgreementTitleInput[];

  @PartsInput(() => AgreementPartyInput, {
    en: 'All its parties, ours included, in the order of the text.',
    ru: 'Все стороны, включая нашу, в порядке текста.',
  })
  parties: AgreementPartyInput[];

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @PartInput(
    () => AgreementStageInput,
    { en: 'How far it has come, if it is not signed.', ru: 'Стадия, если не подписано.' },
    { optional: true },
  )
  stage?: AgreementStageInput | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType(
  about('What to change: what is left out stays, null clears.', 'Что изменить: пропущенное остаётся, null очищает.'),
)
export class AgreementUpdateInput extends AgreementFactsInput {
  @TextInput(WHICH)
  agreement: string;

  @ChoiceInput(() => AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' }, { optional: true })
  kind?: words.AgreementKind | null;

  @PartsInput(
    () => AgreementTitleInput,
    { en: 'All its titles: the list replaces the old one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  titles?: AgreementTitleInput[] | null;

  @PartsInput(
    () => AgreementPartyInput,
    { en: 'All its parties: the list replaces the old one.', ru: 'Все стороны: список заменяет прежний.' },
    { optional: true },
  )
  parties?: AgreementPartyInput[] | null;

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType('AgreementFilter', about('Which agreements to list.', 'Какие соглашения показать.'))
export class AgreementFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'With any of these parties: id, code or name.',
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
    { en: 'In any of these states on that day.', ru: 'В любом из этих состояний на этот день.' },
    { optional: true },
  )
  statuses?: words.AgreementStatus[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'About any of these areas.', ru: 'О любом из этих направлений.' },
    { optional: true },
  )
  areas?: words.Area[] | null;

  @DateInput(
    { en: 'Possibly signed in this time or later: 2022.', ru: 'Подписано, возможно, в это время или позже: 2022.' },
    { optional: true },
  )
  signedFrom?: string | null;

  @DateInput(
    { en: 'Possibly signed in this time or earlier: 2022.', ru: 'Подписано, возможно, в это время или раньше: 2022.' },
    { optional: true },
  )
  signedTo?: string | null;

  @TextInput(
    { en: 'Whose title holds this text, or with this code.', ru: 'С этим текстом в названии или с этим кодом.' },
    { optional: true, max: 200 },
  )
  text?: string | null;
}
