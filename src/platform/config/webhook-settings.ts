import { Resolver } from 'node:dns';
import { isNetwork } from '../http/client-address.js';

/** How other systems are told that there is something new: see docs/operations.md. */
export interface WebhookSettings {
  /** What the secrets of webhooks are made from; without it there are none. */
  key: string | undefined;
  /** Names, addresses and networks to which anything may be sent, also without HTTPS. */
  allowed: string[];
  ports: number[];
  /** Addresses of name servers; empty: those of the machine. */
  nameServers: string[];
}

const NAME = /^(?=.{1,253}$)[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;

/** @throws Error with a message for the operator */
export function readWebhookSettings(env: NodeJS.ProcessEnv): WebhookSettings {
  const key = env.WEBHOOK_KEY || undefined;
  if (key !== undefined && key.length < 32)
    throw new Error('WEBHOOK_KEY must have at least 32 characters: make one with `openssl rand -base64 32`.');
  const allowed = list(env.WEBHOOK_ALLOW);
  for (const one of allowed) {
    if (/\/0+$/.test(one))
      throw new Error(`WEBHOOK_ALLOW contains «${one}», which is everything: name the hosts or networks themselves.`);
    if (!isNetwork(one) && (!NAME.test(one) || /^[\d.]+$/.test(one)))
      throw new Error(
        `WEBHOOK_ALLOW contains «${one}», which is no host: list names, addresses or networks such as portal.city.example or 10.0.0.0/8, separated by commas.`,
      );
  }
  return { key, allowed, ports: ports(env), nameServers: nameServers(env) };
}

function ports(env: NodeJS.ProcessEnv): number[] {
  const found = list(env.WEBHOOK_PORTS ?? '443').map(Number);
  if (found.length > 0 && found.every((port) => Number.isInteger(port) && port > 0 && port <= 65535)) return found;
  throw new Error(
    `WEBHOOK_PORTS must be a comma-separated list of ports such as 443,8443: not «${env.WEBHOOK_PORTS}».`,
  );
}

function nameServers(env: NodeJS.ProcessEnv): string[] {
  const found = list(env.WEBHOOK_DNS);
  try {
    new Resolver().setServers(found);
    return found;
  } catch {
    throw new Error(
      `WEBHOOK_DNS must be a comma-separated list of addresses of name servers such as 10.0.0.53 or 10.0.0.53:5353: not «${env.WEBHOOK_DNS}».`,
    );
  }
}

const list = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
