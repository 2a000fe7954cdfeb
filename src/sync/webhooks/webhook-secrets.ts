import { createHash, createHmac, hkdfSync } from 'node:crypto';

/**
 * The secret of a webhook, as Standard Webhooks write it. It follows from the operator's key, so that it is stored nowhere.
 * @param number counts the rotations, from 1
 */
export function secretOf(key: string, webhook: string, number: number): string {
  const bytes = hkdfSync('sha256', key, '', `webhook ${webhook} ${number}`, 32);
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}

/** By which it is noticed that the operator's key is another one; it does not give the secret away. */
export const checkOf = (secret: string) => createHash('sha256').update(secret).digest('hex').slice(0, 16);

/**
 * The headers of Standard Webhooks 1.0.0 for a message, signed with each of the secrets.
 * @param id the same at each attempt
 */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signature = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
      .update(`${id}.${seconds}.${body}`)
      .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': secrets.map((secret) => `v1,${signature(secret)}`).join(' '),
  };
}
