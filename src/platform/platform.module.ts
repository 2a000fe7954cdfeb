import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Codes } from './codes.js';
import { Clock } from '../kernel/clock.js';
import { Boundary } from './boundary.js';
import { Callers } from './callers.js';
import { Config } from './config.js';
import { Limits } from './limits.js';
import { MutationKeys } from './mutation-keys.js';
import { Nodes } from './nodes.js';
import { NodesResolver } from './nodes.resolver.js';
import { SchemaReaders } from './schema-readers.js';
import { Spending } from './spending.js';
import { Store } from './store.js';
import { Transactions } from './transactions.js';
import { inputValidation } from './validation.js';

@Global()
@Module({
  providers: [
    Clock,
    Codes,
    Nodes,
    Store,
    Transactions,
    MutationKeys,
    SchemaReaders,
    Callers,
    Spending,
    Limits,
    NodesResolver,
    { provide: APP_INTERCEPTOR, useClass: Boundary },
    { provide: APP_PIPE, useFactory: inputValidation },
  ],
  exports: [Callers, Clock, Codes, Limits, Nodes, SchemaReaders, Store, Transactions],
})
export class PlatformModule {
  /** With what the service was told at its start, for every floor to ask. */
  static with(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: Config, useValue: config }], exports: [Config] };
  }
}
