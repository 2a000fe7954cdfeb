import { DomainError } from '../kernel/domain-error.js';
import type { EventTime } from './event-time.js';
import { EVENT_STATUSES, type EventStatus } from './event-vocabulary.js';

/** What is said when an event's date or state does not allow something. */

export const startIsMissing = () =>
  new DomainError('REQUIRED', { en: 'Say when it starts, too.', ru: 'Укажите и начало.' }, ['starts']);

export const beforeCalendars = (starts: EventTime) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `Calendar programs show nothing before 15 October 1582, and this says ${starts.text}. Check the year, and type 2026-03-11, for example.`,
      ru: `Раньше 15 октября 1582 года программы-календари ничего не покажут, а указано ${starts.text}. Проверьте год и введите, например, 2026-03-11.`,
    },
    ['starts'],
  );

export const endsTooEarly = (starts: EventTime, ends: EventTime) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `It ends (${ends.text}) before it starts (${starts.text}).`,
      ru: `Окончание (${ends.text}) раньше начала (${starts.text}).`,
    },
    ['ends'],
  );

export const isAMove = (code: string, before: EventTime) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${code} is on ${before.text}: another date is a move, and asks the guests again. Use eventReschedule.`,
      ru: `${code} назначено на ${before.text}: другая дата — это перенос, гостей спросят заново. Используйте eventReschedule.`,
    },
    ['starts'],
  );

export const isOnItAlready = (code: string, starts: EventTime | null) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${code} is not moved: its date is the same (${starts?.text ?? 'none yet'}). Leave because out, or give another date.`,
      ru: `${code} не переносится: дата та же (${starts?.text ?? 'пока нет'}). Уберите because или укажите другую дату.`,
    },
    ['because'],
  );

export const notBegun = (code: string, starts: EventTime | null) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `${code} has not begun yet (${starts?.text ?? 'no date'}): who came is written down afterwards.`,
      ru: `${code} ещё не началось (${starts?.text ?? 'даты нет'}): кто прибыл, отмечают после начала.`,
    },
    ['event'],
  );

export const isOver = (code: string, status: EventStatus) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} does not allow this: ${EVENT_STATUSES[status].en.toLowerCase()}. For another date plan a new one: eventPlan, then eventInvite with copyOf.`,
      ru: `${code} этого не допускает: ${EVENT_STATUSES[status].ru.toLowerCase()}. Для новой даты запланируйте новое: eventPlan, затем eventInvite с copyOf.`,
    },
    ['event'],
  );
