import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import { describe, say } from '../platform/describe.js';
import { IntInput, TextInput } from '../platform/inputs.js';
import { about } from './exchange-facts.graphql.js';

@InputType(about('A city that took part, and how many people.', 'Участвовавший город и число людей.'))
export class ExchangeParticipantInput {
  @TextInput({ en: 'Which city took part: id, code or name.', ru: 'Кто участвовал: идентификатор, код или название.' })
  city: string;

  // The noun says what is possible, in its own words.
  @IntInput(
    { en: 'How many people: 0 to 100000.', ru: 'Сколько человек: от 0 до 100000.' },
    { optional: true, min: -2_000_000_000 },
  )
  headcount?: number | null;
}

@ObjectType('ExchangeParticipant', {
  description: describe({ en: 'A city that took part.', ru: 'Город, который участвовал.' }),
})
export class ExchangeParticipantType {
  @Field(() => CityType, say('The city that took part.', 'Участвовавший город.'))
  city: never;

  @Field(
    () => Int,
    say('How many people; null when nobody counted.', 'Сколько человек; null — не считали.', { nullable: true }),
  )
  headcount: number | null;
}
