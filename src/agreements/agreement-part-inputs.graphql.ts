import { InputType } from '@nestjs/graphql';
import { IsHash, IsUrl } from 'class-validator';
import { describe } from '../platform/describe.js';
import { ChoiceInput, DateInput, FlagInput, IntInput, TextInput } from '../platform/inputs.js';
import { PartyRoleEnum, StageEnum, TermKindEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

export const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });
export const WHICH = {
  en: 'Which agreement: id, code or title.',
  ru: 'Какое соглашение: идентификатор, код или название.',
};
export const BASIS = { en: 'What it rests on: a letter, a decision.', ru: 'Основание: письмо, решение.' };

@InputType(about('A title in one language.', 'Название на одном языке.'))
export class AgreementTitleInput {
  @TextInput({ en: 'The language: ru, en, ja.', ru: 'Язык: ru, en, ja.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The title, word for word.', ru: 'Название дословно.' }, { max: 2000 })
  text: string;

  @FlagInput(
    { en: 'Whether the text in this language is authentic.', ru: 'Аутентичен ли текст на этом языке.' },
    { optional: true },
  )
  authentic?: boolean | null;
}

@InputType(about('A party, in the order of the text.', 'Сторона в порядке текста.'))
export class AgreementPartyInput {
  @TextInput({ en: 'Who: id, code or name.', ru: 'Кто: идентификатор, код или название.' })
  city: string;

  @ChoiceInput(
    () => PartyRoleEnum,
    {
      en: 'Its role; left out: HOST for our city, PARTY for others.',
      ru: 'Роль; если не указана — HOST для нашего города, PARTY для других.',
    },
    { optional: true },
  )
  role?: words.PartyRole | null;

  @DateInput(
    { en: 'When it signed, if on a day of its own.', ru: 'Когда подписала, если в свой день.' },
    { optional: true },
  )
  signedOn?: string | null;

  @TextInput({ en: 'Where it signed.', ru: 'Где подписала.' }, { optional: true, max: 200 })
  place?: string | null;

  @FlagInput({ en: 'Whether it signed by video link.', ru: 'Подписала ли по видеосвязи.' }, { optional: true })
  isRemote?: boolean | null;

  @TextInput(
    { en: 'Its name in the paper, if another.', ru: 'Название в документе, если иное.' },
    { optional: true, max: 200 },
  )
  nameAsSigned?: string | null;

  @TextInput(
    { en: 'Its country in the paper, if another: СССР.', ru: 'Страна в документе, если иная: СССР.' },
    { optional: true, max: 200 },
  )
  countryAsSigned?: string | null;

  @TextInput(
    { en: 'The office that signed; no person’s name.', ru: 'Должность подписавшего; без имени.' },
    { optional: true, max: 200 },
  )
  signatoryOffice?: string | null;

  @TextInput({ en: 'What its power rested on.', ru: 'Основание полномочий.' }, { optional: true, max: 500 })
  signatoryBasis?: string | null;
}

@InputType(about('How long a paper holds.', 'На какой срок документ.'))
export class AgreementTermInput {
  @ChoiceInput(() => TermKindEnum, { en: 'What kind of term.', ru: 'Вид срока.' })
  kind: words.TermKind;

  @DateInput({ en: 'The last day of the first term.', ru: 'Последний день первого срока.' }, { optional: true })
  until?: string | null;

  @IntInput({ en: 'The first term in months.', ru: 'Первый срок в месяцах.' }, { optional: true, min: 1, max: 12000 })
  months?: number | null;

  @IntInput(
    {
      en: 'Each renewal in months; left out: as the first term.',
      ru: 'Каждое продление в месяцах; если не указано — как первый срок.',
    },
    { optional: true, min: 1, max: 12000 },
  )
  renewalMonths?: number | null;

  @IntInput(
    { en: 'How many months before the end notice must go.', ru: 'За сколько месяцев до конца уведомлять.' },
    { optional: true, max: 1200 },
  )
  noticeMonths?: number | null;

  @IntInput(
    { en: 'How many days before the end notice must go.', ru: 'За сколько дней до конца уведомлять.' },
    { optional: true, max: 36500 },
  )
  noticeDays?: number | null;

  @TextInput(
    { en: 'What ends it, for UNTIL_EVENT.', ru: 'Что завершает действие — для UNTIL_EVENT.' },
    { optional: true },
  )
  event?: string | null;
}

@InputType(about('A file of the text, by reference.', 'Файл с текстом, по ссылке.'))
export class AgreementFileInput {
  @TextInput({ en: 'Its name.', ru: 'Имя файла.' }, { max: 255 })
  name: string;

  @IsUrl({ require_tld: false, protocols: ['https', 'http'], require_protocol: true })
  @TextInput({ en: 'Where it is: https://…', ru: 'Где находится: https://…' }, { max: 2000 })
  url: string;

  @TextInput({ en: 'Its language.', ru: 'Язык.' }, { optional: true, max: 35 })
  language: string | null;

  @IsHash('sha256')
  @TextInput(
    { en: 'SHA-256 of its bytes: 64 hexadecimal digits.', ru: 'SHA-256 содержимого: 64 шестнадцатеричные цифры.' },
    { max: 64 },
  )
  sha256: string;
}

@InputType(about('How far a paper has come.', 'На какой стадии документ.'))
export class AgreementStageInput {
  @ChoiceInput(() => StageEnum, { en: 'The stage.', ru: 'Стадия.' })
  to: words.Stage;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;
}
