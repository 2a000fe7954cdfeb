import { InputType } from '@nestjs/graphql';
import { USUAL_OF_CITIES } from '../../kernel/doubtful-day.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { ConfirmInput, DateInput, TextInput } from '../../platform/graphql/inputs.js';
import { PuttingBackInput, PuttingRightInput } from '../../platform/graphql/putting-right-inputs.js';
import { correctionPayloadOf } from '../../platform/graphql/user-errors.js';
import { CityType } from '../city.graphql.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'city',
    () => CityType,
    described(
      'The city as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Город, каким он станет; null — изменение не выполнено, см. userErrors, или город аннулирован.',
      { nullable: true },
    ),
  );

const WHICH = { en: 'The city: ID, code or name.', ru: 'Какой город: идентификатор, код или название.' };

@InputType({
  description: describe({
    en: 'A city that was entered by mistake, twice for example.',
    ru: 'Город, внесённый по ошибке, например дважды.',
  }),
})
export class CityVoidInput extends PuttingRightInput {
  @TextInput(WHICH)
  city: string;
}

export const CityVoidPayload = payload('CityVoidPayload');

@InputType({
  description: describe({
    en: 'A city that was voided and exists after all.',
    ru: 'Аннулированный город, который всё-таки есть.',
  }),
})
export class CityRestoreInput extends PuttingBackInput {
  @TextInput({
    en: 'The ID or code of the voided city.',
    ru: 'Идентификатор или код аннулированного города.',
  })
  city: string;
}

export const CityRestorePayload = payload('CityRestorePayload');

@InputType({
  description: describe({
    en: 'An end of a city that was entered by mistake.',
    ru: 'Упразднение города, внесённое по ошибке.',
  }),
})
export class CitySuccessionStrikeInput extends PuttingRightInput {
  @TextInput(WHICH)
  city: string;
}

export const CitySuccessionStrikePayload = payload('CitySuccessionStrikePayload');

@InputType({
  description: describe({
    en: 'What is different about the end of a city: omitted fields stay unchanged.',
    ru: 'Что в записи об упразднении города не так: неуказанные поля не меняются.',
  }),
})
export class CitySuccessionCorrectInput extends PuttingRightInput {
  @TextInput(WHICH)
  city: string;

  @DateInput({ en: 'The right date.', ru: 'Правильная дата.' }, { optional: true, usual: USUAL_OF_CITIES })
  on?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @TextInput(
    { en: 'The right successor; null: there is none.', ru: 'Правильный преемник; null — преемника нет.' },
    { optional: true },
  )
  successor?: string | null;
}

export const CitySuccessionCorrectPayload = payload('CitySuccessionCorrectPayload');

@InputType({
  description: describe({
    en: 'A name or a renaming that was entered by mistake.',
    ru: 'Название или переименование, внесённое по ошибке.',
  }),
})
export class CityNameStrikeInput extends PuttingRightInput {
  @TextInput(WHICH)
  city: string;

  @TextInput({
    en: 'The name as it is written, or its ID from names of the city.',
    ru: 'Название, как оно записано, или его идентификатор из names города.',
  })
  name: string;
}

export const CityNameStrikePayload = payload('CityNameStrikePayload');
