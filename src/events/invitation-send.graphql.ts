import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, DayInput, DryRunInput, PartsInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';
import { EVENT } from './event-step.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { CATEGORY, MOST_CITIES } from './invitation-step.graphql.js';
import { InvitationType } from './invitation-types.graphql.js';
import { LetterInput } from './letter.graphql.js';

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

export const InvitationSendPayload = payloadOf(
  'InvitationSendPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
