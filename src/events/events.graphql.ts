import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-words.js';
import { describe, say } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  DayInput,
  IntInput,
  KeyInput,
  PartsInput,
  RevisionInput,
  TextInput,
  TimeInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { EventKindEnum, EventStatusEnum, GuestCategoryEnum } from './event-enums.graphql.js';
import { EventType } from './event-types.graphql.js';
import type { EventKind, EventStatus, GuestCategory } from './event-words.js';

export const WHICH_EVENT = {
  en: 'Which event: id, code or title.',
  ru: 'Какое мероприятие: идентификатор, код или название.',
};

@InputType({ description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }) })
export class EventTitleInput {
  @TextInput({ en: 'The language of the title: ru.', ru: 'Язык названия: ru.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The event’s title.', ru: 'Название мероприятия.' }, { max: 500 })
  text: string;
}

@InputType({ description: describe({ en: 'Guests of one category.', ru: 'Гости одной категории.' }) })
export class GuestQuotaInput {
  @ChoiceInput(() => GuestCategoryEnum, { en: 'Who they are.', ru: 'Кто они.' })
  category: GuestCategory;

  @IntInput(
    {
      en: 'How many a city may send; left out: no limit.',
      ru: 'Сколько может прислать город; не указано — без ограничения.',
    },
    { optional: true, max: 100_000 },
  )
  quota?: number | null;
}

@InputType({ isAbstract: true })
abstract class EventFactsInput {
  @TextInput(
    {
      en: 'A short code, EV-2023-SKI; left out: the next of the year.',
      ru: 'Краткий код, EV-2023-SKI; если не указан — следующий по году.',
    },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; left out: staff (INTERNAL).',
      ru: 'Кто это видит; если не указано — сотрудники (INTERNAL).',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @TimeInput({ en: 'When it ends, in the same way.', ru: 'Когда заканчивается, так же.' }, { optional: true })
  ends?: string | null;

  @TextInput(
    { en: 'The zone of its clocks; left out: the host’s.', ru: 'Часовой пояс; если не указан — пояс города.' },
    { optional: true, max: 60 },
  )
  timeZone?: string | null;

  @TextInput(
    { en: 'The city where it takes place; left out: the home city.', ru: 'Город проведения; если не указан — наш.' },
    { optional: true },
  )
  host?: string | null;

  @TextInput({ en: 'Where in the city.', ru: 'Место в городе.' }, { optional: true })
  place?: string | null;

  @TextInput(
    { en: 'The body that holds it; no person’s name.', ru: 'Организатор — учреждение, без имён людей.' },
    { optional: true },
  )
  organiser?: string | null;

  @TextInput(
    { en: 'What it is about, without people’s names.', ru: 'О чём оно, без имён людей.' },
    { optional: true, max: 5000 },
  )
  description?: string | null;

  @ChoicesInput(() => AreaEnum, { en: 'Areas of cooperation.', ru: 'Направления сотрудничества.' }, { optional: true })
  areas?: Area[] | null;

  @PartsInput(() => GuestQuotaInput, { en: 'Whom it is for.', ru: 'Для кого.' }, { optional: true, max: 20 })
  guests?: GuestQuotaInput[] | null;

  @DayInput(
    {
      en: 'The last day to answer, by the clocks of the host.',
      ru: 'Последний день ответа по часам города проведения.',
    },
    { optional: true },
  )
  replyBy?: string | null;

  @TextInput(
    {
      en: 'The tie that it marks: its id, or the other city.',
      ru: 'Связь, которой посвящено: идентификатор или другой город.',
    },
    { optional: true },
  )
  partnership?: string | null;

  @TextInput(
    {
      en: 'The paper that it marks: id, code or title.',
      ru: 'Документ, которому посвящено: идентификатор, код или название.',
    },
    { optional: true },
  )
  agreement?: string | null;

  @TextInput(
    { en: 'The anniversary that it marks, by its id.', ru: 'Годовщина, которой посвящено, по идентификатору.' },
    { optional: true },
  )
  anniversary?: string | null;
}

@InputType({ description: describe({ en: 'An event that is planned.', ru: 'Мероприятие, которое планируется.' }) })
export class EventPlanInput extends EventFactsInput {
  @ChoiceInput(() => EventKindEnum, { en: 'Of which kind it is.', ru: 'Какого вида.' })
  kind: EventKind;

  @PartsInput(() => EventTitleInput, {
    en: 'Its title, in one language or several.',
    ru: 'Название на одном или нескольких языках.',
  })
  titles: EventTitleInput[];

  @TimeInput({ en: 'When it begins.', ru: 'Когда начинается.' })
  starts: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType({
  description: describe({
    en: 'What to change of an event: what is left out stays, null clears.',
    ru: 'Что изменить в мероприятии: пропущенное остаётся, null очищает.',
  }),
})
export class EventUpdateInput extends EventFactsInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @ChoiceInput(() => EventKindEnum, { en: 'Of which kind it is.', ru: 'Какого вида.' }, { optional: true })
  kind?: EventKind | null;

  @PartsInput(
    () => EventTitleInput,
    { en: 'Its title, in one language or several.', ru: 'Название на одном или нескольких языках.' },
    { optional: true },
  )
  titles?: EventTitleInput[] | null;

  @TimeInput(
    {
      en: 'The same date more exactly: 2023-03, then 2023-03-11. Another date: eventReschedule.',
      ru: 'Та же дата точнее: 2023-03, затем 2023-03-11. Другая дата — eventReschedule.',
    },
    { optional: true },
  )
  starts?: string | null;

  @ChoiceInput(
    () => EventStatusEnum,
    {
      en: 'CONFIRMED once it is certain, or TENTATIVE again.',
      ru: 'CONFIRMED, когда решено окончательно, или снова TENTATIVE.',
    },
    { optional: true },
  )
  status?: EventStatus | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({ isAbstract: true })
abstract class EventStepInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @RevisionInput()
  ifRevision?: number | null;
}

const BECAUSE = { en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' };

@InputType({
  description: describe({
    en: 'A move: whoever answered is asked again.',
    ru: 'Перенос: ответивших спросят заново.',
  }),
})
export class EventRescheduleInput extends EventStepInput {
  @TimeInput(
    { en: 'The new beginning; left out: not known yet.', ru: 'Новое начало; если не указано — пока неизвестно.' },
    { optional: true },
  )
  starts?: string | null;

  @TimeInput({ en: 'The new end.', ru: 'Новое окончание.' }, { optional: true })
  ends?: string | null;

  @DayInput({ en: 'The new last day to answer.', ru: 'Новый последний день ответа.' }, { optional: true })
  replyBy?: string | null;

  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

@InputType({
  description: describe({
    en: 'An event that will not take place; every answer stays on record.',
    ru: 'Отмена мероприятия; все ответы сохраняются.',
  }),
})
export class EventCancelInput extends EventStepInput {
  @TextInput(BECAUSE, { optional: true })
  because?: string | null;
}

@InputType('EventFilter', {
  description: describe({ en: 'Which events to list.', ru: 'Какие мероприятия показать.' }),
})
export class EventFilterInput {
  @ChoicesInput(
    () => EventKindEnum,
    { en: 'Events of any of these kinds.', ru: 'Мероприятия любого из этих видов.' },
    { optional: true },
  )
  kinds?: EventKind[] | null;

  @ChoicesInput(
    () => EventStatusEnum,
    { en: 'In any of these states.', ru: 'В любом из этих состояний.' },
    { optional: true },
  )
  statuses?: EventStatus[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'In any of these areas.', ru: 'По любому из этих направлений.' },
    { optional: true },
  )
  areas?: Area[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'In any of these cities or, for staff, with any of them invited.',
      ru: 'В любом из этих городов; сотрудникам — и с их приглашением.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @DateInput({ en: 'That may last until this date or later.', ru: 'Идут в эту дату или позже.' }, { optional: true })
  from?: string | null;

  @DateInput(
    { en: 'That may begin on this date or earlier.', ru: 'Начинаются в эту дату или раньше.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'With this code, or this in a title.', ru: 'С этим кодом или с этим в названии.' },
    { optional: true },
  )
  text?: string | null;
}

export const EVENT = say('The event; null when nothing was done.', 'Мероприятие; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'event', () => EventType, EVENT);

export const EventPlanPayload = payload('EventPlanPayload');
export const EventUpdatePayload = payload('EventUpdatePayload');
export const EventReschedulePayload = payload('EventReschedulePayload');
export const EventCancelPayload = payload('EventCancelPayload');
