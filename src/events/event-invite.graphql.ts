import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DayInput,
  DryRunInput,
  FlagInput,
  IntInput,
  KeyInput,
  PartsInput,
  TextInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';
import { EVENT } from './event-step.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { InvitationLineType } from './invitation-line.graphql.js';
import { InvitationOverrideInput } from './invitation-override.graphql.js';
import { MOST_CITIES, NUMBER, PEOPLE } from './invitation-step.graphql.js';

@InputType({ description: describe({ en: 'A round of invitations.', ru: 'Рассылка приглашений.' }) })
export class EventInviteInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @ChoicesInput(
    () => String,
    { en: 'Whom to invite: ids, codes or names.', ru: 'Кого пригласить: идентификаторы, коды или названия.' },
    { optional: true, max: MOST_CITIES },
  )
  cities?: string[] | null;

  @TextInput(
    {
      en: 'Another event, whose list is taken: id, code or title.',
      ru: 'Другое мероприятие, чей список взять: идентификатор, код или название.',
    },
    { optional: true },
  )
  copyOf?: string | null;

  @ChoiceInput(
    () => GuestCategoryEnum,
    {
      en: 'Whom to send; left out: the event’s only category, else OFFICIAL.',
      ru: 'Кого прислать; если не указано — единственная категория мероприятия или OFFICIAL.',
    },
    { optional: true },
  )
  category?: GuestCategory | null;

  @IntInput({ en: 'How many each city may send.', ru: 'Сколько может прислать каждый город.' }, PEOPLE)
  quota?: number | null;

  @DayInput(
    { en: 'The last day to answer, if not the event’s.', ru: 'Последний день ответа, если не как в мероприятии.' },
    { optional: true },
  )
  replyBy?: string | null;

  @FlagInput({ en: 'Whether they are expected already.', ru: 'Ожидаются ли уже.' }, { optional: true })
  isExpected?: boolean | null;

  @TextInput(NUMBER, { optional: true, max: 60 })
  letterNumber?: string | null;

  @DayInput(
    { en: 'The day of the letter, when it goes out at once.', ru: 'Дата письма, если оно уходит сразу.' },
    { optional: true },
  )
  letterOn?: string | null;

  @PartsInput(
    () => InvitationOverrideInput,
    { en: 'Cities to invite against a warning.', ru: 'Города, приглашаемые вопреки предупреждению.' },
    { optional: true, max: MOST_CITIES },
  )
  override?: InvitationOverrideInput[] | null;

  @DryRunInput()
  dryRun?: boolean | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const EventInvitePayload = payloadOf(
  'EventInvitePayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationLineType,
);
