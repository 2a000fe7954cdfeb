import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The end of the service's life: what it began it finishes, and it begins nothing new. */
@Injectable()
export class GracefulShutdown implements OnModuleInit {
  isDraining = false;
  /** Open connections, with the number of requests that each waits for, and since when. */
  private readonly waiting = new Map<Socket, { requests: number; since: number }>();

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const count = (socket: Socket, by: number) => {
      if (!this.waiting.has(socket)) socket.once('close', () => this.waiting.delete(socket));
      const requests = (this.waiting.get(socket)?.requests ?? 0) + by;
      if (!socket.destroyed) this.waiting.set(socket, { requests, since: Date.now() });
    };
    const server = fastify.server as Server;
    server.on('connection', (socket) => count(socket, 0));
    // Not by Fastify's hooks: some answers are given before any of ours would run.
    server.prependListener('request', ({ socket }, response) => {
      count(socket, 1);
      response.once('close', () => count(socket, -1));
      if (this.isDraining) response.setHeader('Connection', 'close');
    });
  }

  begin(): void {
    this.isDraining = true;
  }

  get isBusy(): boolean {
    return [...this.waiting.values()].some(({ requests }) => requests > 0);
  }

  /** Node waits for connections that never asked anything, and for idle ones of which it has lost count. */
  closeIdle(): void {
    // A connection made a moment ago is about to ask: cutting it would cut an answer.
    const longAgo = Date.now() - 500;
    for (const [socket, { requests, since }] of this.waiting) if (requests <= 0 && since < longAgo) socket.destroy();
  }
}

export interface ShutdownSettings {
  /** How long to go on taking requests, in milliseconds, while load balancers find out. */
  linger?: number;
  /** After how many milliseconds to give up on requests that do not end. */
  deadline?: number;
  /** What to do last, when the app is closed. */
  finish?: () => Promise<void> | void;
}

/** On SIGTERM and SIGINT: not ready any more, requests in flight are answered, exit code 0; after the deadline 1. */
export function shutDownOnSignals(
  app: NestFastifyApplication,
  { linger = 1000, deadline = 10_000, finish }: ShutdownSettings = {},
): void {
  let isEnding = false;
  const end = (signal: string) => {
    // Whoever says it twice means now.
    if (isEnding) process.exit(1);
    isEnding = true;
    setTimeout(() => process.exit(1), deadline).unref();
    close(app, signal === 'SIGINT' ? 0 : linger)
      .then(finish)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          new Logger('drain').error(error);
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

const LONGEST_WAIT = 6000;

async function close(app: NestFastifyApplication, linger: number): Promise<void> {
  const drain = app.get(GracefulShutdown, { strict: false });
  drain.begin();
  await sleep(linger);
  // While answers are being made, others may stand in the queue of the listening socket: closing it would cut them.
  for (const end = Date.now() + LONGEST_WAIT; drain.isBusy && Date.now() < end;) await sleep(50);
  const sweep = setInterval(() => drain.closeIdle(), 100);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
