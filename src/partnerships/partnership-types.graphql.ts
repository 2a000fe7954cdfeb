import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import { PartnershipActType, PartnershipStatusType, SideStanceType } from './partnership-act.graphql.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import type { PartnershipKind } from './partnership-vocabulary.js';

@ObjectType('Partnership', {
  implements: () => NodeType,
  description: describe({
    en: 'The tie between the home city and one other; a tie taken up again is a new episode.',
    ru: 'Связь нашего города с другим; возобновлённая после прекращения — новый эпизод.',
  }),
})
export class PartnershipType extends RecordedType implements NodeType {
  @Field(() => ID, described('The partnership’s id.', 'Идентификатор партнёрства.'))
  id: string;

  @Field(() => CityType, described('The other city.', 'Другой город.'))
  city: never;

  @Field(
    () => Int,
    described(
      '1 for the first tie of the two, 2 when it was taken up again.',
      '1 — первая связь, 2 — установлена заново.',
    ),
  )
  episode: number;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(
    () => PartnershipKindEnum,
    described(
      'What they are to each other; null while it is only planned.',
      'Кем приходятся друг другу; null — пока только план.',
      { nullable: true },
    ),
  )
  kind: never;

  @Field(
    () => PartnershipKindEnum,
    described(
      'What was planned, kept when another was signed; null when nothing was.',
      'Что планировалось, даже если подписано другое; null — не планировалось.',
      { nullable: true },
    ),
  )
  plannedKind: PartnershipKind | null;

  @Field(
    () => String,
    described(
      'What the partner calls it, in its own words; null when not recorded.',
      'Как это называет партнёр; null — не записано.',
      { nullable: true },
    ),
  )
  kindAsNamedByPartner: string | null;

  @Field(
    () => PartialDateType,
    described(
      'Since when the tie is established; null for a prospect.',
      'С какого времени установлена; null — пока намерение.',
      { nullable: true },
    ),
  )
  since: PartialDate | null;

  @Field(
    () => String,
    described(
      'Why anniversaries are counted from that date; null when not recorded.',
      'Почему годовщины считаются от этой даты; null — не записано.',
      { nullable: true },
    ),
  )
  basis: never;

  @Field(
    () => PartnershipActType,
    described(
      'The act that anniversaries are counted from; null for a prospect.',
      'Действие, от которого считаются годовщины; null — пока намерение.',
      { nullable: true },
    ),
  )
  anchor: object | null;

  @Field(
    () => PartnershipStatusType,
    described('Where it stands on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => SideStanceType, described('Our side’s stance.', 'Позиция нашей стороны.'))
  ours: never;

  @Field(() => SideStanceType, described('The partner’s stance.', 'Позиция партнёра.'))
  theirs: never;

  @Field(
    () => [PartnershipActType],
    described('All its acts, in the order of their days.', 'Все действия по порядку дней.'),
  )
  acts: never;

  @Field(
    () => String,
    described('Why these two; null when not recorded.', 'Почему именно эти города; null — не записано.', {
      nullable: true,
    }),
  )
  motive: string | null;

  @Field(
    () => String,
    described('How it came about; null when not recorded.', 'Как это сложилось; null — не записано.', {
      nullable: true,
    }),
  )
  story: string | null;

  @Field(() => String, described('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('partnership', () => PartnershipType);
export const PartnershipConnection = connectionOf('Partnership', () => PartnershipType);
