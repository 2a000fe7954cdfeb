import { createHash, randomBytes } from 'node:crypto';
import type { Tier } from '../../anniversaries/anniversary-vocabulary.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { fileOf, type FeedChoice } from '../calendar-feed.js';
import {
  CALENDAR_AUDIENCES,
  type CalendarAudience,
  type CalendarContent,
  type CalendarLanguage,
} from '../calendar-vocabulary.js';

/** One address in the two forms that programs want: Outlook asks for https, Apple opens webcal. */
export function addressOf(origin: string, secret: string, file: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/s/${secret}/${file}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}

// A fixed beginning lets leak scanners find an address that was published by mistake.
const BEGINNING = 'sccal_';

/** 256 random bits: a plain hash of them is enough (ASVS 6.5.2). */
export const newCalendarSecret = () => BEGINNING + randomBytes(32).toString('base64url');

export const calendarHash = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A calendar address of somebody's own: for whom it is, what it shows, and whether it still works. */
export class CalendarSubscription {
  id: Id<'subscription'>;
  /** Whose it is, in words. */
  label: string;
  audience: CalendarAudience;
  /** The partner whom it was given to. */
  cityId: Id<'city'> | null = null;
  contents: CalendarContent[];
  language: CalendarLanguage;
  /** Empty: of every tier, with any city. */
  tiers: Tier[];
  cityIds: Id<'city'>[];
  /** Of its secret, which is kept nowhere. */
  hash: string;
  lastUsedAt: Date | null = null;
  revokedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static open(facts: Omit<FeedChoice, 'readership'> & Pick<CalendarSubscription, 'label' | 'audience' | 'cityId'>): {
    subscription: CalendarSubscription;
    secret: string;
  } {
    const { audience, cityId } = facts;
    const contents = [...new Set(facts.contents)];
    if (facts.label.trim() === '')
      throw new DomainError('REQUIRED', { en: 'Say whose it is.', ru: 'Напишите, чей это календарь.' }, ['label']);
    if (contents.length === 0)
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Say what to include: contents: [ANNIVERSARIES].',
          ru: 'Укажите, что включить: contents: [ANNIVERSARIES].',
        },
        ['contents'],
      );
    if ((audience === 'PARTNER') !== (cityId !== null)) throw partnerMissing(audience);
    const internal = contents.find((content) => content === 'MILESTONES' || content === 'DEADLINES');
    if (audience === 'PARTNER' && internal)
      throw new DomainError(
        'CONFLICTING',
        {
          en: `${internal} is for staff: leave it out of a partner's calendar.`,
          ru: `${internal} — только для сотрудников: уберите это из календаря партнёра.`,
        },
        ['contents'],
      );
    if (facts.tiers.length > 0 && !contents.includes('ANNIVERSARIES') && !contents.includes('MILESTONES'))
      throw tiersOfNothing();
    const secret = newCalendarSecret();
    const subscription = Object.assign(new CalendarSubscription(), {
      id: newId('subscription'),
      label: facts.label.trim(),
      audience,
      cityId,
      contents,
      language: facts.language,
      tiers: [...new Set(facts.tiers)],
      cityIds: [...new Set(facts.cityIds)],
      hash: calendarHash(secret),
      revision: 1,
    });
    return { subscription, secret };
  }

  /** The address works no more; for good. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }

  /** What it shows: to a partner what everybody may see. */
  get choice(): FeedChoice {
    const { language, contents, tiers, cityIds } = this;
    return { readership: this.audience === 'STAFF' ? 'STAFF' : 'PUBLIC', language, contents, tiers, cityIds };
  }

  /** The name of the file at the end of its address: some programs call the calendar after it. */
  get file(): string {
    return fileOf(this.contents);
  }

  /** Whether it is time to note that it is in use: once an hour is enough to tell an address that nobody reads. */
  isUseNoteworthy(now: Date): boolean {
    return this.lastUsedAt === null || now.getTime() - this.lastUsedAt.getTime() >= 3_600_000;
  }

  /** One sentence about it, as a person would write it. @param city the partner's name */
  summary(city: string | null, language: 'ru' | 'en'): string {
    const who = city ?? CALENDAR_AUDIENCES[this.audience][language].split(':')[0]!.toLowerCase();
    const { contents, label, revokedAt } = this;
    return language === 'ru'
      ? `Календарь «${label}» (${who}): ${contents.join(', ')}; адрес ${revokedAt ? 'отозван' : 'действует'}.`
      : `Calendar “${label}” (${who}): ${contents.join(', ')}; its address ${revokedAt ? 'is revoked' : 'works'}.`;
  }
}

const tiersOfNothing = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'tiers selects anniversaries, and this calendar has none. Omit tiers, or add ANNIVERSARIES to contents.',
      ru: 'tiers отбирает годовщины, а в этом календаре их нет. Уберите tiers или добавьте ANNIVERSARIES в contents.',
    },
    ['tiers'],
  );

function partnerMissing(audience: CalendarAudience): DomainError {
  return audience === 'PARTNER'
    ? new DomainError(
        'REQUIRED',
        { en: 'Say which partner: city: "BY-GRODNO".', ru: 'Укажите партнёра: city: "BY-GRODNO".' },
        ['city'],
      )
    : new DomainError(
        'CONFLICTING',
        {
          en: 'A calendar of staff has no partner: leave city out, or narrow it with cities.',
          ru: 'У календаря сотрудников партнёра нет: уберите city или сузьте календарь через cities.',
        },
        ['city'],
      );
}
