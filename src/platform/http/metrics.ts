import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Metrics for operators, in Prometheus format. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Request duration by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly errors = new Counter({
    name: 'graphql_errors_total',
    help: 'GraphQL errors returned, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly cached = new Counter({
    name: 'response_cache_total',
    help: 'Queries that may be answered from memory: hit, or miss.',
    labelNames: ['result'],
    registers: [this.registry],
  });

  private readonly notices = new Counter({
    name: 'webhook_deliveries_total',
    help: 'Notices sent to webhooks: delivered, or why not.',
    labelNames: ['result'],
    registers: [this.registry],
  });

  private readonly webhooksOff = new Counter({
    name: 'webhooks_turned_off_total',
    help: 'Webhooks turned off after a week of failures.',
    registers: [this.registry],
  });

  constructor(private readonly host: HttpAdapterHost) {
    collectDefaultMetrics({ register: this.registry });
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', ({ method, is404, routeOptions }, { statusCode, elapsedTime }, done) => {
      // The route, not the address: the number of addresses is unbounded, and they may contain secrets.
      const route = is404 ? 'none' : (routeOptions.url ?? 'none');
      this.observe(route, method, statusCode, elapsedTime);
      done();
    });
  }

  /** Counts a request, including those that bypass Fastify. @param took in milliseconds */
  observe(route: string, method: string, status: number, took: number): void {
    this.requests.observe({ route, method, status }, took / 1000);
  }

  countCached(result: 'hit' | 'miss'): void {
    this.cached.inc({ result });
  }

  countNotice(result: string): void {
    this.notices.inc({ result });
  }

  countWebhookOff(): void {
    this.webhooksOff.inc();
  }

  countError(code: string): void {
    this.errors.inc({ code });
  }
}
