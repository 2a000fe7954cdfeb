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
import { PartnershipEpisodeType } from './partnership-episode.graphql.js';
import type { PartnershipKind } from './partnership-vocabulary.js';

@ObjectType('Partnership', {
  implements: () => NodeType,
  description: describe({
    en: 'What the home city and one other are to each other; a tie that ended and was taken up again has several episodes.',
    ru: 'Связь нашего города с другим; если она прекращалась и была установлена заново, у неё несколько периодов.',
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
      'How often the two have been tied: 1 for the first tie, 2 once it ended and was taken up again.',
      'Который раз города связаны: 1 — первая связь, 2 — после прекращения связь установлена заново.',
      {
        deprecationReason: describe({
          en: '2026-12-01: use episodes; gone after 2027-06-01.',
          ru: '2026-12-01: берите episodes; после 2027-06-01 поля не будет.',
        }),
      },
    ),
  )
  episode: never;

  @Field(
    () => [PartnershipEpisodeType],
    described(
      'Every tie of the two from its establishment to its end, the first one first; empty while it is only planned.',
      'Все периоды связи от установления до прекращения, начиная с первого; пусто — пока намерение.',
    ),
  )
  episodes: never;

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
      'Since when the present tie is established; null for a prospect.',
      'С какого времени установлена нынешняя связь; null — пока намерение.',
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
