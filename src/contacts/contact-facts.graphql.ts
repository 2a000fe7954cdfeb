import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { ChoiceInput, ChoicesInput, DateInput, DayInput, TextInput } from '../platform/graphql/inputs.js';
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
      en: 'Who may be shown it; left out or null: PUBLIC for an office, INTERNAL for a person.',
      ru: 'Кому его показывают; если не указано или null — PUBLIC для подразделения, INTERNAL для человека.',
    },
    { optional },
  )
  privacy?: Visibility | null;

  @Text('title', 'The name of the office.', 'Название подразделения.')
  title?: string | null;

  @Text('name', 'The name of the person; an office has none.', 'Фамилия и имя; у подразделения их нет.')
  name?: string | null;

  @Text('post', 'The post of the person.', 'Должность человека.')
  post?: string | null;

  @DateInput({ en: 'Since when on the post.', ru: 'С какого времени в должности.' }, { optional })
  since?: string | null;

  @DayInput({ en: 'The last day on the post.', ru: 'Последний день в должности.' }, { optional })
  until?: string | null;

  @Text('email', 'One e-mail address.', 'Один адрес электронной почты.')
  email?: string | null;

  @Text('phone', 'One telephone number, with the code of the country.', 'Один номер телефона с кодом страны.')
  phone?: string | null;

  @Text('address', 'The postal address.', 'Адрес для писем.')
  address?: string | null;

  @ChoicesInput(
    () => ChannelEnum,
    { en: 'How they prefer to be reached, the best first.', ru: 'Предпочтительные каналы по порядку, от лучшего.' },
    { optional, max: 7 },
  )
  channels?: Channel[] | null;

  @ChoicesInput(
    () => LanguageTag,
    { en: 'In which languages to write, the best first.', ru: 'На каких языках писать, от лучшего.' },
    { optional, max: 20 },
  )
  languages?: string[] | null;

  @ChoiceInput(
    () => DelegationRoleEnum,
    { en: 'The role in the delegation, of a traveller alone.', ru: 'Роль в делегации — только для участника поездки.' },
    { optional },
  )
  role?: DelegationRole | null;

  @Text(
    'purpose',
    'What the data are needed for; required of a traveller.',
    'Для чего нужны сведения; для участника поездки обязательно.',
  )
  purpose?: string | null;

  @DayInput(
    {
      en: 'The last day of keeping, then they are erased; required of a traveller.',
      ru: 'Последний день хранения, потом удаляются; для участника поездки обязательно.',
    },
    { optional },
  )
  deleteOn?: string | null;

  @TextInput(
    {
      en: 'Because of which invitation or exchange: its id.',
      ru: 'В связи с чем: идентификатор приглашения или обмена.',
    },
    { optional, max: 60 },
  )
  occasion?: string | null;

  @Text('note', 'A remark for the staff.', 'Пометка для сотрудников.')
  note?: string | null;
}
