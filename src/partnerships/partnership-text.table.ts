import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, oneOf, text } from '../platform/database/columns.js';
import { PartnershipText } from './partnership-text.js';
import { Partnership } from './partnership.js';
import { PARTNERSHIP_TEXTS } from './readings/partnership-vocabulary.js';

export const PartnershipTextTable = new EntitySchema<PartnershipText & { partnership: Partnership }>({
  name: 'PartnershipText',
  target: PartnershipText,
  tableName: 'partnership_text',
  columns: {
    id: idColumn,
    partnershipId: { ...text, name: 'partnership_id' },
    kind: text,
    visibility: text,
    text,
  },
  relations: {
    partnership: {
      type: 'many-to-one',
      target: 'Partnership',
      inverseSide: 'texts',
      joinColumn: { name: 'partnership_id', foreignKeyConstraintName: 'partnership_text_of_partnership' },
      onDelete: 'CASCADE',
      orphanedRowAction: 'delete',
    },
  },
  indices: [
    { name: 'partnership_text_of', columns: ['partnershipId'] },
    { name: 'partnership_text_searched', columns: ['text'], synchronize: false },
  ],
  checks: [
    {
      name: 'partnership_text_kind_known',
      expression: oneOf('kind', Object.fromEntries(PARTNERSHIP_TEXTS.map((kind) => [kind, kind]))),
    },
    { name: 'partnership_text_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
  ],
});
