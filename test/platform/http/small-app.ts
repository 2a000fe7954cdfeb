import 'reflect-metadata';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { BadRequestException, Controller, ForbiddenException, Get, Header, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLError } from 'graphql';
import { Logger, LoggerModule, PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import type { DestinationStream } from 'pino';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../src/kernel/domain-error.js';
import { forbidden, outcomeUnknown, unauthenticated } from '../../../src/platform/errors.js';
import { describe, dictionary } from '../../../src/platform/graphql/bilingual-descriptions.js';
import { closedIntrospection } from '../../../src/platform/graphql/closed-introspection.js';
import { graphqlErrors } from '../../../src/platform/graphql/graphql-errors.js';
import { overHttpPlugin } from '../../../src/platform/graphql/graphql-over-http.js';
import { introspectionOfCopies } from '../../../src/platform/graphql/introspection-copies.js';
import { queryLimits } from '../../../src/platform/graphql/query-limits.js';
import { requestContext } from '../../../src/platform/graphql/request-context.js';
import { translateSchema } from '../../../src/platform/graphql/schema-translation.js';
import { configureHttp, newFastifyAdapter } from '../../../src/platform/http/http.js';
import { loggerSettings } from '../../../src/platform/http/logging.js';
import { Metrics } from '../../../src/platform/http/metrics.js';
import { OperationsModule } from '../../../src/platform/http/operations.module.js';
import { InputInvalid } from '../../../src/platform/validation.js';

/** A service with nothing of a city in it: what the platform does to HTTP and GraphQL, seen from outside. */

@ObjectType({ description: describe({ en: 'A thing.', ru: 'Вещь.' }) })
class Thing {
  @Field(() => ID, { description: describe({ en: 'The id of the thing.', ru: 'Идентификатор вещи.' }) })
  id: string;

  @Field(() => Thing, { description: describe({ en: 'The next one.', ru: 'Следующая.' }) })
  next: Thing;
}

const endless: Thing = {
  id: 'thing_1',
  get next() {
    return endless;
  },
} as Thing;

const words = { en: 'No such thing.', ru: 'Такой вещи нет.' };

const FAILURES: Record<string, (database: DataSource) => unknown> = {
  plain: () => Promise.reject(new Error('SELECT secret FROM password')),
  text: () => Promise.reject('just a text'),
  nothing: () => Promise.reject(undefined),
  sql: (database) => database.query('SELECT * FROM nowhere WHERE secret = $1', ['private value']),
  slow: (database) => database.query('SELECT pg_sleep(3)'),
  rule: () => Promise.reject(new DomainError('INVALID', words, ['x'], ['thing_1'])),
  ambiguous: () => Promise.reject(new DomainError('AMBIGUOUS', words, ['x'], ['thing_1', 'thing_2'])),
  inputs: () => Promise.reject(new InputInvalid([new DomainError('INVALID', words, ['input', 'x'])])),
  unauthenticated: () => Promise.reject(unauthenticated()),
  forbidden: () => Promise.reject(forbidden()),
  unknown: () => Promise.reject(outcomeUnknown()),
  badRequest: () => Promise.reject(new BadRequestException('x is bad')),
  notAllowed: () => Promise.reject(new ForbiddenException()),
  foreign: () => Promise.reject(new GraphQLError('inner detail', { extensions: { code: 'SOMETHING' } })),
  away: async () => {
    const client = new Client({ host: '127.0.0.1', port: 9 });
    await client.connect();
  },
};

@Resolver(() => Thing)
class Things {
  constructor(private readonly database: DataSource) {}

  @Query(() => Thing, { description: describe({ en: 'One thing.', ru: 'Одна вещь.' }) })
  thing(): Thing {
    return endless;
  }

  @Query(() => String, { nullable: true })
  async fails(@Args('how', { description: describe({ en: 'In which way.', ru: 'Каким образом.' }) }) how: string) {
    return FAILURES[how]?.(this.database);
  }

  @Query(() => [String], { nullable: 'items' })
  list(@Args('how') how: string) {
    return Array.from({ length: 12 }, () => FAILURES[how]?.(this.database));
  }

  @Query(() => Int)
  number(@Args('x', { type: () => Int }) x: number): number {
    return x === 13 ? ('thirteen' as unknown as number) : x;
  }

  @Query(() => Int)
  async sleep(@Args('ms', { type: () => Int }) ms: number): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return ms;
  }

  @Mutation(() => Int)
  async nap(@Args('ms', { type: () => Int }) ms: number): Promise<number> {
    return this.sleep(ms);
  }
}

@Controller('rest')
class Rest {
  constructor(private readonly database: DataSource) {}

  @Get('fails/:how')
  async fails(@Param('how') how: string) {
    if (how === 'missing') throw new DomainError('NOT_FOUND', words);
    return FAILURES[how]?.(this.database);
  }

  @Get('s/:secret/page')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'self'")
  @Header('Cache-Control', 'max-age=60')
  @Header('Vary', 'Accept-Language')
  page(): string {
    return '<html></html>';
  }

  @Post('echo')
  echo(): object {
    return { ok: true };
  }
}

export interface SmallSettings {
  database?: DataSource;
  origins?: string[];
  deadline?: number;
  isIntrospectionOpen?: boolean;
  log?: DestinationStream;
  env?: NodeJS.ProcessEnv;
}

export async function smallApp(settings: SmallSettings = {}): Promise<NestFastifyApplication> {
  // Nothing listens on port 9: the discard service is long gone.
  const closed = () => new DataSource({ type: 'postgres', host: '127.0.0.1', port: 9, logging: false });
  const { database = closed(), origins = [], deadline, isIntrospectionOpen = true, log, env = process.env } = settings;

  @Module({ providers: [{ provide: DataSource, useValue: database }], exports: [DataSource] })
  class DatabaseModule {}

  @Module({
    imports: [
      { module: DatabaseModule, global: true },
      LoggerModule.forRoot(loggerSettings(env, log)),
      OperationsModule,
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [PinoLogger, Metrics],
        useFactory: (logger: PinoLogger, metrics: Metrics) => {
          const { formatError, plugin } = graphqlErrors(logger, (code) => metrics.countError(code));
          return {
            ...queryLimits,
            autoSchemaFile: true,
            sortSchema: true,
            graphiql: false,
            introspection: true,
            persistedQueries: false,
            csrfPrevention: false,
            hideSchemaDetailsFromClientErrors: true,
            includeStacktraceInErrorResponses: false,
            autoTransformHttpErrors: false,
            context: requestContext,
            formatError,
            plugins: [
              plugin,
              overHttpPlugin,
              introspectionOfCopies((schema) => translateSchema(schema, dictionary())),
              closedIntrospection(() => isIntrospectionOpen),
              ApolloServerPluginCacheControlDisabled(),
            ],
          };
        },
      }),
    ],
    controllers: [Rest],
    providers: [Things],
  })
  class SmallModule {}

  const app = await NestFactory.create<NestFastifyApplication>(SmallModule, newFastifyAdapter({}, ['127.0.0.1']), {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  configureHttp(app, { origins, ...(deadline && { deadline }) });
  return app;
}
