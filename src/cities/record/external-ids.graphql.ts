import { InputType } from '@nestjs/graphql';
import { TextInput } from '../../platform/graphql/inputs.js';

/** The ids of a city in other registers. */
@InputType({ isAbstract: true })
export abstract class ExternalIdsInput {
  @TextInput(
    { en: 'Its ID in Wikidata: Q181376.', ru: 'Идентификатор в Wikidata: Q181376.' },
    { optional: true, max: 100 },
  )
  wikidata?: string | null;

  @TextInput(
    { en: 'Its ID in GeoNames: 627904.', ru: 'Идентификатор в GeoNames: 627904.' },
    { optional: true, max: 100 },
  )
  geonames?: string | null;

  @TextInput({ en: 'Its OKTMO code: 64701000001.', ru: 'Код ОКТМО: 64701000001.' }, { optional: true, max: 100 })
  oktmo?: string | null;
}
