import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { USUAL_OF_ACCESS } from '../kernel/doubtful-day.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { ConfirmInput, DayInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { payloadOf } from '../platform/graphql/user-errors.js';

@ObjectType('Mandate', {
  implements: () => NodeType,
  description: describe({
    en: 'A mandate: a city acts for another, for example a city for its district.',
    ru: 'Полномочие одного города действовать за другой, например города за свой район.',
  }),
})
export class MandateType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of the mandate.', 'Идентификатор полномочия.'))
  id: string;

  @Field(() => CityType, described('The city that is represented.', 'За какой город действуют.'))
  city: never;

  @Field(() => CityType, described('The city that acts for it.', 'Какой город действует.'))
  speaker: never;

  @Field(() => String, described('The document that it is based on.', 'Документ, на котором оно основано.'))
  basis: string;

  @Field(() => Boolean, described('Whether the mandate is valid now.', 'Действует ли сейчас.'))
  isInForce: never;

  @Field(
    () => DateTimeScalar,
    described(
      'When it expires; null: valid until it is ended.',
      'До какого времени действует; null — пока не прекращено.',
      {
        nullable: true,
      },
    ),
  )
  expiresAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described('When it was ended; null if it was not.', 'Когда прекращено; null — не прекращено.', { nullable: true }),
  )
  endedAt: Date | null;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('mandate', () => MandateType);
export const MandateConnection = connectionOf('Mandate', () => MandateType);

@InputType('MandateRegisterInput', {
  description: describe({
    en: 'A mandate to record, based on a document.',
    ru: 'Новое полномочие, по документу.',
  }),
})
export class MandateRegisterInput {
  @TextInput({
    en: 'The city that is represented: ID, code or name.',
    ru: 'За какой город действуют: идентификатор, код или название.',
  })
  city: string;

  @TextInput({
    en: 'The city that acts for it: ID, code or name.',
    ru: 'Какой город действует: идентификатор, код или название.',
  })
  speaker: string;

  @TextInput({
    en: 'The document that it is based on, without people’s names: «Letter No. 12 of 1 March 2026».',
    ru: 'Документ, без имён людей: «Письмо № 12 от 1 марта 2026 года».',
  })
  basis: string;

  @DayInput(
    {
      en: 'The last day on which it is valid, in the registry’s time zone; default: until it is ended.',
      ru: 'Последний день действия по времени реестра; если не указан — пока не прекращено.',
    },
    { optional: true, usual: USUAL_OF_ACCESS },
  )
  until?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('MandateEndInput', {
  description: describe({ en: 'A mandate to end.', ru: 'Полномочие, которое прекращается.' }),
})
export class MandateEndInput {
  @TextInput({ en: 'The ID of the mandate to end.', ru: 'Идентификатор полномочия, которое прекращается.' })
  mandate: string;

  @RevisionInput()
  ifRevision?: number | null;
}

const MANDATE = described(
  'The mandate; null if the mutation failed (see userErrors).',
  'Полномочие; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);
export const MandateRegisterPayload = payloadOf('MandateRegisterPayload', 'mandate', () => MandateType, MANDATE);
export const MandateEndPayload = payloadOf('MandateEndPayload', 'mandate', () => MandateType, MANDATE);
