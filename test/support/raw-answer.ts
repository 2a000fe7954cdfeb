import * as client from 'node:http';

/** An answer with the bytes as they were sent: `fetch` unpacks them by itself. */
export async function rawAnswer(
  url: string,
  headers: client.OutgoingHttpHeaders,
): Promise<{ status: number; headers: client.IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    client
      .get(url, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(parts) }),
        );
      })
      .on('error', reject);
  });
}
