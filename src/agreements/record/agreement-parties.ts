import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { readyMutation, REASON } from '../../kernel/ready-mutation.js';
import { AgreementParty, type AgreementAct } from './agreement-parts.js';
import type { AgreementRecord } from './agreement-record.js';
import { BOUND_ROLES, type PartyRole } from './agreement-vocabulary.js';
import { strike } from './entry-refusals.js';

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
  const left = agreement.acts.filter((act) => act.partyId && !read.some((party) => party.id === act.partyId));
  if (left.length > 0) throw hasActs(left);
  return read;
}

const ofAnother = ({ id }: AgreementAct) =>
  readyMutation('agreementActCorrect', { act: id, party: '???', reason: REASON });

const hasActs = (acts: readonly AgreementAct[]) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `A party with acts of its own cannot be removed. If it left, record WITHDREW. If its acts were entered by mistake, strike them first: ${strike(acts[0]!)} If they are those of another party, name it: ${ofAnother(acts[0]!)}`,
      ru: `Сторону с действиями нельзя удалить. Если она вышла, запишите WITHDREW. Если её действия внесены по ошибке, сначала вычеркните их: ${strike(acts[0]!)} Если это действия другой стороны, укажите её: ${ofAnother(acts[0]!)}`,
    },
    ['parties'],
    acts.map(({ id, kind, on }) => `${id} ${kind} ${on.text}`),
  );
