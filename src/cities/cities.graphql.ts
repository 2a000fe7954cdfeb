import { InputType } from '@nestjs/graphql';
import { TextInput, PartsInput, PartInput, IntInput } from '../platform/inputs.js';
import { PlacementInput } from './placement.graphql.js';
import { LocationInput } from './location.graphql.js';
import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { CityType } from './city.graphql.js';

@InputType({ isAbstract: true })
export abstract class CityFactsInput {
  @TextInput(
    { en: 'What it is a part of: an id, code or name.', ru: 'Частью чего является: идентификатор, код или название.' },
    { optional: true },
  )
  parent?: string | null;

  @PartsInput(
    () => PlacementInput,
    { en: 'Where it lies; one line where all agree.', ru: 'Принадлежность; одна строка, если споров нет.' },
    { optional: true, max: 2 },
  )
  placements?: PlacementInput[] | null;

  @PartInput(() => LocationInput, { en: 'Its point on the map.', ru: 'Точка на карте.' }, { optional: true })
  location?: LocationInput | null;

  @TextInput({ en: 'Its time zone: Asia/Sakhalin.', ru: 'Часовой пояс: Asia/Sakhalin.' }, { optional: true, max: 60 })
  timeZone?: string | null;

  @IntInput({ en: 'How many people live there.', ru: 'Число жителей.' }, { optional: true })
  population?: number | null;

  @TextInput({ en: 'Its website: https://…', ru: 'Сайт: https://…' }, { optional: true })
  website?: string | null;
}

const CITY = say('The city; null when nothing was done.', 'Город; null — ничего не сделано.', { nullable: true });

export const payload = (name: string) => payloadOf(name, 'city', () => CityType, CITY);
