import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { DayInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { payloadOf } from '../platform/graphql/user-errors.js';

@ObjectType('Mandate', {
  implements: () => NodeType,
  description: describe({
    en: 'That a city lets another speak for it: a district its city.',
    ru: 'Полномочие одного города говорить за другой: городу — за свой район.',
  }),
})
export class MandateType extends RecordedType implements NodeType {
  @Field(() => ID, described('The mandate’s id.', 'Идентификатор полномочия.'))
  id: string;

  @Field(() => CityType, described('Who is spoken for.', 'За кого говорят.'))
  city: never;

  @Field(() => CityType, described('Who speaks.', 'Кто говорит.'))
  speaker: never;

  @Field(() => String, described('The paper that says so.', 'Документ, на котором оно основано.'))
  basis: string;

  @Field(() => Boolean, described('Whether it holds now.', 'Действует ли сейчас.'))
  isInForce: never;

  @Field(
    () => DateTimeScalar,
    described(
      'Until when it holds; null: until it is ended.',
      'До какого времени действует; null — пока не прекращено.',
      {
        nullable: true,
      },
    ),
  )
  expiresAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described('When it was ended; null: it was not.', 'Когда прекращено; null — не прекращено.', { nullable: true }),
  )
  endedAt: Date | null;

  @Field(
    () => String,
    described('One sentence, as a person would write it.', 'Одно предложение, как написал бы человек.'),
  )
  summary: never;
}

isNode('mandate', () => MandateType);
export const MandateConnection = connectionOf('Mandate', () => MandateType);

@InputType('MandateRegisterInput', {
  description: describe({
    en: 'A mandate to record from a paper.',
    ru: 'Полномочие, которое записывается по документу.',
  }),
})
export class MandateRegisterInput {
  @TextInput({ en: 'Who is spoken for: id, code or name.', ru: 'За кого говорят: идентификатор, код или название.' })
  city: string;

  @TextInput({ en: 'Who speaks: id, code or name.', ru: 'Кто говорит: идентификатор, код или название.' })
  speaker: string;

  @TextInput({
    en: 'The paper that says so, without people’s names: «Letter No. 12 of 1 March 2026».',
    ru: 'Документ, без имён людей: «Письмо № 12 от 1 марта 2026 года».',
  })
  basis: string;

  @DayInput(
    {
      en: 'The last day on which it holds, at home; left out: until it is ended.',
      ru: 'Последний день действия по часам реестра; если не указано — пока не прекращено.',
    },
    { optional: true },
  )
  until?: string | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('MandateEndInput', {
  description: describe({ en: 'A mandate to end.', ru: 'Полномочие, которое прекращается.' }),
})
export class MandateEndInput {
  @TextInput({ en: 'The mandate: its id.', ru: 'Полномочие: его идентификатор.' })
  mandate: string;

  @RevisionInput()
  ifRevision?: number | null;
}

const MANDATE = described('The mandate; null when nothing was done.', 'Полномочие; null — ничего не сделано.', {
  nullable: true,
});
export const MandateRegisterPayload = payloadOf('MandateRegisterPayload', 'mandate', () => MandateType, MANDATE);
export const MandateEndPayload = payloadOf('MandateEndPayload', 'mandate', () => MandateType, MANDATE);
