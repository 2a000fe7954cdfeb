import { EntitySchema } from 'typeorm';
import { idColumn, oneOf, optionalText, text } from '../platform/database/columns.js';
import { PLACEMENT_POLICIES } from './city-vocabulary.js';
import { City } from './city.js';
import { Placement } from './placement.js';

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
  uniques: [{ name: 'city_placement_once', columns: ['cityId', 'policy'] }],
  indices: [{ name: 'city_placement_country', columns: ['country'] }],
  checks: [
    { name: 'city_placement_policy_known', expression: oneOf('policy', PLACEMENT_POLICIES) },
    { name: 'city_placement_country_shape', expression: `country ~ '^[A-Z]{2}$'` },
    { name: 'city_placement_subdivision_shape', expression: `starts_with(subdivision, country || '-')` },
  ],
});
