import type { KeyState } from '../../access/access-key.js';
import { newId, type Id } from '../../kernel/ids.js';
import { removedAlready } from './webhook-refusals.js';
import { checkOf, secretOf } from './webhook-secrets.js';
import { WEBHOOK_STATES, type WebhookFailure, type WebhookState } from './webhook-vocabulary.js';

const HOUR = 3_600_000;
const USUAL_OVERLAP_HOURS = 24;
/** Each signs every message while it holds. */
const MOST_SECRETS = 5;

/** An address to which a partner's portal is told that there is something new for it, and nothing else. */
export class Webhook {
  id: Id<'webhook'>;
  /** The key whose `changes` it tells of. */
  keyId: Id<'key'>;
  url: string;
  secretNumber: number;
  oldestSecretNumber: number;
  formerSignaturesUntil: Date | null = null;
  secretCheck: string;
  offAt: Date | null = null;
  removedAt: Date | null = null;
  /** Of what its key may see: see `feed-cursor`. */
  reader: string;
  newsNumber = 1;
  toldNumber = 0;
  nextAttemptAt: Date;
  lastAttemptAt: Date | null = null;
  lastDeliveredAt: Date | null = null;
  failingSince: Date | null = null;
  lastFailure: WebhookFailure | null = null;
  lastStatus: number | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @param operatorKey see `secretOf` @returns also the secret, which is shown only once */
  static register(
    facts: Pick<Webhook, 'keyId' | 'url' | 'reader'>,
    operatorKey: string,
    now: Date,
  ): { webhook: Webhook; secret: string } {
    const id = newId('webhook');
    const secret = secretOf(operatorKey, id, 1);
    const webhook = Object.assign(new Webhook(), facts, {
      id,
      secretNumber: 1,
      oldestSecretNumber: 1,
      secretCheck: checkOf(secret),
      // The first notice says that the address is right.
      nextAttemptAt: now,
      createdAt: now,
      revision: 1,
    });
    return { webhook, secret };
  }

  /** @returns the new secret; the former ones go on signing for some hours @throws DomainError NOT_ALLOWED_IN_STATE */
  rotateSecret(operatorKey: string, overlapHours: number | null | undefined, now: Date): string {
    this.mustBeThere();
    const isOverlapping = this.formerSignaturesUntil !== null && this.formerSignaturesUntil > now;
    const oldest = isOverlapping ? this.oldestSecretNumber : this.secretNumber;
    const hours = overlapHours ?? USUAL_OVERLAP_HOURS;
    this.secretNumber += 1;
    this.oldestSecretNumber = hours === 0 ? this.secretNumber : Math.max(oldest, this.secretNumber - MOST_SECRETS + 1);
    this.formerSignaturesUntil = hours === 0 ? null : new Date(now.getTime() + hours * HOUR);
    const secret = secretOf(operatorKey, this.id, this.secretNumber);
    this.secretCheck = checkOf(secret);
    return secret;
  }

  /** The secrets that sign a message, the present one first; null if the operator's key is another one now. */
  secretsAt(operatorKey: string, now: Date): string[] | null {
    const isOverlapping = this.formerSignaturesUntil !== null && this.formerSignaturesUntil > now;
    const oldest = isOverlapping ? this.oldestSecretNumber : this.secretNumber;
    const numbers = Array.from({ length: this.secretNumber - oldest + 1 }, (_, i) => this.secretNumber - i);
    const secrets = numbers.map((number) => secretOf(operatorKey, this.id, number));
    return checkOf(secrets[0]!) === this.secretCheck ? secrets : null;
  }

  remove(at: Date): void {
    this.removedAt ??= at;
  }

  turnOff(at: Date): void {
    this.offAt ??= at;
  }

  /** @throws DomainError NOT_ALLOWED_IN_STATE */
  turnOn(): void {
    this.mustBeThere();
    this.offAt = null;
  }

  /** Goes over to the key in the place of its own. */
  follow(keyId: Id<'key'>): void {
    this.keyId = keyId;
  }

  /** When the next notice is due; null if there is nothing to tell, or nobody. */
  dueAt(key: KeyState): Date | null {
    const state = this.stateWith(key);
    const isSent = (state === 'ACTIVE' || state === 'FAILING') && this.newsNumber > this.toldNumber;
    return isSent ? this.nextAttemptAt : null;
  }

  /** @param key the state of its key */
  stateWith(key: KeyState): WebhookState {
    if (this.removedAt !== null) return 'REMOVED';
    if (key !== 'VALID') return 'SILENT';
    if (this.offAt !== null) return 'OFF';
    return this.failingSince === null ? 'ACTIVE' : 'FAILING';
  }

  /** A one-sentence summary. @param label of its key */
  summary(label: string, key: KeyState, language: 'ru' | 'en'): string {
    const state = WEBHOOK_STATES[this.stateWith(key)][language].split(/[:;]/)[0]!.replace(/\.$/, '').toLowerCase();
    return language === 'ru' ? `Вебхук ключа «${label}»: ${state}.` : `Webhook of the key “${label}”: ${state}.`;
  }

  private mustBeThere(): void {
    if (this.removedAt !== null) throw removedAlready();
  }
}
