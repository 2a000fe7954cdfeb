import { InputType } from '@nestjs/graphql';
import { ChannelEnum } from '../contacts/contact-enums.graphql.js';
import type { Channel } from '../contacts/channel-words.js';
import { describe, say } from '../platform/describe.js';
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
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import {
  AttendanceEnum,
  GuestCategoryEnum,
  HeadLevelEnum,
  InvitationStatusEnum,
  ReplyStatusEnum,
} from './event-enums.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { EVENT, WHICH_EVENT } from './events.graphql.js';
import { InvitationLineType } from './invitation-line.graphql.js';
import { InvitationType } from './invitation-types.graphql.js';
import type { Attendance, HeadLevel, InvitationStatus, ReplyValue } from './invitation-words.js';

const MOST_CITIES = 500;
const CATEGORY = {
  en: 'Which guests, where the city is invited for several.',
  ru: 'Каких гостей, если город приглашён по нескольким категориям.',
};
const INVITED = {
  en: 'The invited city: id, code or name.',
  ru: 'Приглашённый город: идентификатор, код или название.',
};
const NUMBER = { en: 'The number of the letter.', ru: 'Исходящий номер письма.' };
const LETTER_ON = { en: 'The day of the letter.', ru: 'Дата письма.' };
const PEOPLE = { optional: true, max: 100_000 };

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
abstract class InvitationStepInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @TextInput(INVITED)
  city: string;

  @ChoiceInput(() => GuestCategoryEnum, CATEGORY, { optional: true })
  category?: GuestCategory | null;

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

@InputType({ description: describe({ en: 'An answer, as it came.', ru: 'Ответ, как он пришёл.' }) })
export class InvitationReplyInput extends InvitationStepInput {
  @ChoiceInput(() => ReplyStatusEnum, { en: 'What it says.', ru: 'Что в нём.' })
  value: ReplyValue;

  @IntInput({ en: 'How many people come.', ru: 'Сколько человек приедет.' }, PEOPLE)
  headcount?: number | null;

  @ChoiceInput(
    () => HeadLevelEnum,
    { en: 'Who leads them, by rank.', ru: 'Уровень главы делегации.' },
    { optional: true },
  )
  headLevel?: HeadLevel | null;

  @ChoiceInput(
    () => ChannelEnum,
    {
      en: 'By what way it came; left out: OFFICIAL_LETTER.',
      ru: 'Каким путём пришёл; если не указано — OFFICIAL_LETTER.',
    },
    { optional: true },
  )
  channel?: Channel | null;

  @DayInput(
    { en: 'When it came; left out: today.', ru: 'Когда пришёл; если не указано — сегодня.' },
    { optional: true },
  )
  on?: string | null;

  @TextInput(
    { en: 'What else it says, without people’s names.', ru: 'Что ещё в нём, без имён людей.' },
    { optional: true, max: 2000 },
  )
  note?: string | null;

  @TextInput(
    { en: 'With DELEGATED: the city that comes instead.', ru: 'Для DELEGATED: город, который приедет вместо него.' },
    { optional: true },
  )
  delegatedTo?: string | null;

  @TextInput(
    { en: 'The city that wrote, if not the invited one.', ru: 'Город, который написал, если не сам приглашённый.' },
    { optional: true },
  )
  answeredBy?: string | null;
}

@InputType({ description: describe({ en: 'Who came of one city.', ru: 'Кто прибыл от одного города.' }) })
export class CityAttendanceInput {
  @TextInput(INVITED)
  city: string;

  @ChoiceInput(
    () => AttendanceEnum,
    { en: 'Whether they came; left out: ATTENDED.', ru: 'Прибыли ли; если не указано — ATTENDED.' },
    { optional: true },
  )
  value?: Attendance | null;

  @IntInput({ en: 'How many people there were.', ru: 'Сколько человек было.' }, PEOPLE)
  headcount?: number | null;
}

@InputType({ description: describe({ en: 'Who came to an event.', ru: 'Кто прибыл на мероприятие.' }) })
export class AttendanceRecordInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @PartsInput(
    () => CityAttendanceInput,
    { en: 'Which cities came, or did not.', ru: 'Какие города прибыли или нет.' },
    { max: MOST_CITIES },
  )
  cities: CityAttendanceInput[];

  @ChoiceInput(() => GuestCategoryEnum, CATEGORY, { optional: true })
  category?: GuestCategory | null;

  @DryRunInput()
  dryRun?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType('InvitationFilter', {
  description: describe({ en: 'Which invitations to list.', ru: 'Какие приглашения показать.' }),
})
export class InvitationFilterInput {
  @ChoicesInput(
    () => GuestCategoryEnum,
    { en: 'For any of these guests.', ru: 'Для любых из этих гостей.' },
    { optional: true },
  )
  categories?: GuestCategory[] | null;

  @ChoicesInput(
    () => InvitationStatusEnum,
    { en: 'In any of these states of the letter.', ru: 'С любым из этих состояний письма.' },
    { optional: true },
  )
  statuses?: InvitationStatus[] | null;
}

const INVITATION = say('The invitation; null when nothing was done.', 'Приглашение; null — ничего не сделано.', {
  nullable: true,
});
const one = (name: string) => payloadOf(name, 'invitation', () => InvitationType, INVITATION);

export const EventInvitePayload = payloadOf(
  'EventInvitePayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationLineType,
);
export const InvitationSendPayload = payloadOf(
  'InvitationSendPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
export const AttendanceRecordPayload = payloadOf(
  'AttendanceRecordPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
export const InvitationBouncePayload = one('InvitationBouncePayload');
export const InvitationRevokePayload = one('InvitationRevokePayload');
export const InvitationReplyPayload = one('InvitationReplyPayload');
