import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, DayInput, DryRunInput, PartsInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { EVENT } from './events.graphql.js';
import { InvitationType } from './invitation-types.graphql.js';
import {
  MOST_CITIES,
  CATEGORY,
  INVITED,
  NUMBER,
  LETTER_ON,
  InvitationStepInput,
  payloadOfOne,
} from './invitation-inputs.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';

@InputType({ description: describe({ en: 'A letter to one city.', ru: 'Письмо одному городу.' }) })
export class LetterInput {
  @TextInput(INVITED)
  city: string;

  @TextInput(NUMBER, { optional: true, max: 60 })
  number?: string | null;

  @DayInput(LETTER_ON, { optional: true })
  on?: string | null;
}

@InputType({ description: describe({ en: 'Letters that went out.', ru: 'Направленные письма.' }) })
export class InvitationSendInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @PartsInput(
    () => LetterInput,
    {
      en: 'One letter a city; left out: to all that are planned.',
      ru: 'По письму на город; если не указано — всем запланированным.',
    },
    { optional: true, max: MOST_CITIES },
  )
  letters?: LetterInput[] | null;

  @ChoiceInput(() => GuestCategoryEnum, CATEGORY, { optional: true })
  category?: GuestCategory | null;

  @TextInput(
    { en: 'One number for all that have none of their own.', ru: 'Общий номер для писем без собственного.' },
    { optional: true, max: 60 },
  )
  letterNumber?: string | null;

  @DayInput(
    { en: 'One day for all; left out: today.', ru: 'Общая дата; если не указана — сегодня.' },
    { optional: true },
  )
  letterOn?: string | null;

  @DryRunInput()
  dryRun?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({ isAbstract: true })
abstract class LetterBackInput extends InvitationStepInput {
  @TextInput({ en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' }, { optional: true })
  because?: string | null;
}

@InputType({ description: describe({ en: 'A letter that came back.', ru: 'Письмо вернулось.' }) })
export class InvitationBounceInput extends LetterBackInput {}

@InputType({ description: describe({ en: 'An invitation that is taken back.', ru: 'Отзыв приглашения.' }) })
export class InvitationRevokeInput extends LetterBackInput {}

export const InvitationSendPayload = payloadOf(
  'InvitationSendPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
export const InvitationBouncePayload = payloadOfOne('InvitationBouncePayload');
export const InvitationRevokePayload = payloadOfOne('InvitationRevokePayload');
