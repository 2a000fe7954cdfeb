import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { PartialDateType } from '../platform/graphql/types.graphql.js';
import { AgreementActKindEnum } from './agreement-enums.graphql.js';
import * as words from './record/agreement-vocabulary.js';

@ObjectType('AgreementAct', {
  description: describe({
    en: 'A stage on the way to the signing, or what happened to the whole agreement.',
    ru: 'Стадия до подписания или то, что произошло с соглашением в целом.',
  }),
})
export class AgreementActType {
  @Field(() => ID, described('The act’s id.', 'Идентификатор действия.'))
  id: string;

  @Field(() => AgreementActKindEnum, described('What it was.', 'Что это было.'))
  kind: words.WholeActKind | words.Stage;

  @Field(() => PartialDateType, described('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(
    () => DateScalar,
    described(
      'From when a termination works, until when a prolongation lasts; null: neither.',
      'С какого дня действует прекращение, до какого — продление; null — ни то ни другое.',
      { nullable: true },
    ),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    described('What it rests on; null when not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}
