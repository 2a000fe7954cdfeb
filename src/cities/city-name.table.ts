import { EntitySchema } from 'typeorm';
import { idColumn, oneOf, optionalPartialDate, optionalText, text } from '../platform/database/columns.js';
import { City } from './city.js';
import { CityName } from './record/city-name.js';
import { NAME_KINDS } from './record/city-vocabulary.js';

export const CityNameTable = new EntitySchema<CityName & { city: City }>({
  name: 'CityName',
  target: CityName,
  tableName: 'city_name',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    language: text,
    text,
    folded: text,
    script: optionalText,
    kind: text,
    since: optionalPartialDate,
    until: optionalPartialDate,
    ordinal: { type: 'integer' },
  },
  relations: {
    city: {
      type: 'many-to-one',
      target: 'City',
      inverseSide: 'names',
      joinColumn: { name: 'city_id', foreignKeyConstraintName: 'city_name_of_city' },
      onDelete: 'CASCADE',
      orphanedRowAction: 'delete',
    },
  },
  uniques: [{ name: 'city_name_once', columns: ['cityId', 'language', 'kind', 'text'] }],
  indices: [
    { name: 'city_name_folded', columns: ['folded'] },
    { name: 'city_name_similar', columns: ['folded'], synchronize: false },
    { name: 'city_name_searched', columns: ['text'], synchronize: false },
  ],
  checks: [
    { name: 'city_name_kind_known', expression: oneOf('kind', NAME_KINDS) },
    { name: 'city_name_dates_readable', expression: `is_partial_date(since) AND is_partial_date(until)` },
    { name: 'city_name_ends_after_it_began', expression: `partial_to(until) >= partial_from(since)` },
  ],
});
