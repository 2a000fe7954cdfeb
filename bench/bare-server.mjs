// The baseline: plain Node, which sends prepared bytes, or 304 to clients that have them.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, etag] = process.argv.slice(2);
const bytes = readFileSync(file);

const server = createServer((request, response) => {
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'public, max-age=300');
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
