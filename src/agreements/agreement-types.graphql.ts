import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { CityType } from '../cities/cities.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PartnershipKindEnum } from '../partnerships/partnerships.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import { connectionOf } from '../platform/connections.js';
import { describe, enumType, say } from '../platform/describe.js';
import { isNode } from '../platform/nodes.js';
import { DateScalar, LanguageTag } from '../platform/scalars.js';
import { NodeType, PartialDateType } from '../platform/types.graphql.js';
import * as words from './agreement-words.js';

export const AgreementKindEnum = enumType('AgreementKind', words.AGREEMENT_KINDS, 'What a paper is.', 'Вид документа.');
export const LegalEffectEnum = enumType(
  'LegalEffect',
  words.LEGAL_EFFECTS,
  'What a paper obliges to.',
  'К чему документ обязывает.',
);
export const ScopeEnum = enumType(
  'AgreementScope',
  words.SCOPES,
  'How many parties; counted, never typed.',
  'Сколько сторон; считается само.',
);
export const AgreementStatusEnum = enumType(
  'AgreementStatusValue',
  words.AGREEMENT_STATUSES,
  'Where an agreement stands.',
  'Состояние соглашения.',
);
export const StageEnum = enumType(
  'AgreementStage',
  words.STAGES,
  'How far a paper has come before it is signed.',
  'Стадия до подписания.',
);
export const PartyRoleEnum = enumType(
  'PartyRole',
  words.PARTY_ROLES,
  'What a party is in a paper.',
  'Роль стороны в документе.',
);
export const PartyActEnum = enumType(
  'PartyActKind',
  words.PARTY_ACTS,
  'What one party did.',
  'Что сделала одна сторона.',
);
export const EntryRuleEnum = enumType(
  'EntryRule',
  words.ENTRY_RULES,
  'What brings a paper into force.',
  'С чего документ вступает в силу.',
);
export const TermKindEnum = enumType(
  'TermKind',
  words.TERM_KINDS,
  'How long a paper holds.',
  'На какой срок документ.',
);
export const LinkKindEnum = enumType(
  'LinkKind',
  words.LINK_KINDS,
  'What one paper is to another.',
  'Как документы связаны.',
);
export const AreaEnum = enumType(
  'AreaOfCooperation',
  words.AREAS,
  'What the two sides work on.',
  'Направление сотрудничества.',
);

@ObjectType('AgreementTitle', {
  description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }),
})
export class AgreementTitleType {
  @Field(() => LanguageTag, say('The language.', 'Язык.'))
  language: string;

  @Field(() => String, say('The title, word for word.', 'Название дословно.'))
  text: string;

  @Field(
    () => Boolean,
    say('Whether the text in this language is an authentic one.', 'Аутентичен ли текст на этом языке.'),
  )
  authentic: boolean;
}

@ObjectType('AgreementStatus', {
  description: describe({
    en: 'Where an agreement stands on a day, and why.',
    ru: 'Состояние соглашения на день и почему.',
  }),
})
export class AgreementStatusType {
  @Field(
    () => AgreementStatusEnum,
    say('The status; null on a day before anything was done.', 'Состояние; null — на этот день ничего ещё не было.', {
      nullable: true,
    }),
  )
  value: words.AgreementStatus | null;

  @Field(
    () => PartialDateType,
    say('Since when, as far as it is known.', 'С какого времени, насколько известно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(() => [String], say('The reasons, in the asker’s language.', 'Причины на языке спрашивающего.'))
  because: never;

  @Field(
    () => Boolean,
    say(
      'False when that day lies inside a date whose exact day is not known.',
      'false — день попадает в дату, точный день которой неизвестен.',
    ),
  )
  isCertain: boolean;
}

@ObjectType('AgreementTerm', {
  description: describe({ en: 'The term that runs on a day.', ru: 'Срок, который идёт на этот день.' }),
})
export class AgreementTermType {
  @Field(() => TermKindEnum, say('What kind of term.', 'Вид срока.'))
  kind: words.TermKind;

  @Field(
    () => DateScalar,
    say(
      'Its last day, with the renewals so far; null when there is none or it is not known.',
      'Последний день с учётом продлений; null — нет или неизвестен.',
      { nullable: true },
    ),
  )
  until: string | null;

  @Field(
    () => DateScalar,
    say(
      'The last day to give notice; null when the text names no notice.',
      'Последний день для уведомления; null — не предусмотрено.',
      { nullable: true },
    ),
  )
  noticeBy: string | null;
}

@ObjectType('PartyAct', { description: describe({ en: 'What one party did.', ru: 'Что сделала одна сторона.' }) })
export class PartyActType {
  @Field(() => PartyActEnum, say('What it did.', 'Что сделала.'))
  kind: words.PartyActKind;

  @Field(() => PartialDateType, say('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => String, say('Where; null when not recorded.', 'Где; null — не записано.', { nullable: true }))
  place: string | null;

  @Field(
    () => DateScalar,
    say('From when it works; null when at once.', 'С какого дня действует; null — сразу.', { nullable: true }),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    say('What it rests on; null when not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}

@ObjectType('AgreementParty', {
  description: describe({ en: 'A party, in the order of the text.', ru: 'Сторона в порядке текста.' }),
})
export class AgreementPartyType {
  @Field(() => ID, say('The party’s id.', 'Идентификатор стороны.'))
  id: string;

  @Field(() => CityType, say('Who it is.', 'Кто это.'))
  city: never;

  @Field(() => PartyRoleEnum, say('What it is in this paper.', 'Её роль в документе.'))
  role: words.PartyRole;

  @Field(() => Int, say('Its place in the text, from 0.', 'Место в тексте, с 0.'))
  ordinal: number;

  @Field(() => [PartyActType], say('What it did, in the order of the days.', 'Что она сделала, по порядку дней.'))
  acts: never;

  @Field(
    () => String,
    say(
      'Its name in the paper, where it is another; null otherwise.',
      'Название в документе, если оно иное; null — то же.',
      { nullable: true },
    ),
  )
  nameAsSigned: string | null;

  @Field(
    () => String,
    say(
      'Its country in the paper, where it is another; null otherwise.',
      'Страна в документе, если она иная; null — та же.',
      { nullable: true },
    ),
  )
  countryAsSigned: string | null;

  @Field(
    () => String,
    say('The office that signed for it; null when not recorded.', 'Должность подписавшего; null — не записана.', {
      nullable: true,
    }),
  )
  signatoryOffice: string | null;

  @Field(
    () => String,
    say('What that office’s power rested on; null when not recorded.', 'Основание полномочий; null — не записано.', {
      nullable: true,
    }),
  )
  signatoryBasis: string | null;
}

@ObjectType('AgreementFile', {
  description: describe({ en: 'A file of the text, by reference.', ru: 'Файл с текстом, по ссылке.' }),
})
export class AgreementFileType {
  @Field(() => String, say('Its name.', 'Имя файла.'))
  name: string;

  @Field(() => String, say('Where it is.', 'Где находится.'))
  url: string;

  @Field(
    () => LanguageTag,
    say('Its language; null when not recorded.', 'Язык; null — не записан.', { nullable: true }),
  )
  language: string | null;

  @Field(() => String, say('SHA-256 of its bytes, in hexadecimal.', 'SHA-256 содержимого, шестнадцатерично.'))
  sha256: string;
}

@ObjectType('AgreementLink', {
  description: describe({ en: 'What this paper is to another.', ru: 'Связь с другим документом.' }),
})
export class AgreementLinkType {
  @Field(() => LinkKindEnum, say('What it is to it.', 'Какая связь.'))
  kind: words.LinkKind;

  @Field(
    () => AgreementType,
    say(
      'The other one; null when it is outside the registry, or hidden.',
      'Другой документ; null — вне реестра или скрыт.',
      { nullable: true },
    ),
  )
  agreement: never;

  @Field(
    () => String,
    say(
      'What is outside the registry: a treaty; null otherwise.',
      'Документ вне реестра: договор государств; null — иначе.',
      { nullable: true },
    ),
  )
  text: string | null;
}

@ObjectType('Agreement', {
  implements: () => NodeType,
  description: describe({
    en: 'What was signed, or is to be: by whom, until when.',
    ru: 'Что подписано или готовится: кем и на какой срок.',
  }),
})
export class AgreementType extends RecordedType implements NodeType {
  @Field(() => ID, say('The agreement’s id.', 'Идентификатор соглашения.'))
  id: string;

  @Field(() => String, say('Short and stable: AGR-2022-003.', 'Короткий постоянный код: AGR-2022-003.'))
  code: string;

  @Field(() => VisibilityEnum, say('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(() => [AgreementTitleType], say('Its titles, word for word.', 'Названия дословно.'))
  titles: AgreementTitleType[];

  @Field(
    () => String,
    say(
      'A title that always answers: in the asked language, else an authentic one, English, any.',
      'Название на нужном языке, иначе аутентичное, английское или любое.',
    ),
  )
  title: never;

  @Field(() => AgreementKindEnum, say('What the paper is.', 'Вид документа.'))
  kind: words.AgreementKind;

  @Field(() => LegalEffectEnum, say('What it obliges to.', 'К чему обязывает.'))
  legalEffect: words.LegalEffect;

  @Field(() => ScopeEnum, say('How many parties; counted.', 'Сколько сторон; считается само.'))
  scope: words.Scope;

  @Field(
    () => PartnershipKindEnum,
    say(
      'What it makes of our city and each other party; null: nothing new.',
      'Какую связь устанавливает; null — новой не устанавливает.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => PartialDateType,
    say('When it was signed; null while it is not.', 'Когда подписано; null — ещё нет.', { nullable: true }),
  )
  signed: PartialDate | null;

  @Field(() => EntryRuleEnum, say('What brings it into force.', 'С чего вступает в силу.'))
  entry: words.EntryRule;

  @Field(
    () => PartialDateType,
    say(
      'Since when it is in force; null while something is outstanding.',
      'С какого времени в силе; null — ещё не вступило.',
      { nullable: true },
    ),
  )
  inForceSince: PartialDate | null;

  @Field(
    () => AgreementStatusType,
    say('Where it stands on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => AgreementTermType, say('The term that runs on a day.', 'Срок, который идёт на этот день.'))
  term: never;

  @Field(
    () => [AgreementPartyType],
    say(
      'Its parties in the order of the text; with a day, those bound on it.',
      'Стороны в порядке текста; с указанием дня — связанные на этот день.',
    ),
  )
  parties: never;

  @Field(() => [AreaEnum], say('What it is about.', 'О чём оно.'))
  areas: words.Area[];

  @Field(() => [AgreementLinkType], say('What it is to other papers.', 'Связи с другими документами.'))
  links: AgreementLinkType[];

  @Field(() => [AgreementFileType], say('Its texts as files.', 'Тексты в файлах.'))
  files: AgreementFileType[];

  @Field(() => String, say('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('agreement', () => AgreementType);
export const AgreementConnection = connectionOf('Agreement', () => AgreementType);
