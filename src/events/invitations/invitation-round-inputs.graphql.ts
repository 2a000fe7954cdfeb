import { InputType } from '@nestjs/graphql';
import { describe } from '../../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
  ConfirmInput,
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
    en: 'A warning to override, and why.',
    ru: 'Приглашение вопреки предупреждению и его причина.',
  }),
})
export class InvitationOverrideInput {
  @TextInput(INVITED)
  city: string;

  @TextInput({ en: 'Why the city is invited despite the warning.', ru: 'Почему город всё же приглашён.' })
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

@InputType({ description: describe({ en: 'Letters that were sent.', ru: 'Направленные письма.' }) })
export class InvitationSendInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @PartsInput(
    () => LetterInput,
    {
      en: 'One letter per city; default: a letter for every planned invitation.',
      ru: 'По письму на город; если не указано — по всем запланированным приглашениям.',
    },
    { optional: true, max: MOST_CITIES },
  )
  letters?: LetterInput[] | null;

  @ChoiceInput(() => GuestCategoryEnum, CATEGORY, { optional: true })
  category?: GuestCategory | null;

  @TextInput(
    { en: 'A common number for letters without one of their own.', ru: 'Общий номер для писем без собственного.' },
    { optional: true, max: 60 },
  )
  letterNumber?: string | null;

  @DayInput(
    {
      en: 'A common date for letters without one of their own; default today.',
      ru: 'Общая дата для писем без собственной; если не указана — сегодня.',
    },
    { optional: true },
  )
  letterOn?: string | null;

  @DryRunInput()
  dryRun?: boolean | null;

  @ConfirmInput()
  confirm?: boolean | null;

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

@InputType({ description: describe({ en: 'An invitation round.', ru: 'Рассылка приглашений.' }) })
export class EventInviteInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @ChoicesInput(
    () => String,
    { en: 'Whom to invite: IDs, codes or names.', ru: 'Кого пригласить: идентификаторы, коды или названия.' },
    { optional: true, max: MOST_CITIES },
  )
  cities?: string[] | null;

  @TextInput(
    {
      en: 'Another event whose guest list to copy: ID, code or title.',
      ru: 'Другое мероприятие, список которого скопировать: идентификатор, код или название.',
    },
    { optional: true },
  )
  copyOf?: string | null;

  @ChoiceInput(
    () => GuestCategoryEnum,
    {
      en: 'The guest category; default: the event’s only category, otherwise OFFICIAL.',
      ru: 'Категория гостей; если не указана — единственная категория мероприятия или OFFICIAL.',
    },
    { optional: true },
  )
  category?: GuestCategory | null;

  @IntInput({ en: 'How many guests each city may send.', ru: 'Сколько гостей может прислать каждый город.' }, PEOPLE)
  quota?: number | null;

  @DayInput(
    {
      en: 'The last day to reply, if different from the event’s.',
      ru: 'Последний день для ответа, если не как у мероприятия.',
    },
    { optional: true },
  )
  replyBy?: string | null;

  @FlagInput(
    { en: 'Whether the guests are already expected.', ru: 'Ожидаются ли гости уже сейчас.' },
    { optional: true },
  )
  isExpected?: boolean | null;

  @TextInput(NUMBER, { optional: true, max: 60 })
  letterNumber?: string | null;

  @DayInput(
    { en: 'The date of the letter, if it is sent at once.', ru: 'Дата письма, если оно уходит сразу.' },
    { optional: true },
  )
  letterOn?: string | null;

  @PartsInput(
    () => InvitationOverrideInput,
    { en: 'Cities to invite despite a warning.', ru: 'Города, приглашаемые вопреки предупреждению.' },
    { optional: true, max: MOST_CITIES },
  )
  override?: InvitationOverrideInput[] | null;

  @DryRunInput()
  dryRun?: boolean | null;

  @ConfirmInput()
  confirm?: boolean | null;

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
