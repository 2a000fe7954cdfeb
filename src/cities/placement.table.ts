import { EntitySchema } from 'typeorm';
import { idColumn, oneOf, optionalPartialDate, optionalText, text } from '../platform/database/columns.js';
import { City } from './city.js';
import { PLACEMENT_POLICIES } from './record/city-vocabulary.js';
import { Placement } from './record/placement.js';

export const PlacementTable = new EntitySchema<Placement & { city: City }>({
  name: 'Placement',
  target: Placement,
  tableName: 'city_placement',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    policy: text,
    country: text,
    subdivision: optionalText,
    since: optionalPartialDate,
    until: optionalPartialDate,
  },
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
  indices: [
    { name: 'city_placement_of', columns: ['cityId'] },
    { name: 'city_placement_country', columns: ['country'] },
  ],
  checks: [
    { name: 'city_placement_policy_known', expression: oneOf('policy', PLACEMENT_POLICIES) },
    { name: 'city_placement_country_shape', expression: `country ~ '^[A-Z]{2}$'` },
    { name: 'city_placement_subdivision_shape', expression: `starts_with(subdivision, country || '-')` },
    { name: 'city_placement_dates_readable', expression: `is_partial_date(since) AND is_partial_date(until)` },
    { name: 'city_placement_ends_after_it_began', expression: `partial_to(until) >= partial_from(since)` },
  ],
});
