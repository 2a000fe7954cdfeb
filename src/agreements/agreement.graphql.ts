import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import { AgreementActType } from './agreement-act.graphql.js';
import {
  AgreementKindEnum,
  AreaEnum,
  EntryRuleEnum,
  LegalEffectEnum,
  LinkKindEnum,
  ScopeEnum,
} from './agreement-enums.graphql.js';
import {
  AgreementFileType,
  AgreementStatusType,
  AgreementTermType,
  AgreementTitleType,
} from './agreement-parts.graphql.js';
import { AgreementPartyType } from './agreement-party.graphql.js';
import * as words from './agreement-vocabulary.js';

@ObjectType('AgreementLink', {
  description: describe({ en: 'What this paper is to another.', ru: 'Связь с другим документом.' }),
})
export class AgreementLinkType {
  @Field(() => LinkKindEnum, described('What it is to it.', 'Какая связь.'))
  kind: words.LinkKind;

  @Field(
    () => AgreementType,
    described(
      'The other one; null when it is a visit, outside the registry, or hidden.',
      'Другой документ; null — это визит, документ вне реестра или скрытый.',
      { nullable: true },
    ),
  )
  agreement: never;

  @Field(
    () => String,
    described(
      'What is outside the registry: a treaty; null otherwise.',
      'Документ вне реестра: договор государств; null — иначе.',
      { nullable: true },
    ),
  )
  text: string | null;

  @Field(
    () => DateScalar,
    described('Until when it prolongs the other; null otherwise.', 'До какого дня продлевает другой; null — иначе.', {
      nullable: true,
    }),
  )
  until: string | null;
}

@ObjectType('Agreement', {
  implements: () => NodeType,
  description: describe({
    en: 'What was signed, or is to be: by whom, until when.',
    ru: 'Что подписано или готовится: кем и на какой срок.',
  }),
})
export class AgreementType extends RecordedType implements NodeType {
  @Field(() => ID, described('The agreement’s id.', 'Идентификатор соглашения.'))
  id: string;

  @Field(() => String, described('Short and stable: AGR-2022-003.', 'Короткий постоянный код: AGR-2022-003.'))
  code: string;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(() => [AgreementTitleType], described('Its titles, word for word.', 'Названия дословно.'))
  titles: AgreementTitleType[];

  @Field(
    () => String,
    described(
      'A title that always answers: in the asked language, else an authentic one, English, any.',
      'Название на нужном языке, иначе аутентичное, английское или любое.',
    ),
  )
  title: never;

  @Field(() => AgreementKindEnum, described('What the paper is.', 'Вид документа.'))
  kind: words.AgreementKind;

  @Field(() => LegalEffectEnum, described('What it obliges to.', 'К чему обязывает.'))
  legalEffect: words.LegalEffect;

  @Field(() => ScopeEnum, described('How many parties; counted.', 'Сколько сторон; считается само.'))
  scope: words.Scope;

  @Field(
    () => PartnershipKindEnum,
    described(
      'What it makes of our city and each other party; null: nothing new.',
      'Какую связь устанавливает; null — новой не устанавливает.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => PartialDateType,
    described('When it was signed; null while it is not.', 'Когда подписано; null — ещё нет.', { nullable: true }),
  )
  signed: PartialDate | null;

  @Field(() => EntryRuleEnum, described('What brings it into force.', 'С чего вступает в силу.'))
  entry: words.EntryRule;

  @Field(
    () => PartialDateType,
    described(
      'Since when it is in force; null while something is outstanding.',
      'С какого времени в силе; null — ещё не вступило.',
      { nullable: true },
    ),
  )
  inForceSince: PartialDate | null;

  @Field(
    () => AgreementStatusType,
    described('Where it stands on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => AgreementTermType, described('The term that runs on a day.', 'Срок, который идёт на этот день.'))
  term: never;

  @Field(
    () => [AgreementPartyType],
    described(
      'Its parties in the order of the text; with a day, those bound on it.',
      'Стороны в порядке текста; с указанием дня — связанные на этот день.',
    ),
  )
  parties: never;

  @Field(
    () => [AgreementActType],
    described(
      'For staff: its stages and what happened to the whole of it, in the order of the days; what a party did stands there.',
      'Для сотрудников: стадии и то, что произошло с ним в целом, по порядку дней; действия стороны — у стороны.',
    ),
  )
  acts: never;

  @Field(() => [AreaEnum], described('What it is about.', 'О чём оно.'))
  areas: words.Area[];

  @Field(() => [AgreementLinkType], described('What it is to other papers.', 'Связи с другими документами.'))
  links: never;

  @Field(() => [AgreementFileType], described('Its texts as files.', 'Тексты в файлах.'))
  files: AgreementFileType[];

  @Field(() => String, described('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('agreement', () => AgreementType);
export const AgreementConnection = connectionOf('Agreement', () => AgreementType);
