import { InputType } from '@nestjs/graphql';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { ConfirmInput, DateInput, DayInput, TextInput } from '../../platform/graphql/inputs.js';
import { PuttingBackInput, PuttingRightInput } from '../../platform/graphql/putting-right-inputs.js';
import { correctionPayloadOf } from '../../platform/graphql/user-errors.js';
import { about, BASIS, WHICH } from '../agreement-parts.graphql.js';
import { AgreementType } from '../agreement.graphql.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'agreement',
    () => AgreementType,
    described(
      'The agreement as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Соглашение, каким оно станет; null — изменение не выполнено, см. userErrors, или соглашение аннулировано.',
      { nullable: true },
    ),
  );

const ACT = {
  en: 'The act: an ID from acts of the agreement or of one of its parties.',
  ru: 'Действие: идентификатор из acts соглашения или его стороны.',
};

@InputType(about('An act that was entered by mistake.', 'Действие, внесённое по ошибке.'))
export class AgreementActStrikeInput extends PuttingRightInput {
  @TextInput(ACT)
  act: string;
}

export const AgreementActStrikePayload = payload('AgreementActStrikePayload');

@InputType(
  about(
    'What is different about an act: omitted fields stay unchanged, null clears a field.',
    'Что в действии не так: неуказанные поля не меняются, null очищает поле.',
  ),
)
export class AgreementActCorrectInput extends PuttingRightInput {
  @TextInput(ACT)
  act: string;

  @DateInput({ en: 'The right date.', ru: 'Правильная дата.' }, { optional: true })
  on?: string | null;

  @TextInput(
    {
      en: 'The party whose act it is: ID, code or name of the city; only for acts of parties.',
      ru: 'Чьё это действие: идентификатор, код или название города; только для действий сторон.',
    },
    { optional: true },
  )
  party?: string | null;

  @TextInput(
    { en: 'Where; only for acts of parties.', ru: 'Где; только для действий сторон.' },
    { optional: true, max: 200 },
  )
  place?: string | null;

  @DayInput(
    { en: 'From which day it takes effect, if later.', ru: 'С какого дня действует, если позже.' },
    { optional: true },
  )
  effectiveOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;
}

export const AgreementActCorrectPayload = payload('AgreementActCorrectPayload');

@InputType(about('A link that was entered by mistake.', 'Отношение к другому документу, внесённое по ошибке.'))
export class AgreementUnlinkInput extends PuttingRightInput {
  @TextInput({
    en: 'The link: an ID from links of the agreement.',
    ru: 'Отношение: идентификатор из links соглашения.',
  })
  link: string;
}

export const AgreementUnlinkPayload = payload('AgreementUnlinkPayload');

@InputType(about('An agreement that was entered by mistake.', 'Соглашение, внесённое по ошибке.'))
export class AgreementVoidInput extends PuttingRightInput {
  @TextInput(WHICH)
  agreement: string;
}

export const AgreementVoidPayload = payload('AgreementVoidPayload');

@InputType(
  about('An agreement that was voided and holds after all.', 'Аннулированное соглашение, которое всё-таки есть.'),
)
export class AgreementRestoreInput extends PuttingBackInput {
  @TextInput({
    en: 'The ID or the code of the voided agreement.',
    ru: 'Идентификатор или код аннулированного соглашения.',
  })
  agreement: string;
}

export const AgreementRestorePayload = payload('AgreementRestorePayload');
