import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import { ChoiceInput, ChoicesInput, PartInput, PartsInput, TextInput } from '../platform/graphql/inputs.js';
import { AreaEnum, EntryRuleEnum, LegalEffectEnum } from './agreement-enums.graphql.js';
import { AgreementFileInput, AgreementTermInput } from './agreement-parts.graphql.js';
import type * as words from './agreement-vocabulary.js';

@InputType({ isAbstract: true })
export abstract class AgreementFactsInput {
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
