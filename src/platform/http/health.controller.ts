import { Controller, Get, Header, HttpCode } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { GracefulShutdown } from './graceful-shutdown.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
    private readonly drain: GracefulShutdown,
    private readonly metrics: Metrics,
  ) {}

  /** Reports only that the process runs: an unavailable database is no reason to restart it. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  ready(): Promise<HealthCheckResult> {
    const service = this.indicators.check('service');
    if (this.drain.isDraining) return this.checks.check([() => service.down('is shutting down')]);
    const database = this.indicators.check('database');
    return this.checks.check([
      async () => {
        const obstacle = await this.readiness.obstacle();
        return obstacle === undefined ? database.up() : database.down(obstacle);
      },
    ]);
  }

  @Get('metrics')
  @HttpCode(200)
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  numbers(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
