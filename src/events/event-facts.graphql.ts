import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import { ChoiceInput, ChoicesInput, DayInput, PartsInput, TextInput, TimeInput } from '../platform/graphql/inputs.js';
import { GuestQuotaInput } from './event-parts.graphql.js';

export const WHICH_EVENT = {
  en: 'Which event: id, code or title.',
  ru: 'Какое мероприятие: идентификатор, код или название.',
};

@InputType({ isAbstract: true })
export abstract class EventFactsInput {
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
