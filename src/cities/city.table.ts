import { EntitySchema } from 'typeorm';
import { idColumn, oneOf, optionalPartialDate, optionalText, recorded, text } from '../platform/columns.js';
import { CITY_KINDS, NAME_KINDS, PLACEMENT_POLICIES } from './city-words.js';
import { City, CityName, Placement } from './city.js';

const cityId = { ...text, name: 'city_id' };
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
    existsUntil: { ...optionalPartialDate, name: 'exists_until' },
    succeededBy: { ...optionalText, name: 'succeeded_by' },
    ...recorded,
  },
  relations: {
    names: { type: 'one-to-many', target: 'CityName', inverseSide: 'city', cascade: true, eager: true },
    placements: { type: 'one-to-many', target: 'Placement', inverseSide: 'city', cascade: true, eager: true },
  },
  uniques: [{ name: 'city_code_unique', columns: ['code'] }],
  foreignKeys: [toCity('city_parent_exists', 'parentId'), toCity('city_successor_exists', 'succeededBy')],
  indices: [{ name: 'city_parent', columns: ['parentId'] }],
  checks: [
    { name: 'city_code_shape', expression: `code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60` },
    { name: 'city_kind_known', expression: oneOf('kind', CITY_KINDS) },
    { name: 'city_not_its_own_parent', expression: `parent_id <> id` },
    { name: 'city_not_its_own_successor', expression: `succeeded_by <> id` },
    { name: 'city_ceased_before_succession', expression: `succeeded_by IS NULL OR exists_until IS NOT NULL` },
    { name: 'city_exists_until_readable', expression: `is_partial_date(exists_until)` },
    {
      name: 'city_on_the_globe',
      expression: `(latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180`,
    },
    { name: 'city_population_positive', expression: `population >= 0` },
  ],
});

export const CityNameTable = new EntitySchema<CityName & { city: City }>({
  name: 'CityName',
  target: CityName,
  tableName: 'city_name',
  columns: {
    id: idColumn,
    cityId,
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
  ],
  checks: [
    { name: 'city_name_kind_known', expression: oneOf('kind', NAME_KINDS) },
    { name: 'city_name_dates_readable', expression: `is_partial_date(since) AND is_partial_date(until)` },
    { name: 'city_name_ends_after_it_began', expression: `partial_to(until) >= partial_from(since)` },
  ],
});

export const PlacementTable = new EntitySchema<Placement & { city: City }>({
  name: 'Placement',
  target: Placement,
  tableName: 'city_placement',
  columns: { id: idColumn, cityId, policy: text, country: text, subdivision: optionalText },
  relations: {
    city: {
      type: 'many-to-one',
      target: 'City',
      inverseSide: 'placements',
      joinColumn: { name: 'city_id', foreignKeyConstraintName: 'city_placement_of_city' },
      onDelete: 'CASCADE',
      orphanedRowAction: 'delete',
    },
  },
  uniques: [{ name: 'city_placement_once', columns: ['cityId', 'policy'] }],
  indices: [{ name: 'city_placement_country', columns: ['country'] }],
  checks: [
    { name: 'city_placement_policy_known', expression: oneOf('policy', PLACEMENT_POLICIES) },
    { name: 'city_placement_country_shape', expression: `country ~ '^[A-Z]{2}$'` },
    { name: 'city_placement_subdivision_shape', expression: `starts_with(subdivision, country || '-')` },
  ],
});
