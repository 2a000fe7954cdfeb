/** A browser without a screen: it keeps cookies by host, and goes where it is sent one step at a time. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();

  /** @param headers as a person who opens an address sends them, unless they say otherwise */
  async go(address: string, init: RequestInit = {}): Promise<Visit> {
    const { host } = new URL(address);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    const headers = new Headers({ accept: 'text/html', 'accept-language': 'ru', ...(init.headers as object) });
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || /max-age=0/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      to: location === null ? '' : new URL(location, address).href,
    };
  }

  /** Follows every redirection as far as an address that begins so, without opening it. */
  async follow(address: string, until: string): Promise<string> {
    let at = address;
    for (let step = 0; step < 10; step++) {
      if (at.startsWith(until)) return at;
      const { to, status, text } = await this.go(at);
      if (to === '') throw new Error(`${at} answered ${status} ${text.slice(0, 500)}`);
      at = to;
    }
    throw new Error(`${address} leads round and round`);
  }

  /** The cookies of a host, which a test may look at and change. */
  cookiesOf(address: string): Map<string, string> {
    return this.jars.get(new URL(address).host) ?? new Map<string, string>();
  }
}

export interface Visit {
  status: number;
  headers: Headers;
  text: string;
  /** Where it leads; empty when it leads nowhere. */
  to: string;
}
