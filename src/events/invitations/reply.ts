import type { Channel } from '../../contacts/channel-vocabulary.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/ids.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';

/** A city's reply, its date and channel. It is never changed: a later reply replaces it (R36). */
export class Reply {
  id: Id<'reply'>;
  invitationId: Id<'invitation'>;
  value: ReplyValue;
  headcount: number | null;
  headLevel: HeadLevel | null;
  channel: Channel;
  /** The day on which it was received. */
  on: Day;
  /** In the city's own words, without personal names. */
  note: string | null;
  /** The city that comes instead. */
  delegatedToId: Id<'city'> | null;
  /** The city that replied, if not the invited one. */
  answeredById: Id<'city'> | null;
  /** The id of the key that recorded it. */
  enteredBy: string;
  enteredAt: Date;
  /** The asking of the event that it replies to. */
  asking: number;
}

/** @throws DomainError CONFLICTING for details of a delegation in a reply of a city that does not come */
export function mustHaveNoDelegation({ headcount, headLevel }: Pick<Reply, 'headcount' | 'headLevel'>): void {
  if (headcount !== null)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'headcount is only for ACCEPTED and TENTATIVE. Omit it.',
        ru: 'Число людей указывают только с ACCEPTED или TENTATIVE. Уберите headcount.',
      },
      ['headcount'],
    );
  if (headLevel !== null)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'headLevel is only for ACCEPTED and TENTATIVE. Omit it.',
        ru: 'Уровень главы делегации указывают только с ACCEPTED или TENTATIVE. Уберите headLevel.',
      },
      ['headLevel'],
    );
}
