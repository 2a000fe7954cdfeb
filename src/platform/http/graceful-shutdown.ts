import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Graceful shutdown: requests in flight are finished, and no new ones are accepted. */
@Injectable()
export class GracefulShutdown implements OnModuleInit {
  isDraining = false;
  /** Open connections with the number of pending requests of each, and since when. */
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
    // Not by Fastify hooks: some responses are sent before any hook would run.
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

  /** Node waits for connections that never sent a request, and for idle ones that it no longer counts. */
  closeIdle(): void {
    // A connection opened a moment ago is about to send a request: closing it would lose a response.
    const longAgo = Date.now() - 500;
    for (const [socket, { requests, since }] of this.waiting) if (requests <= 0 && since < longAgo) socket.destroy();
  }
}

export interface ShutdownSettings {
  /** How long to keep accepting requests, in milliseconds, until load balancers notice. */
  linger?: number;
  /** After how many milliseconds to abandon requests that do not end. */
  deadline?: number;
  /** Called last, after the app is closed. */
  finish?: () => Promise<void> | void;
}

/** On SIGTERM and SIGINT: readiness fails, requests in flight are finished, exit code 0; after the deadline 1. */
export function shutDownOnSignals(
  app: NestFastifyApplication,
  { linger = 1000, deadline = 10_000, finish }: ShutdownSettings = {},
): void {
  let isEnding = false;
  const end = (signal: string) => {
    // A second signal ends the process at once.
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

/** Ends as on SIGTERM once the parent process is gone: npm passes a signal on to the shell in between, which passes it on to nobody. */
export function endWithParent(): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}

const LONGEST_WAIT = 6000;

async function close(app: NestFastifyApplication, linger: number): Promise<void> {
  const drain = app.get(GracefulShutdown, { strict: false });
  drain.begin();
  await sleep(linger);
  // Meanwhile connections may wait in the queue of the listening socket: closing it would lose them.
  for (const end = Date.now() + LONGEST_WAIT; drain.isBusy && Date.now() < end;) await sleep(50);
  const sweep = setInterval(() => drain.closeIdle(), 100);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
