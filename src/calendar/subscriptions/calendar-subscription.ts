import { createHash, randomBytes } from 'node:crypto';
import type { Tier } from '../../anniversaries/anniversary-vocabulary.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { quoted } from '../../kernel/quoted.js';
import { CONTENT_NAMES, fileOf, type FeedChoice } from '../calendar-feed.js';
import {
  CALENDAR_AUDIENCES,
  type CalendarAudience,
  type CalendarContent,
  type CalendarLanguage,
} from '../calendar-vocabulary.js';

/** One address in the two forms that programs need: https for Outlook, webcal for Apple. */
export function addressOf(origin: string, secret: string, file: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/s/${secret}/${file}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}

// A fixed prefix lets leak scanners find an address that was published by mistake.
const BEGINNING = 'sccal_';

/** 256 random bits: a plain hash of them is enough (ASVS 6.5.2). */
export const newCalendarSecret = () => BEGINNING + randomBytes(32).toString('base64url');

export const calendarHash = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A personal calendar address: whom it is for, what it shows, and whether it is still valid. */
export class CalendarSubscription {
  id: Id<'subscription'>;
  /** The owner, as free text. */
  label: string;
  audience: CalendarAudience;
  /** The partner that it was issued to. */
  cityId: Id<'city'> | null = null;
  contents: CalendarContent[];
  language: CalendarLanguage;
  /** Empty: every tier, every city. */
  tiers: Tier[];
  cityIds: Id<'city'>[];
  /** The hash of its secret, which itself is not stored. */
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
      throw new DomainError(
        'REQUIRED',
        { en: 'Enter the owner of the calendar in label.', ru: 'Укажите в label, чей это календарь.' },
        ['label'],
      );
    if (contents.length === 0)
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Enter what to include, e.g. contents: [ANNIVERSARIES].',
          ru: 'Укажите в contents, что включить, например contents: [ANNIVERSARIES].',
        },
        ['contents'],
      );
    if ((audience === 'PARTNER') !== (cityId !== null)) throw partnerMissing(audience);
    const internal = contents.find((content) => content === 'MILESTONES' || content === 'DEADLINES');
    if (audience === 'PARTNER' && internal)
      throw new DomainError(
        'CONFLICTING',
        {
          en: `${internal} is for staff only: remove it from a partner’s calendar.`,
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

  /** Revokes the address permanently. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }

  /** What it shows; to a partner only public records. */
  get choice(): FeedChoice {
    const { language, contents, tiers, cityIds } = this;
    return { readership: this.audience === 'STAFF' ? 'STAFF' : 'PUBLIC', language, contents, tiers, cityIds };
  }

  /** The file name at the end of its address: some programs name the calendar after it. */
  get file(): string {
    return fileOf(this.contents);
  }

  /** Whether to update lastUsedAt: once an hour is enough to detect an unused address. */
  isUseNoteworthy(now: Date): boolean {
    return this.lastUsedAt === null || now.getTime() - this.lastUsedAt.getTime() >= 3_600_000;
  }

  /** A one-sentence summary. @param city the name of the partner */
  summary(city: string | null, language: 'ru' | 'en'): string {
    const who = city ?? CALENDAR_AUDIENCES[this.audience][language].split(':')[0]!.toLowerCase();
    const { label, revokedAt } = this;
    const contents = this.contents.map((content) => CONTENT_NAMES[content][language].toLowerCase()).join(', ');
    return language === 'ru'
      ? `Календарь ${quoted(label, 'ru')} (${who}): ${contents}; адрес ${revokedAt ? 'отозван' : 'действует'}.`
      : `Calendar ${quoted(label, 'en')} (${who}): ${contents}; its address ${revokedAt ? 'is revoked' : 'is valid'}.`;
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
        {
          en: 'Enter the partner, e.g. city: "BY-GRODNO".',
          ru: 'Укажите в city партнёра, например city: "BY-GRODNO".',
        },
        ['city'],
      )
    : new DomainError(
        'CONFLICTING',
        {
          en: 'A calendar for staff has no partner: omit city, or use cities to filter it.',
          ru: 'У календаря сотрудников партнёра нет: уберите city; чтобы отобрать города, укажите cities.',
        },
        ['city'],
      );
}
