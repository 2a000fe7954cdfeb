import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthController } from './health.controller.js';
import { pathOf } from './http-errors.js';

type Answer = { status: number; type: string; body: string };

const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/** Health and metrics, which the public address does not have then. @param port 0: any that is free */
export async function listenForOperators(app: NestFastifyApplication, port: number, host: string): Promise<Server> {
  const controller = app.get(HealthController, { strict: false });
  const answers: Record<string, () => Promise<Answer>> = {
    '/health/live': async () => json(200, controller.live()),
    '/health/ready': () => controller.ready().then((found) => json(200, found), notReady),
    '/metrics': async () => ({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      body: await controller.numbers(),
    }),
  };
  const server = createServer(({ url = '/' }, response) => {
    const answer = answers[pathOf(url)] ?? (async () => json(404, { statusCode: 404 }));
    answer().then(
      ({ status, type, body }) => response.writeHead(status, { 'Content-Type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function notReady(error: unknown): Answer {
  if (error instanceof HttpException) return json(error.getStatus(), error.getResponse());
  throw error;
}

export const isForOperators = (url: string) => /^\/(health\/(live|ready)|metrics)$/.test(pathOf(url));
