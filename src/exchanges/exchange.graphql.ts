import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import { ExchangeKindEnum, VisitKindEnum } from './exchange-enums.graphql.js';
import type { ExchangeKind, VisitKind } from './exchange-vocabulary.js';

@ObjectType('ExchangeParticipant', {
  description: describe({ en: 'A city that took part.', ru: 'Город, который участвовал.' }),
})
export class ExchangeParticipantType {
  @Field(() => CityType, described('The city that took part.', 'Участвовавший город.'))
  city: never;

  @Field(
    () => Int,
    described('How many people; null when nobody counted.', 'Сколько человек; null — не считали.', { nullable: true }),
  )
  headcount: number | null;
}

@ObjectType('Exchange', {
  implements: () => NodeType,
  description: describe({
    en: 'What happened between our city and others: a visit, joint work, letters.',
    ru: 'Что было между нашим городом и другими: визит, совместная работа, переписка.',
  }),
})
export class ExchangeType extends RecordedType implements NodeType {
  @Field(() => ID, described('The exchange’s id.', 'Идентификатор записи журнала.'))
  id: string;

  @Field(() => VisibilityEnum, described('Who may see the exchange.', 'Кто видит запись журнала.'))
  visibility: Visibility;

  @Field(() => ExchangeKindEnum, described('What happened.', 'Что было.'))
  kind: ExchangeKind;

  @Field(
    () => VisitKindEnum,
    described(
      'By which protocol; null when not recorded, or not a visit.',
      'Характер визита; null — не записан или не визит.',
      {
        nullable: true,
      },
    ),
  )
  visitKind: VisitKind | null;

  @Field(
    () => String,
    described('What it was called; null when it had no name.', 'Как называлось; null — без названия.', {
      nullable: true,
    }),
  )
  title: string | null;

  @Field(
    () => PartialDateType,
    described('When it was or began, as far as it is known.', 'Когда было или началось, насколько известно.'),
  )
  on: PartialDate;

  @Field(
    () => PartialDateType,
    described(
      'When it was over; null when at once, or not recorded.',
      'Когда закончилось; null — сразу или не записано.',
      {
        nullable: true,
      },
    ),
  )
  until: PartialDate | null;

  @Field(
    () => [ExchangeParticipantType],
    described('The cities that took part; ours always does.', 'Участвовавшие города; наш участвует всегда.'),
  )
  participants: never;

  @Field(
    () => Int,
    described(
      'How many people in all that were counted; null when nobody counted.',
      'Сколько человек всего из посчитанных; null — не считали.',
      {
        nullable: true,
      },
    ),
  )
  headcount: number | null;

  @Field(() => [AreaEnum], described('What the exchange was about.', 'Направления обмена.'))
  areas: Area[];

  @Field(
    () => String,
    described('What came of it; null when not recorded.', 'Чем закончилось, что решили; null — не записано.', {
      nullable: true,
    }),
  )
  result: string | null;

  @Field(() => String, described('One sentence about the exchange.', 'Одно предложение о том, что было.'))
  summary: never;
}

isNode('exchange', () => ExchangeType);

export const ExchangeConnection = connectionOf('Exchange', () => ExchangeType);
