import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, DryRunInput, PartsInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { CityAttendanceInput } from './city-attendance.graphql.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';
import { EVENT } from './event-step.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { GuestCategory } from './event-words.js';
import { CATEGORY, MOST_CITIES } from './invitation-step.graphql.js';
import { InvitationType } from './invitation-types.graphql.js';

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

export const AttendanceRecordPayload = payloadOf(
  'AttendanceRecordPayload',
  'event',
  () => EventType,
  EVENT,
  () => InvitationType,
);
