import { ObjectType, Field, Float, InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { NumberInput } from '../platform/inputs.js';

@InputType({ description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }) })
export class LocationInput {
  @NumberInput({ en: 'Degrees north, −90 to 90.', ru: 'Широта, от −90 до 90.' }, { min: -90, max: 90 })
  latitude: number;

  @NumberInput({ en: 'Degrees east, −180 to 180.', ru: 'Долгота, от −180 до 180.' }, { min: -180, max: 180 })
  longitude: number;
}

@ObjectType('Location', {
  description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }),
})
export class LocationType {
  @Field(() => Float, say('Degrees north.', 'Градусы северной широты.'))
  latitude: number;

  @Field(() => Float, say('Degrees east.', 'Градусы восточной долготы.'))
  longitude: number;
}
