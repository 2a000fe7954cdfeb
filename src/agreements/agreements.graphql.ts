import { InputType } from '@nestjs/graphql';
import { IsHash, IsUrl } from 'class-validator';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnerships.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import { describe, enumType, say } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  DayInput,
  FlagInput,
  IntInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import type { AgreementOrder } from './agreement-lists.service.js';
import * as types from './agreement-types.graphql.js';
import type * as words from './agreement-words.js';

const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });
const WHICH = { en: 'Which agreement: id, code or title.', ru: 'Какое соглашение: идентификатор, код или название.' };
const BASIS = { en: 'What it rests on: a letter, a decision.', ru: 'Основание: письмо, решение.' };

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
    () => types.PartyRoleEnum,
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
  @ChoiceInput(() => types.TermKindEnum, { en: 'What kind of term.', ru: 'Вид срока.' })
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
  @ChoiceInput(() => types.StageEnum, { en: 'The stage.', ru: 'Стадия.' })
  to: words.Stage;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;
}

@InputType({ isAbstract: true })
abstract class AgreementFactsInput {
  @TextInput(
    { en: 'A code; left out: the next of its year.', ru: 'Код; если не указан — следующий за год.' },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it; left out: PUBLIC when signed, INTERNAL before.',
      ru: 'Кто видит; если не указано — PUBLIC для подписанного, иначе INTERNAL.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ChoiceInput(() => types.LegalEffectEnum, { en: 'What it obliges to.', ru: 'К чему обязывает.' }, { optional: true })
  legalEffect?: words.LegalEffect | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'What it makes of our city and each other party; left out: nothing new.',
      ru: 'Какую связь устанавливает с каждой стороной; если не указано — никакой новой.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => types.EntryRuleEnum,
    {
      en: 'What brings it into force; left out: ON_SIGNING.',
      ru: 'С чего вступает в силу; если не указано — ON_SIGNING.',
    },
    { optional: true },
  )
  entry?: words.EntryRule | null;

  @PartInput(
    () => AgreementTermInput,
    { en: 'How long it holds; left out: UNKNOWN.', ru: 'Срок; если не указан — UNKNOWN.' },
    { optional: true },
  )
  term?: AgreementTermInput | null;

  @ChoicesInput(() => types.AreaEnum, { en: 'What it is about.', ru: 'О чём оно.' }, { optional: true })
  areas?: words.Area[] | null;

  @PartsInput(() => AgreementFileInput, { en: 'Its texts as files.', ru: 'Тексты в файлах.' }, { optional: true })
  files?: AgreementFileInput[] | null;
}

@InputType(about('A paper, signed already or on its way.', 'Документ, подписанный или готовящийся.'))
export class AgreementRegisterInput extends AgreementFactsInput {
  @ChoiceInput(() => types.AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' })
  kind: words.AgreementKind;

  @PartsInput(() => AgreementTitleInput, { en: 'Its titles, word for word.', ru: 'Названия дословно.' })
  titles: AgreementTitleInput[];

  @PartsInput(() => AgreementPartyInput, {
    en: 'All its parties, ours included, in the order of the text.',
    ru: 'Все стороны, включая нашу, в порядке текста.',
  })
  parties: AgreementPartyInput[];

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @PartInput(
    () => AgreementStageInput,
    { en: 'How far it has come, if it is not signed.', ru: 'Стадия, если не подписано.' },
    { optional: true },
  )
  stage?: AgreementStageInput | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType({ isAbstract: true })
abstract class AgreementChangeInput {
  @TextInput(WHICH)
  agreement: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType(
  about('What to change: what is left out stays, null clears.', 'Что изменить: пропущенное остаётся, null очищает.'),
)
export class AgreementUpdateInput extends AgreementFactsInput {
  @TextInput(WHICH)
  agreement: string;

  @ChoiceInput(() => types.AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' }, { optional: true })
  kind?: words.AgreementKind | null;

  @PartsInput(
    () => AgreementTitleInput,
    { en: 'All its titles: the list replaces the old one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  titles?: AgreementTitleInput[] | null;

  @PartsInput(
    () => AgreementPartyInput,
    { en: 'All its parties: the list replaces the old one.', ru: 'Все стороны: список заменяет прежний.' },
    { optional: true },
  )
  parties?: AgreementPartyInput[] | null;

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType(about('The next stage of a paper that is not signed.', 'Следующая стадия неподписанного документа.'))
export class AgreementAdvanceInput extends AgreementChangeInput {
  @ChoiceInput(() => types.StageEnum, { en: 'To which stage.', ru: 'На какую стадию.' })
  to: words.Stage;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(about('The signing: what it turned out to be.', 'Подписание: чем документ стал.'))
export class AgreementSignInput extends AgreementChangeInput {
  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' })
  signed: string;

  @ChoiceInput(
    () => types.AgreementKindEnum,
    { en: 'What it is in the end, if another than planned.', ru: 'Чем стало в итоге, если не тем, что планировалось.' },
    { optional: true },
  )
  kind?: words.AgreementKind | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'What it makes of our city and each other party; left out: as recorded.',
      ru: 'Какую связь устанавливает; если не указано — как записано.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => VisibilityEnum,
    { en: 'Who may see it from now on; left out: as before.', ru: 'Кто видит теперь; если не указано — как раньше.' },
    { optional: true },
  )
  visibility?: Visibility | null;

  @PartsInput(() => AgreementTitleInput, { en: 'Its final titles.', ru: 'Окончательные названия.' }, { optional: true })
  titles?: AgreementTitleInput[] | null;
}

@InputType(about('What one party did.', 'Что сделала одна сторона.'))
export class AgreementRecordActInput extends AgreementChangeInput {
  @TextInput({
    en: 'Which party: id, code or name of the city.',
    ru: 'Какая сторона: идентификатор, код или название города.',
  })
  party: string;

  @ChoiceInput(() => types.PartyActEnum, { en: 'What it did.', ru: 'Что сделала.' })
  kind: words.PartyActKind;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @TextInput({ en: 'Where.', ru: 'Где.' }, { optional: true, max: 200 })
  place?: string | null;

  @DayInput({ en: 'From which day it works, if later.', ru: 'С какого дня действует, если позже.' }, { optional: true })
  effectiveOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(about('What this paper is to another.', 'Связь с другим документом.'))
export class AgreementLinkInput extends AgreementChangeInput {
  @ChoiceInput(() => types.LinkKindEnum, { en: 'What it is to it.', ru: 'Какая связь.' })
  kind: words.LinkKind;

  @TextInput(
    { en: 'The other agreement: id, code or title.', ru: 'Другое соглашение: идентификатор, код или название.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'Or what is outside the registry: a treaty.', ru: 'Или документ вне реестра: договор государств.' },
    { optional: true, max: 2000 },
  )
  text?: string | null;

  @DayInput(
    { en: 'Until when it prolongs the other, for PROLONGS.', ru: 'До какого дня продлевает — для PROLONGS.' },
    { optional: true },
  )
  until?: string | null;
}

@InputType(
  about(
    'The end: by all at once, or by one party’s notice.',
    'Прекращение: всеми сразу или по уведомлению одной стороны.',
  ),
)
export class AgreementTerminateInput extends AgreementChangeInput {
  @DateInput({ en: 'From which day it is over.', ru: 'С какого дня прекращено.' })
  on: string;

  @TextInput(
    {
      en: 'Which party gave notice; left out: all together.',
      ru: 'Какая сторона заявила; если не указано — все вместе.',
    },
    { optional: true },
  )
  party?: string | null;

  @DateInput({ en: 'When the notice was given.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeOn?: string | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;
}

@InputType(about('Which agreements to list.', 'Какие соглашения показать.'))
export class AgreementFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'With any of these parties: id, code or name.',
      ru: 'С любой из этих сторон: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'With a party in any of these countries (ISO 3166-1).',
      ru: 'Со стороной в любой из этих стран (ISO 3166-1).',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(
    () => types.AgreementKindEnum,
    { en: 'Of any of these kinds.', ru: 'Любого из этих видов.' },
    { optional: true },
  )
  kinds?: words.AgreementKind[] | null;

  @ChoicesInput(
    () => types.AgreementStatusEnum,
    { en: 'In any of these states on that day.', ru: 'В любом из этих состояний на этот день.' },
    { optional: true },
  )
  statuses?: words.AgreementStatus[] | null;

  @ChoicesInput(
    () => types.AreaEnum,
    { en: 'About any of these areas.', ru: 'О любом из этих направлений.' },
    { optional: true },
  )
  areas?: words.Area[] | null;

  @DateInput(
    { en: 'Possibly signed in this time or later: 2022.', ru: 'Подписано, возможно, в это время или позже: 2022.' },
    { optional: true },
  )
  signedFrom?: string | null;

  @DateInput(
    { en: 'Possibly signed in this time or earlier: 2022.', ru: 'Подписано, возможно, в это время или раньше: 2022.' },
    { optional: true },
  )
  signedTo?: string | null;

  @TextInput(
    { en: 'Whose title holds this text, or with this code.', ru: 'С этим текстом в названии или с этим кодом.' },
    { optional: true, max: 200 },
  )
  text?: string | null;
}

const ORDERS: Record<AgreementOrder, { en: string; ru: string }> = {
  SIGNED_ASC: { en: 'The oldest first; drafts last.', ru: 'Сначала самые давние; проекты в конце.' },
  SIGNED_DESC: { en: 'Drafts first, then the newest.', ru: 'Сначала проекты, затем самые новые.' },
  CODE_ASC: { en: 'By code.', ru: 'По коду.' },
};
export const AgreementOrderEnum = enumType(
  'AgreementOrder',
  ORDERS,
  'In which order to list agreements.',
  'В каком порядке показать соглашения.',
);

const AGREEMENT = say('The agreement; null when nothing was done.', 'Соглашение; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'agreement', () => types.AgreementType, AGREEMENT);

export const AgreementRegisterPayload = payload('AgreementRegisterPayload');
export const AgreementUpdatePayload = payload('AgreementUpdatePayload');
export const AgreementAdvancePayload = payload('AgreementAdvancePayload');
export const AgreementSignPayload = payload('AgreementSignPayload');
export const AgreementRecordActPayload = payload('AgreementRecordActPayload');
export const AgreementLinkPayload = payload('AgreementLinkPayload');
export const AgreementTerminatePayload = payload('AgreementTerminatePayload');
