import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, oneOf, optionalText, recorded, text } from '../platform/database/columns.js';
import { Partnership } from './partnership.js';

export const PartnershipTable = new EntitySchema<Partnership>({
  name: 'Partnership',
  target: Partnership,
  tableName: 'partnership',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    episode: { type: 'integer' },
    visibility: text,
    anchorId: { ...optionalText, name: 'anchor_id' },
    kindAsNamedByPartner: { ...optionalText, name: 'kind_as_named_by_partner' },
    motive: optionalText,
    story: optionalText,
    ...recorded,
  },
  relations: {
    acts: { type: 'one-to-many', target: 'PartnershipAct', inverseSide: 'partnership', cascade: true, eager: true },
  },
  uniques: [{ name: 'partnership_episode_once', columns: ['cityId', 'episode'] }],
  foreignKeys: [
    { name: 'partnership_with_a_city', target: 'City', columnNames: ['cityId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    {
      name: 'partnership_searched',
      columns: ['motive', 'story', 'kindAsNamedByPartner'],
      synchronize: false,
    },
  ],
  checks: [
    { name: 'partnership_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'partnership_episode_positive', expression: 'episode >= 1' },
  ],
});
