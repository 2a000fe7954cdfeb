import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
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
    described('How many people; null if not counted.', 'Сколько человек; null — не считали.', { nullable: true }),
  )
  headcount: number | null;
}

@ObjectType('Exchange', {
  implements: () => NodeType,
  description: describe({
    en: 'An exchange between our city and others: a visit, joint work, correspondence.',
    ru: 'Обмен между нашим городом и другими: визит, совместная работа, переписка.',
  }),
})
export class ExchangeType extends RecordedType implements NodeType {
  @Field(() => ID, described('The exchange’s ID.', 'Идентификатор записи журнала.'))
  id: string;

  @Field(() => VisibilityEnum, described('Who may see the exchange.', 'Кто видит запись журнала.'))
  visibility: Visibility;

  @Field(() => ExchangeKindEnum, described('The kind of exchange.', 'Вид обмена.'))
  kind: ExchangeKind;

  @Field(
    () => VisitKindEnum,
    described(
      'The protocol status; null if not recorded or not a visit.',
      'Характер визита; null — не записан или не визит.',
      {
        nullable: true,
      },
    ),
  )
  visitKind: VisitKind | null;

  @Field(
    () => String,
    described('The title of the exchange; null if it has none.', 'Название; null — без названия.', {
      nullable: true,
    }),
  )
  title: string | null;

  @Field(
    () => PartialDateType,
    described('When it took place or started, as far as it is known.', 'Когда было или началось, насколько известно.'),
  )
  on: PartialDate;

  @Field(
    () => PartialDateType,
    described(
      'When it ended; null if on the date when it started, or not recorded.',
      'Когда закончилось; null — тогда же или не записано.',
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
      'The total of the recorded headcounts; null if none are recorded.',
      'Сколько человек всего, по записанным данным; null — не считали.',
      {
        nullable: true,
      },
    ),
  )
  headcount: number | null;

  @Field(() => [AreaEnum], described('The areas of the exchange.', 'Направления обмена.'))
  areas: Area[];

  @Field(
    () => String,
    described('The outcome; null if not recorded.', 'Итоги обмена; null — не записаны.', {
      nullable: true,
    }),
  )
  result: string | null;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('exchange', () => ExchangeType);

export const ExchangeConnection = connectionOf('Exchange', () => ExchangeType);
