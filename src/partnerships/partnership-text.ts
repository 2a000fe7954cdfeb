import type { Visibility } from '../access/visibility.js';
import { newId, type Id } from '../kernel/ids.js';
import type { PartnershipTextKind } from './partnership-vocabulary.js';

/** Something that is written about a tie; as open as it was when it was written, however open the tie becomes. */
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
