import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { AgreementParty } from './agreement-parts.js';
import type { AgreementRecord } from './agreement-record.js';
import { BOUND_ROLES, type PartyRole } from './agreement-vocabulary.js';

export type NewParty = Partial<AgreementParty> & { cityId: Id<'city'>; role: PartyRole };

/**
 * The new parties of an agreement, with the ids of those that it had before.
 * @param parties in the order of the text
 * @throws DomainError DUPLICATE, REQUIRED for fewer than two that are bound, NOT_ALLOWED_IN_STATE if one with acts is missing
 */
export function readParties(agreement: AgreementRecord, parties: readonly NewParty[]): AgreementParty[] {
  const read = parties.map((party, ordinal) => {
    const id = agreement.parties.find((old) => old.cityId === party.cityId)?.id ?? newId('party');
    if (parties.findIndex((other) => other.cityId === party.cityId) < ordinal)
      throw new DomainError(
        'DUPLICATE',
        { en: 'The same party is listed twice.', ru: 'Одна и та же сторона указана дважды.' },
        ['parties', String(ordinal), 'city'],
      );
    return Object.assign(new AgreementParty(), { ...party, id, agreementId: agreement.id, ordinal });
  });
  if (read.filter((party) => BOUND_ROLES.includes(party.role)).length < 2)
    throw new DomainError(
      'REQUIRED',
      {
        en: 'An agreement has at least two parties: add the other one to parties.',
        ru: 'В соглашении не меньше двух сторон: добавьте вторую в parties.',
      },
      ['parties'],
    );
  if (agreement.acts.some((act) => act.partyId && !read.some((party) => party.id === act.partyId)))
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: 'A party with acts of its own cannot be removed: record that it withdrew.',
        ru: 'Сторону с актами нельзя удалить: запишите её выход (WITHDREW).',
      },
      ['parties'],
    );
  return read;
}
