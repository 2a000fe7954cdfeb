import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput, FlagInput, TextInput } from '../platform/graphql/inputs.js';
import { ContactKindEnum } from './contact-enums.graphql.js';
import type { ContactKind } from './contact-vocabulary.js';

const optional = true;

@InputType('ContactFilter', {
  description: describe({ en: 'Which contacts to list.', ru: 'Какие контакты показать.' }),
})
export class ContactFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'Of any of these cities: ID, code or name.',
      ru: 'Любого из этих городов: идентификатор, код или название.',
    },
    { optional },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => ContactKindEnum,
    { en: 'Contacts of any of these kinds.', ru: 'Контакты любого из этих видов.' },
    { optional },
  )
  kinds?: ContactKind[] | null;

  @TextInput(
    {
      en: 'A part of the office’s name, the person’s name or the post.',
      ru: 'Часть названия подразделения, имени или должности.',
    },
    { optional, max: 200 },
  )
  text?: string | null;

  @FlagInput(
    {
      en: 'In their post on that day: true; false: only the others.',
      ru: 'На этот день в должности: true; false — остальные.',
    },
    { optional },
  )
  isCurrent?: boolean | null;

  @TextInput(
    {
      en: 'Only travellers of this invitation or exchange.',
      ru: 'Кто едет в связи с этим приглашением или обменом.',
    },
    { optional, max: 60 },
  )
  occasion?: string | null;
}
