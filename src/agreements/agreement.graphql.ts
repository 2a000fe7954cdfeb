import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import { ToldTo } from '../access/requires.decorator.js';
import type { Visibility } from '../access/visibility.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { LocalText, NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import { AgreementActType } from './agreement-act.graphql.js';
import {
  AgreementKindEnum,
  AreaEnum,
  EntryRuleEnum,
  LegalEffectEnum,
  LinkKindEnum,
  ScopeEnum,
} from './agreement-enums.graphql.js';
import { AgreementFileType, AgreementStatusType, AgreementTitleType } from './agreement-parts.graphql.js';
import { AgreementPartyType } from './agreement-party.graphql.js';
import { AgreementTermType } from './agreement-term.graphql.js';
import * as words from './record/agreement-vocabulary.js';

@ObjectType('AgreementLink', {
  description: describe({ en: 'How this agreement relates to another.', ru: 'Отношение к другому соглашению.' }),
})
export class AgreementLinkType {
  @Field(() => ID, described('The link’s id.', 'Идентификатор отношения.'))
  id: string;

  @Field(() => LinkKindEnum, described('The kind of relation.', 'Вид отношения.'))
  kind: words.LinkKind;

  @Field(
    () => AgreementType,
    described(
      'The other agreement; null if it is a visit, outside the registry, or not visible to you.',
      'Другое соглашение; null — это визит, документ вне реестра или соглашение вам не видно.',
      { nullable: true },
    ),
  )
  agreement: never;

  @Field(
    () => String,
    described(
      'A document outside the registry, such as a treaty; null otherwise.',
      'Документ вне реестра, например договор государств; null — документ в реестре.',
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
    en: 'An agreement, signed or in preparation: its parties, term and status.',
    ru: 'Соглашение, подписанное или готовящееся: стороны, срок, состояние.',
  }),
})
export class AgreementType extends RecordedType implements NodeType {
  @Field(() => ID, described('The agreement’s ID.', 'Идентификатор соглашения.'))
  id: string;

  @Field(
    () => String,
    described('A short permanent code, such as AGR-2022-003.', 'Короткий постоянный код, например AGR-2022-003.'),
  )
  code: string;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(() => [AgreementTitleType], described('Its titles, word for word.', 'Названия дословно.'))
  titles: AgreementTitleType[];

  @Field(
    () => String,
    described(
      'A title in the requested language; if there is none, an authentic one, English, or any.',
      'Название на нужном языке; если такого нет — аутентичное, английское или любое.',
    ),
  )
  title: never;

  @Field(
    () => LocalText,
    described('The same title with the language that it is in.', 'То же название и язык, на котором оно приведено.'),
  )
  titleIn: never;

  @Field(() => AgreementKindEnum, described('The kind of agreement.', 'Вид соглашения.'))
  kind: words.AgreementKind;

  @Field(() => LegalEffectEnum, described('Its legal effect.', 'К чему обязывает.'))
  legalEffect: words.LegalEffect;

  @Field(() => ScopeEnum, described('Bilateral or multilateral.', 'Сколько сторон; определяется автоматически.'))
  scope: words.Scope;

  @Field(
    () => PartnershipKindEnum,
    described(
      'The kind of partnership that it establishes between our city and each other party; null if none.',
      'Какой вид связи устанавливает; null — никакого.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => PartialDateType,
    described('When it was signed; null if not signed.', 'Когда подписано; null — ещё не подписано.', {
      nullable: true,
    }),
  )
  signed: PartialDate | null;

  @Field(() => EntryRuleEnum, described('When it enters into force.', 'Когда вступает в силу.'))
  entry: words.EntryRule;

  @Field(
    () => PartialDateType,
    described(
      'Since when it has been in force; null if it is not yet in force.',
      'С какого времени в силе; null — ещё не вступило в силу.',
      { nullable: true },
    ),
  )
  inForceSince: PartialDate | null;

  @Field(
    () => AgreementStatusType,
    described('The status on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => AgreementTermType, described('The current term on a day.', 'Срок, который действует на этот день.'))
  term: never;

  @Field(
    () => [AgreementPartyType],
    described(
      'Its parties in the order of the text; with asOf, only those bound on that day.',
      'Стороны в порядке текста; с asOf — только те, кого соглашение связывает на этот день.',
    ),
  )
  parties: never;

  @ToldTo('KEEP_AGREEMENTS')
  @Field(
    () => [AgreementActType],
    described(
      'For staff: its stages and the acts on the whole agreement, by date; the acts of a party are listed with the party.',
      'Для сотрудников: стадии и действия с соглашением в целом по порядку дат; действия стороны указаны у стороны.',
    ),
  )
  acts: never;

  @Field(() => [AreaEnum], described('Its areas of cooperation.', 'Направления сотрудничества.'))
  areas: words.Area[];

  @Field(() => [AgreementLinkType], described('How it relates to other agreements.', 'Отношения к другим соглашениям.'))
  links: never;

  @Field(() => [AgreementFileType], described('Its texts as files.', 'Тексты в файлах.'))
  files: AgreementFileType[];

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}
isNode('agreement', () => AgreementType);
export const AgreementConnection = connectionOf('Agreement', () => AgreementType);
