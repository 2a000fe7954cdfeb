// The limit: plain Node that sends what one prepared statement returns.
import { createServer } from 'node:http';
import pg from 'pg';
import { STATEMENTS } from './workload-queries.mjs';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

async function answer(asked) {
  const { operationName: name, variables } = JSON.parse(asked);
  const { text, values } = STATEMENTS[name];
  const { rows } = await pool.query({ name, text, values: values(variables), rowMode: 'array' });
  return `{"data":{"agreements":{"nodes":${rows[0][0]}}}}`;
}

const server = createServer((request, response) => {
  let asked = '';
  request.on('data', (part) => (asked += part));
  request.on('end', () => {
    answer(asked).then(
      (said) => response.setHeader('Content-Type', 'application/json; charset=utf-8').end(said),
      (error) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
