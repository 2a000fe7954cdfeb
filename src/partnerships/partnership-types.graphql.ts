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
import type { PartnershipKind } from './readings/partnership-vocabulary.js';

@ObjectType('Partnership', {
  implements: () => NodeType,
  description: describe({
    en: 'The partnership between the home city and one other; if it is established again after its end, it has several episodes.',
    ru: 'Связь нашего города с другим; если она прекращалась и была установлена заново, у неё несколько периодов.',
  }),
})
export class PartnershipType extends RecordedType implements NodeType {
  @Field(() => ID, described('The partnership’s ID.', 'Идентификатор связи.'))
  id: string;

  @Field(() => CityType, described('The other city.', 'Другой город.'))
  city: never;

  @Field(
    () => Int,
    described(
      '1 for the first episode, 2 if the partnership was established again after its end, and so on.',
      '1 — первый период связи, 2 — связь установлена заново, и так далее.',
      {
        deprecationReason: describe({
          en: '2026-12-01: use episodes; gone after 2027-06-01.',
          ru: '2026-12-01: используйте episodes; после 2027-06-01 поля не будет.',
        }),
      },
    ),
  )
  episode: never;

  @Field(
    () => [PartnershipEpisodeType],
    described(
      'Every period of the partnership from its establishment to its end, the first one first; empty while it is only planned.',
      'Все периоды связи от установления до прекращения, начиная с первого; пусто — пока намерение.',
    ),
  )
  episodes: never;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(
    () => PartnershipKindEnum,
    described(
      'The kind of partnership; null while it is only planned.',
      'Вид связи; null — связь пока только планируется.',
      { nullable: true },
    ),
  )
  kind: never;

  @Field(
    () => PartnershipKindEnum,
    described(
      'The planned kind, kept even if another was signed; null if none was planned.',
      'Какой вид связи планировался, даже если подписан другой; null — не планировался.',
      { nullable: true },
    ),
  )
  plannedKind: PartnershipKind | null;

  @Field(
    () => String,
    described(
      'The partner’s own name for the relationship; null if not recorded.',
      'Как связь называет партнёр; null — не записано.',
      { nullable: true },
    ),
  )
  kindAsNamedByPartner: string | null;

  @Field(
    () => PartialDateType,
    described(
      'Since when the present episode has been established; null while it is only planned.',
      'С какого времени связь установлена (нынешний период); null — пока только планируется.',
      { nullable: true },
    ),
  )
  since: PartialDate | null;

  @Field(
    () => String,
    described(
      'Why anniversaries are counted from that date; null if not recorded.',
      'Почему годовщины считаются от этой даты; null — не записано.',
      { nullable: true },
    ),
  )
  basis: never;

  @Field(
    () => PartnershipActType,
    described(
      'The act from which anniversaries are counted; null while it is only planned.',
      'Действие, от которого считаются годовщины; null — связь пока только планируется.',
      { nullable: true },
    ),
  )
  anchor: object | null;

  @Field(
    () => PartnershipStatusType,
    described('The status on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => SideStanceType, described('Our side’s position.', 'Позиция нашей стороны.'))
  ours: never;

  @Field(() => SideStanceType, described('The partner’s position.', 'Позиция партнёра.'))
  theirs: never;

  @Field(() => [PartnershipActType], described('All its acts by date.', 'Все действия по датам.'))
  acts: never;

  @Field(
    () => String,
    described('Why these two cities; null if not recorded.', 'Почему именно эти города; null — не записано.', {
      nullable: true,
    }),
  )
  motive: string | null;

  @Field(
    () => String,
    described('How it came about; null if not recorded.', 'Как сложилась связь; null — не записано.', {
      nullable: true,
    }),
  )
  story: string | null;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}
isNode('partnership', () => PartnershipType);
export const PartnershipConnection = connectionOf('Partnership', () => PartnershipType);
