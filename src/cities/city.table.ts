import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import {
  idColumn,
  oneOf,
  optionalPartialDate,
  optionalText,
  optionalTexts,
  recorded,
  text,
} from '../platform/database/columns.js';
import { City } from './city.js';
import { CITY_KINDS } from './record/city-vocabulary.js';
import { ID_SCHEMES } from './record/external-ids.js';

const toCity = (name: string, column: string) => ({
  name,
  target: 'City',
  columnNames: [column],
  referencedColumnNames: ['id'],
});

export const CityTable = new EntitySchema<City>({
  name: 'City',
  target: City,
  tableName: 'city',
  columns: {
    id: idColumn,
    code: text,
    kind: text,
    parentId: { ...optionalText, name: 'parent_id' },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    timeZone: { ...optionalText, name: 'time_zone' },
    population: { type: 'integer', nullable: true },
    website: optionalText,
    ...optionalTexts(ID_SCHEMES),
    visibility: optionalText,
    existsUntil: { ...optionalPartialDate, name: 'exists_until' },
    succeededBy: { ...optionalText, name: 'succeeded_by' },
    ...recorded,
  },
  relations: {
    names: { type: 'one-to-many', target: 'CityName', inverseSide: 'city', cascade: true, eager: true },
    placements: { type: 'one-to-many', target: 'Placement', inverseSide: 'city', cascade: true, eager: true },
  },
  uniques: [
    { name: 'city_code_unique', columns: ['code'] },
    ...ID_SCHEMES.map((scheme) => ({ name: `city_${scheme}_unique`, columns: [scheme] })),
  ],
  foreignKeys: [toCity('city_parent_exists', 'parentId'), toCity('city_successor_exists', 'succeededBy')],
  indices: [
    { name: 'city_parent', columns: ['parentId'] },
    { name: 'city_successor', columns: ['succeededBy'] },
    { name: 'city_code_searched', columns: ['code'], synchronize: false },
  ],
  checks: [
    { name: 'city_code_shape', expression: `code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60` },
    { name: 'city_kind_known', expression: oneOf('kind', CITY_KINDS) },
    { name: 'city_not_its_own_parent', expression: `parent_id <> id` },
    { name: 'city_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'city_not_its_own_successor', expression: `succeeded_by <> id` },
    { name: 'city_ceased_before_succession', expression: `succeeded_by IS NULL OR exists_until IS NOT NULL` },
    { name: 'city_exists_until_readable', expression: `is_partial_date(exists_until)` },
    {
      name: 'city_on_the_globe',
      expression: `(latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180`,
    },
    { name: 'city_wikidata_shape', expression: `wikidata ~ '^Q[1-9][0-9]{0,9}$'` },
    { name: 'city_geonames_shape', expression: `geonames ~ '^[1-9][0-9]{0,9}$'` },
    { name: 'city_oktmo_shape', expression: `oktmo ~ '^([0-9]{8}|[0-9]{11})$'` },
    { name: 'city_population_positive', expression: `population >= 0` },
  ],
});
