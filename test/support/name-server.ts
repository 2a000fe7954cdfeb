import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** A name server on loopback that answers for addresses of version 4 what a test says; everything else does not exist. */
export class NameServer {
  /** Names that were asked for. */
  readonly asked: string[] = [];

  private constructor(
    private readonly socket: Socket,
    readonly address: string,
  ) {}

  /** @param answer the addresses of a name; undefined: no answer at all */
  static async open(answer: (name: string) => string[] | undefined): Promise<NameServer> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const server = new NameServer(socket, `127.0.0.1:${socket.address().port}`);
    socket.on('message', (query, { port, address }) => {
      const { name, end } = nameIn(query);
      const isVersion4 = query.readUInt16BE(end) === 1;
      if (isVersion4) server.asked.push(name);
      const found = isVersion4 ? answer(name) : [];
      if (found) socket.send(reply(query.subarray(0, end + 4), found), port, address);
    });
    return server;
  }

  async close(): Promise<void> {
    this.socket.close();
    await once(this.socket, 'close');
  }
}

/** The name that is asked for, and where it ends. */
function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** RFC 1035: header and question as asked, then a record of type A for each address. */
function reply(question: Buffer, addresses: readonly string[]): Buffer {
  const header = Buffer.from(question);
  header.writeUInt16BE(addresses.length > 0 ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  header.fill(0, 8, 12);
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([header, ...records]);
}
