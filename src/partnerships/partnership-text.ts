import type { Visibility } from '../access/visibility.js';
import { newId, type Id } from '../kernel/ids.js';
import type { PartnershipTextKind } from './readings/partnership-vocabulary.js';

/** A text about a partnership; it keeps the visibility it was written with, whatever becomes of the partnership's. */
export class PartnershipText {
  id: Id<'text'>;
  partnershipId: Id<'partnership'>;
  kind: PartnershipTextKind;
  visibility: Visibility;
  text: string;

  static create(partnershipId: Id<'partnership'>, kind: PartnershipTextKind, text: string, visibility: Visibility) {
    return Object.assign(new PartnershipText(), { id: newId('text'), partnershipId, kind, visibility, text });
  }
}
