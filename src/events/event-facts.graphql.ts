import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import {
  ChoiceInput,
  ChoicesInput,
  ConfirmInput,
  DayInput,
  PartsInput,
  TextInput,
  TimeInput,
} from '../platform/graphql/inputs.js';
import { GuestQuotaInput } from './event-parts.graphql.js';

export const WHICH_EVENT = {
  en: 'Which event: ID, code or title.',
  ru: 'Какое мероприятие: идентификатор, код или название.',
};

@InputType({ isAbstract: true })
export abstract class EventFactsInput {
  @TextInput(
    {
      en: 'A short code such as EV-2023-SKI; default: the next free code of the year.',
      ru: 'Краткий код, например EV-2023-SKI; если не указан — следующий свободный код года.',
    },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; default INTERNAL (staff only).',
      ru: 'Кто это видит; если не указано — только сотрудники (INTERNAL).',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @TimeInput(
    { en: 'When it ends; written like starts.', ru: 'Когда заканчивается; записывается так же, как начало.' },
    { optional: true },
  )
  ends?: string | null;

  @TextInput(
    {
      en: 'Its time zone; default: the zone of the host city.',
      ru: 'Часовой пояс; если не указан — пояс города проведения.',
    },
    { optional: true, max: 60 },
  )
  timeZone?: string | null;

  @TextInput(
    {
      en: 'The city where it takes place; default: the home city.',
      ru: 'Город проведения; если не указан — наш город.',
    },
    { optional: true },
  )
  host?: string | null;

  @TextInput({ en: 'The venue.', ru: 'Место проведения.' }, { optional: true })
  place?: string | null;

  @TextInput(
    {
      en: 'The organising body; do not enter personal names.',
      ru: 'Учреждение-организатор; имён людей не указывайте.',
    },
    { optional: true },
  )
  organiser?: string | null;

  @TextInput(
    {
      en: 'What it is about; do not enter personal names.',
      ru: 'Чему посвящено мероприятие; имён людей не указывайте.',
    },
    { optional: true, max: 5000 },
  )
  description?: string | null;

  @ChoicesInput(() => AreaEnum, { en: 'Areas of cooperation.', ru: 'Направления сотрудничества.' }, { optional: true })
  areas?: Area[] | null;

  @PartsInput(
    () => GuestQuotaInput,
    { en: 'The categories of guests it is for.', ru: 'Для каких категорий гостей.' },
    { optional: true, max: 20 },
  )
  guests?: GuestQuotaInput[] | null;

  @DayInput(
    {
      en: 'The last day to reply, in the host’s time zone.',
      ru: 'Последний день для ответа по времени города проведения.',
    },
    { optional: true },
  )
  replyBy?: string | null;

  @TextInput(
    {
      en: 'The partnership it is dedicated to: its ID, or the other city.',
      ru: 'Связь, которой посвящено мероприятие: идентификатор или другой город.',
    },
    { optional: true },
  )
  partnership?: string | null;

  @TextInput(
    {
      en: 'The agreement it is dedicated to: ID, code or title.',
      ru: 'Соглашение, которому посвящено мероприятие: идентификатор, код или название.',
    },
    { optional: true },
  )
  agreement?: string | null;

  @TextInput(
    {
      en: 'The anniversary it celebrates, by its ID.',
      ru: 'Годовщина, которой посвящено мероприятие, по идентификатору.',
    },
    { optional: true },
  )
  anniversary?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;
}
