import { InputType } from '@nestjs/graphql';
import { describe } from '../../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
  DayInput,
  DryRunInput,
  FlagInput,
  IntInput,
  KeyInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../../platform/graphql/inputs.js';
import { payloadOf } from '../../platform/graphql/user-errors.js';
import { GuestCategoryEnum } from '../event-enums.graphql.js';
import { WHICH_EVENT } from '../event-facts.graphql.js';
import { EVENT } from '../event-inputs.graphql.js';
import type { GuestCategory } from '../event-vocabulary.js';
import { EventType } from '../event.graphql.js';
import { CATEGORY, INVITED, LETTER_ON, MOST_CITIES, NUMBER, PEOPLE } from './invitation-inputs.graphql.js';
import { InvitationLineType } from './invitation-line.graphql.js';
import { InvitationType } from './invitation.graphql.js';

@InputType({
  description: describe({
    en: 'A warning that is set aside, and why.',
    ru: 'Предупреждение, которым пренебрегают, и почему.',
  }),
})
export class InvitationOverrideInput {
  @TextInput(INVITED)
  city: string;

  @TextInput({ en: 'Why it is invited all the same.', ru: 'Почему всё же приглашён.' })
  reason: string;
}

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

export const InvitationSendPayload = payloadOf(
  'InvitationSendPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);

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
