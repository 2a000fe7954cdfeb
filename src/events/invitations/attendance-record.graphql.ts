import { InputType } from '@nestjs/graphql';
import { describe } from '../../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  DryRunInput,
  IntInput,
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
import { AttendanceEnum } from './invitation-enums.graphql.js';
import { CATEGORY, INVITED, MOST_CITIES, PEOPLE } from './invitation-inputs.graphql.js';
import type { Attendance } from './invitation-vocabulary.js';
import { InvitationType } from './invitation.graphql.js';

@InputType({ description: describe({ en: 'The attendance of one city.', ru: 'Кто прибыл от одного города.' }) })
export class CityAttendanceInput {
  @TextInput(INVITED)
  city: string;

  @ChoiceInput(
    () => AttendanceEnum,
    { en: 'Whether its guests attended; default ATTENDED.', ru: 'Прибыли ли; если не указано — ATTENDED.' },
    { optional: true },
  )
  value?: Attendance | null;

  @IntInput({ en: 'How many people attended.', ru: 'Сколько человек прибыло.' }, PEOPLE)
  headcount?: number | null;
}

@InputType({ description: describe({ en: 'The attendance at an event.', ru: 'Кто прибыл на мероприятие.' }) })
export class AttendanceRecordInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @PartsInput(
    () => CityAttendanceInput,
    { en: 'Which cities attended, or did not.', ru: 'Какие города прибыли или нет.' },
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

export const AttendanceRecordPayload = payloadOf(
  'AttendanceRecordPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
