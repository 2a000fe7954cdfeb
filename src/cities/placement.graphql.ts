import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, TextInput } from '../platform/inputs.js';
import { PlacementPolicyEnum } from './city-types.graphql.js';
import type { PlacementPolicy } from './city-words.js';

@InputType({
  description: describe({
    en: 'In which country a place lies, by one policy.',
    ru: 'К какой стране отнесено место по одной политике.',
  }),
})
export class PlacementInput {
  @ChoiceInput(() => PlacementPolicyEnum, { en: 'Whose view it is.', ru: 'Чей это взгляд.' })
  policy: PlacementPolicy;

  @TextInput({ en: 'ISO 3166-1: BY.', ru: 'Код страны по ISO 3166-1: BY.' }, { max: 2 })
  country: string;

  @TextInput({ en: 'ISO 3166-2: BY-HR.', ru: 'Код части страны по ISO 3166-2: BY-HR.' }, { optional: true, max: 6 })
  subdivision?: string | null;
}
