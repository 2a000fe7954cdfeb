import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';

/** That a city lets another speak for it: a district its city, a city its region (R32). Nothing else lets it. */
export class Mandate {
  id: Id<'mandate'>;
  /** Who is spoken for. */
  cityId: Id<'city'>;
  /** Who speaks. */
  speakerId: Id<'city'>;
  /** The paper that says so. */
  basis: string;
  expiresAt: Date | null = null;
  endedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @throws RuleBroken REQUIRED, CONFLICTING, TOO_EARLY */
  static given(facts: Pick<Mandate, 'cityId' | 'speakerId' | 'basis' | 'expiresAt'>, now: Date): Mandate {
    if (facts.basis.trim() === '')
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Say on which paper it rests: basis: "Letter No. 12 of 1 March 2026".',
          ru: 'Укажите документ: basis: "Письмо № 12 от 1 марта 2026 года".',
        },
        ['basis'],
      );
    if (facts.cityId === facts.speakerId)
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'A city speaks for itself anyway: name another one.',
          ru: 'За себя город говорит и так: укажите другой.',
        },
        ['speaker'],
      );
    if (facts.expiresAt !== null && facts.expiresAt <= now)
      throw new DomainError(
        'TOO_EARLY',
        {
          en: 'It would have ended already: name a day from today on.',
          ru: 'Полномочие уже закончилось бы: укажите день не раньше сегодняшнего.',
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

  /** It holds no more; for good. */
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

  /** One sentence about it, as a person would write it. */
  summary(city: string, speaker: string, now: Date, language: 'ru' | 'en'): string {
    const holds = this.holdsAt(now);
    return language === 'ru'
      ? `${speaker} говорит за «${city}» (${this.basis}): полномочие ${holds ? 'действует' : 'прекращено'}.`
      : `${speaker} speaks for “${city}” (${this.basis}): the mandate ${holds ? 'holds' : 'has ended'}.`;
  }
}
