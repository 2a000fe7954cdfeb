import { InputType } from '@nestjs/graphql';
import { ChannelEnum } from '../contacts/contact-enums.graphql.js';
import type { Channel } from '../contacts/channel-words.js';
import { describe } from '../platform/describe.js';
import {
  ChoiceInput,
  DayInput,
  DryRunInput,
  IntInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { AttendanceEnum, GuestCategoryEnum, HeadLevelEnum, ReplyStatusEnum } from './event-enums.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { EVENT } from './events.graphql.js';
import { InvitationType } from './invitation-types.graphql.js';
import type { Attendance, HeadLevel, ReplyValue } from './invitation-words.js';
import {
  MOST_CITIES,
  CATEGORY,
  INVITED,
  PEOPLE,
  InvitationStepInput,
  payloadOfOne,
} from './invitation-inputs.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';

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

export const InvitationReplyPayload = payloadOfOne('InvitationReplyPayload');
export const AttendanceRecordPayload = payloadOf(
  'AttendanceRecordPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
