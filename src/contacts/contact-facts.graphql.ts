import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { ChoiceInput, ChoicesInput, ConfirmInput, DateInput, DayInput, TextInput } from '../platform/graphql/inputs.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import type { Channel } from './channel-vocabulary.js';
import { ChannelEnum, DelegationRoleEnum } from './contact-enums.graphql.js';
import { LONGEST, type ContactText } from './contact-texts.js';
import type { DelegationRole } from './contact-vocabulary.js';

const optional = true;
const Text = (field: ContactText, en: string, ru: string) => TextInput({ en, ru }, { optional, max: LONGEST[field] });

@InputType({ isAbstract: true })
export abstract class ContactFactsInput {
  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; default, also for null: PUBLIC for an office, INTERNAL for a person.',
      ru: 'Кому он виден; если не указано или null — PUBLIC для подразделения, INTERNAL для человека.',
    },
    { optional },
  )
  privacy?: Visibility | null;

  @Text('title', 'The name of the office.', 'Название подразделения.')
  title?: string | null;

  @Text('name', 'The name of the person; not for an office.', 'Фамилия и имя; у подразделения их нет.')
  name?: string | null;

  @Text('post', 'The post of the person.', 'Должность человека.')
  post?: string | null;

  @DateInput({ en: 'Since when in the post.', ru: 'С какого времени в должности.' }, { optional })
  since?: string | null;

  @DayInput({ en: 'The last day in the post.', ru: 'Последний день в должности.' }, { optional })
  until?: string | null;

  @Text('email', 'One e-mail address.', 'Один адрес электронной почты.')
  email?: string | null;

  @Text('phone', 'One telephone number, with the country code.', 'Один номер телефона с кодом страны.')
  phone?: string | null;

  @Text('address', 'The postal address.', 'Адрес для писем.')
  address?: string | null;

  @ChoicesInput(
    () => ChannelEnum,
    { en: 'The preferred channels, best first.', ru: 'Предпочтительные каналы по порядку, от лучшего.' },
    { optional, max: 7 },
  )
  channels?: Channel[] | null;

  @ChoicesInput(
    () => LanguageTag,
    { en: 'The languages to write in, best first.', ru: 'На каких языках писать, от лучшего.' },
    { optional, max: 20 },
  )
  languages?: string[] | null;

  @ChoiceInput(
    () => DelegationRoleEnum,
    { en: 'The role in the delegation; only for a traveller.', ru: 'Роль в делегации — только для участника поездки.' },
    { optional },
  )
  role?: DelegationRole | null;

  @Text(
    'purpose',
    'What the data are needed for; required for a traveller.',
    'Для чего нужны сведения; для участника поездки обязательно.',
  )
  purpose?: string | null;

  @DayInput(
    {
      en: 'The last day on which the data are kept before they are erased; required for a traveller.',
      ru: 'Последний день хранения, потом сведения удаляются; для участника поездки обязательно.',
    },
    { optional },
  )
  deleteOn?: string | null;

  @TextInput(
    {
      en: 'The ID of the invitation or exchange that the contact travels for.',
      ru: 'Идентификатор приглашения или обмена, в связи с которым едет участник.',
    },
    { optional, max: 60 },
  )
  occasion?: string | null;

  @Text('note', 'An internal note for staff.', 'Пометка для сотрудников.')
  note?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;
}
