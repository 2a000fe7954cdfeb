import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../../access/access.graphql.js';
import type { Visibility } from '../../access/visibility.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, ConfirmInput, DateInput, DayInput, TextInput } from '../../platform/graphql/inputs.js';
import { PuttingBackInput, PuttingRightInput } from '../../platform/graphql/putting-right-inputs.js';
import { correctionPayloadOf } from '../../platform/graphql/user-errors.js';
import { PartnershipKindEnum, SideEnum, SuspensionReasonEnum } from '../partnership-enums.graphql.js';
import { PartnershipType } from '../partnership-types.graphql.js';
import { BASIS, WHICH } from '../partnerships.graphql.js';
import type { PartnershipKind, Side, SuspensionReason } from '../readings/partnership-vocabulary.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'partnership',
    () => PartnershipType,
    described(
      'The partnership as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Связь, какой она станет; null — изменение не выполнено, см. userErrors, или связь аннулирована.',
      { nullable: true },
    ),
  );

const ACT = { en: 'The act: an ID from acts of the partnership.', ru: 'Действие: идентификатор из acts этой связи.' };

@InputType({
  description: describe({
    en: 'An act that was entered by mistake.',
    ru: 'Действие, внесённое по ошибке.',
  }),
})
export class PartnershipActStrikeInput extends PuttingRightInput {
  @TextInput(ACT)
  act: string;
}

export const PartnershipActStrikePayload = payload('PartnershipActStrikePayload');

@InputType({
  description: describe({
    en: 'What is different about an act: omitted fields stay unchanged, null clears a field.',
    ru: 'Что в действии не так: неуказанные поля не меняются, null очищает поле.',
  }),
})
export class PartnershipActCorrectInput extends PuttingRightInput {
  @TextInput(ACT)
  act: string;

  @DateInput({ en: 'The right date.', ru: 'Правильная дата.' }, { optional: true })
  on?: string | null;

  @ChoiceInput(() => SideEnum, { en: 'The side that acted.', ru: 'Кто совершил действие.' }, { optional: true })
  side?: Side | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'The kind that it establishes or plans; only for acts that do.',
      ru: 'Вид связи, который устанавливается или планируется; только для таких действий.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => SuspensionReasonEnum,
    { en: 'Why it was suspended or ended.', ru: 'Причина приостановки или прекращения.' },
    { optional: true },
  )
  suspensionReason?: SuspensionReason | null;

  @TextInput(
    {
      en: 'Until what time or event, in words; of a suspension.',
      ru: 'До какого времени или события, словами; для приостановки.',
    },
    { optional: true },
  )
  untilWhat?: string | null;

  @DayInput({ en: 'When notice was sent.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeSentOn?: string | null;

  @DayInput({ en: 'When notice was received.', ru: 'Когда уведомление получено.' }, { optional: true })
  noticeReceivedOn?: string | null;

  @ChoiceInput(() => VisibilityEnum, { en: 'Who may see the act.', ru: 'Кто видит действие.' }, { optional: true })
  visibility?: Visibility | null;

  @ConfirmInput()
  confirm?: boolean | null;
}

export const PartnershipActCorrectPayload = payload('PartnershipActCorrectPayload');

@InputType({
  description: describe({
    en: 'A partnership that was entered by mistake.',
    ru: 'Связь, внесённая по ошибке.',
  }),
})
export class PartnershipVoidInput extends PuttingRightInput {
  @TextInput(WHICH)
  partnership: string;
}

export const PartnershipVoidPayload = payload('PartnershipVoidPayload');

@InputType({
  description: describe({
    en: 'A partnership that was voided and holds after all.',
    ru: 'Аннулированная связь, которая всё-таки есть.',
  }),
})
export class PartnershipRestoreInput extends PuttingBackInput {
  @TextInput({ en: 'The ID of the voided partnership.', ru: 'Идентификатор аннулированной связи.' })
  partnership: string;
}

export const PartnershipRestorePayload = payload('PartnershipRestorePayload');
