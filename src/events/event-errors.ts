import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { readyMutation } from '../kernel/ready-mutation.js';
import type { EventTime } from './event-time.js';
import { EVENT_STATUSES, type EventStatus } from './event-vocabulary.js';

/** Errors about the date or the status of an event. */

export const startIsMissing = () =>
  new DomainError('REQUIRED', { en: 'Set starts as well.', ru: 'Укажите и начало (starts).' }, ['starts']);

export const beforeCalendars = (starts: EventTime) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `Calendar programs do not show dates before 15 October 1582, and this date is ${starts.text}. Check the year; write a date like 2026-03-11.`,
      ru: `Программы-календари не показывают даты раньше 15 октября 1582 года, а указано ${starts.text}. Проверьте год; дату пишите так: 2026-03-11.`,
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

export const repliesTooLate = (code: string, replyBy: Day, lastDay: Day) =>
  new DomainError(
    'TOO_LATE',
    {
      en: `The last day to reply, ${replyBy}, is after ${code} itself, which is over on ${lastDay}. Enter a replyBy no later than that day.`,
      ru: `Последний день для ответа (${replyBy}) позже самого мероприятия: ${code} закончится ${lastDay}. Введите replyBy не позже этого дня.`,
    },
    ['replyBy'],
    [lastDay],
  );

const move = (code: string, to: EventTime | null) =>
  readyMutation('eventReschedule', { event: code, ...(to && { starts: to.text }) });

/** @param to the date that it cannot have without a move */
export const isAMove = (code: string, before: EventTime, to: EventTime | null) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${code} is already set for ${before.text}. To move it, which asks its guests again: ${move(code, to)}`,
      ru: `${code} уже назначено на ${before.text}. Перенести его, тогда гостей нужно будет спросить заново: ${move(code, to)}`,
    },
    ['starts'],
  );

export const isOnItAlready = (code: string, starts: EventTime | null) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${code} is not rescheduled: the date is the same (${starts?.text ?? 'none yet'}). Omit because, or enter another date.`,
      ru: `${code} не переносится: дата та же (${starts?.text ?? 'пока нет'}). Уберите because или введите другую дату.`,
    },
    ['because'],
  );

export const notBegun = (code: string, starts: EventTime | null) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `${code} has not started yet (${starts?.text ?? 'no date'}). Close it and record attendance after it has started.`,
      ru: `${code} ещё не началось (${starts?.text ?? 'дата неизвестна'}). Закрыть его и отметить прибывших можно после начала.`,
    },
    ['event'],
  );

const restore = (code: string) => readyMutation('eventRestore', { event: code });

export const isOver = (code: string, status: EventStatus) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} has already been ${EVENT_STATUSES[status].en.toLowerCase()} and cannot be changed in this way. For another date plan a new event with eventPlan and copy the guests with eventInvite (copyOf).${status === 'CANCELLED' ? ` If it was cancelled by mistake: ${restore(code)}` : ''}`,
      ru: `${code} уже ${EVENT_STATUSES[status].ru.toLowerCase()}, изменить его так нельзя. Для другой даты запланируйте новое мероприятие (eventPlan) и пригласите тех же гостей (eventInvite с copyOf).${status === 'CANCELLED' ? ` Если оно отменено по ошибке: ${restore(code)}` : ''}`,
    },
    ['event'],
  );

export const notATimeZone = (zone: string) =>
  new DomainError(
    'INVALID',
    {
      en: `«${zone}» is not a time zone: use a name such as Asia/Sakhalin.`,
      ru: `«${zone}» — не часовой пояс: нужно имя, например Asia/Sakhalin.`,
    },
    ['timeZone'],
  );

/** A status that an event gets from a mutation of its own. */
export const hasMutation = () =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: 'To move an event use eventReschedule, to cancel it eventCancel, to close it eventClose.',
      ru: 'Чтобы перенести мероприятие, используйте eventReschedule, отменить — eventCancel, закрыть — eventClose.',
    },
    ['status'],
    ['TENTATIVE', 'CONFIRMED'],
  );

export const listedTwice = (place: number) =>
  new DomainError(
    'DUPLICATE',
    { en: 'This category of guests is listed twice.', ru: 'Эта категория гостей указана дважды.' },
    ['guests', String(place), 'category'],
  );

/** The code of a voided event is used by another one. */
export const codeTaken = (code: string, other: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The code ${code} is used by another event by now: give that one another code first: ${readyMutation('eventUpdate', { event: other, code: `${code}-2` })}`,
      ru: `Код ${code} уже занят другим мероприятием: сначала дайте тому другой код: ${readyMutation('eventUpdate', { event: other, code: `${code}-2` })}`,
    },
    ['event'],
    [other],
  );

/** An undo would leave invitations without their event. */
export const invitedSince = ({ code }: { code: string }, count: number) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Invitations to ${code} have been made since: ${count}. Void the event with them: eventVoid(input: { event: "${code}", reason: "…" }).`,
      ru: `На ${code} с тех пор внесены приглашения: ${count}. Аннулируйте мероприятие вместе с ними: eventVoid(input: { event: "${code}", reason: "…" }).`,
    },
    ['call'],
  );

/** An undo would leave replies to an asking that never was. */
export const answeredSince = ({ code }: { code: string }) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Guests of ${code} have replied to the new date since. Move it again, or back: eventReschedule(input: { event: "${code}", starts: "…" }).`,
      ru: `Гости ${code} уже ответили на новую дату. Перенесите его ещё раз или обратно: eventReschedule(input: { event: "${code}", starts: "…" }).`,
    },
    ['call'],
  );
