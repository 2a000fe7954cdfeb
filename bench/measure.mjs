import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

const oneConnection = new Agent({ keepAlive: true, maxSockets: 1 });

/** One complete response, and the milliseconds that it took. */
export function get(address, headers = {}, agent = oneConnection) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    request(address, { agent, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers: said } = response;
        resolve({ status, headers: said, bytes: Buffer.concat(parts), took: performance.now() - began });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Requests per second with this number of connections, each sending the next request after a response. */
export async function rateOf(url, { connections = 50, seconds = 3, status = 200, ...asked } = {}) {
  const { requests, duration, statusCodeStats, errors, mismatches } = await autocannon({
    url,
    connections,
    duration: seconds,
    ...asked,
  });
  const others = Object.keys(statusCodeStats).filter((code) => code !== `${status}`);
  if (mismatches > 0) throw new Error(`${url}: ${mismatches} answers are not what they should be`);
  if (errors > 0 || others.length > 0)
    throw new Error(`${url} should answer ${status}: ${errors} errors, and ${others.join(', ')}`);
  return requests.total / duration;
}

/**
 * Measures several by turns, so that other load on the machine affects all equally.
 * @param contestants name → a rate, measured again on each call
 * @returns name → the rates, one per round
 */
export async function byTurns(rounds, contestants) {
  const names = Object.keys(contestants);
  const rates = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await contestants[name]();
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse()) rates[name].push(await contestants[name]());
  return rates;
}

export const medianOf = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The ratio of the rates of two contestants, round by round. */
export function ratioOf(rates, others) {
  const ratios = rates.map((rate, i) => rate / others[i]);
  return { median: medianOf(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
