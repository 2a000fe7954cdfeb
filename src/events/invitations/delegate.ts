import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';
import { Invitation } from './invitation.js';
import type { Reply } from './reply.js';

/**
 * The invitation of a city that comes instead of another, created or passed on; null if the city is invited itself.
 * @param reply by which it was passed on
 * @param all invitations of the event
 * @throws DomainError CYCLE for the host, and where nobody would come: the city itself, or one whose delegate it is
 */
export function delegateFor(
  invitation: Invitation,
  reply: Reply,
  delegate: City,
  event: Event,
  all: readonly Invitation[],
): Invitation | null {
  if (delegate.id === event.hostId || delegate.id === invitation.cityId) throw cannotBeDelegate(delegate);
  const sameGuests = all.filter(({ category }) => category === invitation.category);
  const isCurrent = invitation.currentReply(reply.asking)?.id === reply.id;
  if (isCurrent && passedOnFrom(delegate.id, reply.asking, sameGuests).includes(invitation.cityId))
    throw cannotBeDelegate(delegate);
  const known = sameGuests.find(({ cityId }) => cityId === delegate.id);
  if (known?.delegatedFromId === null) return null;
  const delegated = known ?? Invitation.create(event.id, delegate.id, invitation.category);
  delegated.delegatedFromId = invitation.id;
  return delegated;
}

/** The city to which a city passes the invitation on by its current reply, the one to which that one does, and so on. */
function passedOnFrom(cityId: City['id'], asking: number, all: readonly Invitation[]): City['id'][] {
  const passed: City['id'][] = [];
  for (let one: City['id'] | null = cityId; one !== null && !passed.includes(one);) {
    passed.push(one);
    const city: City['id'] = one;
    const invitation = all.find((other) => other.cityId === city && other.status !== 'REVOKED');
    one = invitation?.currentReply(asking)?.delegatedToId ?? null;
  }
  return passed;
}

const cannotBeDelegate = ({ code }: City) =>
  new DomainError(
    'CYCLE',
    {
      en: `${code} cannot come instead: it hosts the event, or the invitation would come back to the city that passed it on. Name another city, or record what ${code} replied last.`,
      ru: `${code} не может приехать вместо приглашённого: это город проведения или город, который сам передал приглашение. Укажите другой город или сначала запишите новый ответ ${code}.`,
    },
    ['delegatedTo'],
  );
