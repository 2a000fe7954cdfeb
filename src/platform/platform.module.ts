import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Clock } from '../kernel/clock.js';
import { Config } from './config/config.js';
import { FormerIds } from './database/former-ids.js';
import { Revisions } from './database/revisions.service.js';
import { Store } from './database/store.js';
import { Transactions } from './database/transactions.js';
import { MutationKeys } from './graphql/mutation-keys.js';
import { MutationInterceptor } from './graphql/mutation.interceptor.js';
import { Nodes } from './graphql/nodes.js';
import { NodesResolver } from './graphql/nodes.resolver.js';
import { OutboundTargets } from './outbound/outbound-targets.js';
import { Outbound } from './outbound/outbound.js';
import { RateBudgets } from './rate-limits/rate-budgets.js';
import { RateLimiter } from './rate-limits/rate-limiter.js';
import { ResponseCache } from './response-cache/response-cache.service.js';
import { inputValidation } from './validation.js';

@Global()
@Module({
  providers: [
    Clock,
    FormerIds,
    Nodes,
    Store,
    Transactions,
    MutationKeys,
    Outbound,
    OutboundTargets,
    RateBudgets,
    RateLimiter,
    Revisions,
    ResponseCache,
    NodesResolver,
    { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
    { provide: APP_PIPE, useFactory: inputValidation },
  ],
  exports: [
    Clock,
    FormerIds,
    RateLimiter,
    MutationKeys,
    Nodes,
    Outbound,
    OutboundTargets,
    ResponseCache,
    Revisions,
    Store,
    Transactions,
  ],
})
export class PlatformModule {
  /** Provides the settings to every layer. */
  static with(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: Config, useValue: config }], exports: [Config] };
  }
}
