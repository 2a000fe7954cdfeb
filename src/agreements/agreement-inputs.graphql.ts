import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DateInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { openingPayloadOf, payloadOf } from '../platform/graphql/user-errors.js';
import { AgreementKindEnum } from './agreement-enums.graphql.js';
import { about, AgreementStageInput, AgreementTitleInput, WHICH } from './agreement-parts.graphql.js';
import { AgreementPartyInput } from './agreement-party.graphql.js';
import { AgreementType } from './agreement.graphql.js';
import { AgreementFactsInput } from './agreements.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

const AGREEMENT = described(
  'The agreement; null if the mutation failed (see userErrors).',
  'Соглашение; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);
const payload = (name: string) => payloadOf(name, 'agreement', () => AgreementType, AGREEMENT);
const openingPayload = (name: string) => openingPayloadOf(name, 'agreement', () => AgreementType, AGREEMENT);

export const AgreementRegisterPayload = openingPayload('AgreementRegisterPayload');
export const AgreementUpdatePayload = openingPayload('AgreementUpdatePayload');
export const AgreementAdvancePayload = payload('AgreementAdvancePayload');
export const AgreementSignPayload = openingPayload('AgreementSignPayload');
export const AgreementRecordActPayload = payload('AgreementRecordActPayload');
export const AgreementLinkPayload = payload('AgreementLinkPayload');
export const AgreementTerminatePayload = payload('AgreementTerminatePayload');

@InputType(about('An agreement, signed or in preparation.', 'Соглашение, подписанное или готовящееся.'))
export class AgreementRegisterInput extends AgreementFactsInput {
  @ChoiceInput(() => AgreementKindEnum, { en: 'The kind of agreement.', ru: 'Вид соглашения.' })
  kind: words.AgreementKind;

  @PartsInput(() => AgreementTitleInput, { en: 'Its titles, word for word.', ru: 'Названия дословно.' })
  titles: AgreementTitleInput[];

  @PartsInput(() => AgreementPartyInput, {
    en: 'All its parties, ours included, in the order of the text.',
    ru: 'Все стороны, включая нашу, в порядке текста.',
  })
  parties: AgreementPartyInput[];

  @DateInput(
    { en: 'The date of signing according to the text.', ru: 'Дата подписания по тексту соглашения.' },
    { optional: true },
  )
  signed?: string | null;

  @PartInput(
    () => AgreementStageInput,
    { en: 'The stage, if it is not signed.', ru: 'Стадия, если соглашение не подписано.' },
    { optional: true },
  )
  stage?: AgreementStageInput | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType({ isAbstract: true })
export abstract class AgreementChangeInput {
  @TextInput(WHICH)
  agreement: string;

  @ConfirmInput()
  confirm?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType(
  about(
    'The signing, and the final kind of agreement if it changed.',
    'Подписание и итоговый вид соглашения, если он изменился.',
  ),
)
export class AgreementSignInput extends AgreementChangeInput {
  @DateInput({ en: 'The date of signing according to the text.', ru: 'Дата подписания по тексту соглашения.' })
  signed: string;

  @ChoiceInput(
    () => AgreementKindEnum,
    { en: 'The final kind of agreement, if it changed.', ru: 'Итоговый вид соглашения, если он изменился.' },
    { optional: true },
  )
  kind?: words.AgreementKind | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'The kind of partnership that it establishes; default: as recorded.',
      ru: 'Какой вид связи устанавливает; если не указано — как записано.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it from now on; default: as before.',
      ru: 'Кто это видит теперь; если не указано — как раньше.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @PartsInput(() => AgreementTitleInput, { en: 'Its final titles.', ru: 'Окончательные названия.' }, { optional: true })
  titles?: AgreementTitleInput[] | null;
}

@InputType(
  about(
    'What to change: omitted fields stay unchanged, null clears a field.',
    'Что изменить: неуказанные поля не меняются, null очищает поле.',
  ),
)
export class AgreementUpdateInput extends AgreementFactsInput {
  @TextInput(WHICH)
  agreement: string;

  @ChoiceInput(() => AgreementKindEnum, { en: 'The kind of agreement.', ru: 'Вид соглашения.' }, { optional: true })
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

  @DateInput(
    { en: 'The date of signing according to the text.', ru: 'Дата подписания по тексту соглашения.' },
    { optional: true },
  )
  signed?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}
