import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';

/** A mandate of a city to act for another: a city for its district, a region for its city (R32). There is no other way. */
export class Mandate {
  id: Id<'mandate'>;
  /** The city that is represented. */
  cityId: Id<'city'>;
  /** The city that acts for it. */
  speakerId: Id<'city'>;
  /** The document that it is based on. */
  basis: string;
  expiresAt: Date | null = null;
  endedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @throws DomainError REQUIRED, CONFLICTING, TOO_EARLY */
  static given(facts: Pick<Mandate, 'cityId' | 'speakerId' | 'basis' | 'expiresAt'>, now: Date): Mandate {
    if (facts.basis.trim() === '')
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Enter the document that it is based on, e.g. basis: "Letter No. 12 of 1 March 2026".',
          ru: 'Укажите в basis документ, например basis: "Письмо № 12 от 1 марта 2026 года".',
        },
        ['basis'],
      );
    if (facts.cityId === facts.speakerId)
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'A city needs no mandate to act for itself: enter another city.',
          ru: 'За себя город действует и без полномочия: укажите другой город.',
        },
        ['speaker'],
      );
    if (facts.expiresAt !== null && facts.expiresAt <= now)
      throw new DomainError(
        'TOO_EARLY',
        {
          en: 'The mandate would already have ended: enter today or a later day.',
          ru: 'Срок полномочия уже прошёл: укажите день не раньше сегодняшнего.',
        },
        ['until'],
      );
    return Object.assign(new Mandate(), {
      id: newId('mandate'),
      ...facts,
      basis: facts.basis.trim(),
      createdAt: now,
      revision: 1,
    });
  }

  /** Ends the mandate permanently. */
  end(at: Date): void {
    this.endedAt ??= at;
  }

  holdsAt(now: Date): boolean {
    return this.endedAt === null && (this.expiresAt === null || now < this.expiresAt);
  }

  /** Whether it has the same cities, basis and end as another. */
  equals({ cityId, speakerId, basis, expiresAt }: Mandate): boolean {
    const isOfTheSame = this.cityId === cityId && this.speakerId === speakerId && this.basis === basis;
    return isOfTheSame && this.expiresAt?.getTime() === expiresAt?.getTime();
  }

  /** A one-sentence summary. */
  summary(city: string, speaker: string, now: Date, language: 'ru' | 'en'): string {
    const holds = this.holdsAt(now);
    return language === 'ru'
      ? `${speaker} представляет «${city}» (${this.basis}): полномочие ${holds ? 'действует' : 'прекращено'}.`
      : `${speaker} represents “${city}” (${this.basis}): the mandate ${holds ? 'is valid' : 'has ended'}.`;
  }
}
