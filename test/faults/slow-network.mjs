// A TCP proxy before a server: what the server says comes later by `delay` milliseconds.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export async function slowNetwork(port) {
  const network = { delay: 0 };
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    client.pipe(upstream);
    upstream.on('data', (data) => setTimeout(() => client.destroyed || client.write(data), network.delay));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ])
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  network.port = server.address().port;
  network.close = () => server.close();
  return network;
}
