import type { Channel } from '../../contacts/channel-vocabulary.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/ids.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';

/** What a city answered, on which day and by which way; it is never changed, a later one takes its place (R36). */
export class Reply {
  id: Id<'reply'>;
  invitationId: Id<'invitation'>;
  value: ReplyValue;
  headcount: number | null;
  headLevel: HeadLevel | null;
  channel: Channel;
  /** The day on which it came. */
  on: Day;
  /** In the city's own words, without anybody's name. */
  note: string | null;
  /** The city that comes in its place. */
  delegatedToId: Id<'city'> | null;
  /** The city that wrote, when it is not the invited one. */
  answeredById: Id<'city'> | null;
  /** The key that wrote it down. */
  enteredBy: string;
  enteredAt: Date;
  /** To which asking of the event it answers. */
  asking: number;
}

/** @throws RuleBroken CONFLICTING for a delegation of those who do not come */
export function nobodyComes({ headcount, headLevel }: Pick<Reply, 'headcount' | 'headLevel'>): void {
  if (headcount !== null)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'Only those who come are counted: leave headcount out.',
        ru: 'Считают только тех, кто приедет: уберите headcount.',
      },
      ['headcount'],
    );
  if (headLevel !== null)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'Only those who come are led by somebody: leave headLevel out.',
        ru: 'Глава есть только у тех, кто приедет: уберите headLevel.',
      },
      ['headLevel'],
    );
}
