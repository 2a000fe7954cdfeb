import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import {
  ChoiceInput,
  ChoicesInput,
  ConfirmInput,
  PartInput,
  PartsInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { AreaEnum, EntryRuleEnum, LegalEffectEnum } from './agreement-enums.graphql.js';
import { AgreementFileInput } from './agreement-parts.graphql.js';
import { AgreementTermInput } from './agreement-term.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

@InputType({ isAbstract: true })
export abstract class AgreementFactsInput {
  @TextInput(
    {
      en: 'A code; default: the next free code of its year.',
      ru: 'Код; если не указан — следующий свободный код года.',
    },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; default: PUBLIC if signed, otherwise INTERNAL.',
      ru: 'Кто это видит; если не указано — PUBLIC для подписанного, иначе INTERNAL.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ChoiceInput(() => LegalEffectEnum, { en: 'Its legal effect.', ru: 'К чему обязывает.' }, { optional: true })
  legalEffect?: words.LegalEffect | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'The kind of partnership that it establishes between our city and each other party; omit if none.',
      ru: 'Какой вид связи устанавливает между нашим городом и каждой другой стороной; не указывайте, если никакого.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => EntryRuleEnum,
    {
      en: 'When it enters into force; default ON_SIGNING.',
      ru: 'Когда вступает в силу; если не указано — ON_SIGNING.',
    },
    { optional: true },
  )
  entry?: words.EntryRule | null;

  @PartInput(
    () => AgreementTermInput,
    { en: 'Its term; default UNKNOWN.', ru: 'Срок; если не указан — UNKNOWN.' },
    { optional: true },
  )
  term?: AgreementTermInput | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'Its areas of cooperation.', ru: 'Направления сотрудничества.' },
    { optional: true },
  )
  areas?: words.Area[] | null;

  @PartsInput(() => AgreementFileInput, { en: 'Its texts as files.', ru: 'Тексты в файлах.' }, { optional: true })
  files?: AgreementFileInput[] | null;

  @ConfirmInput()
  confirm?: boolean | null;
}
