import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, ResolveField as NestResolveField } from '@nestjs/graphql';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from './connections.js';
import type { RequestContext } from './request-context.js';

type Args = Record<string, unknown>;
type Resolve = (parent: unknown, args: Args, ctx: RequestContext, info: GraphQLResolveInfo) => unknown;
type Read = (...asked: Parameters<Resolve>) => unknown;
interface Parameter {
  index: number;
  data?: unknown;
  factory?: unknown;
}

const fromContext = new Map<unknown, (ctx: RequestContext) => unknown>();

/** A parameter of resolvers that is read from the request context. */
export function contextParameter<T>(read: (ctx: RequestContext) => T): () => ParameterDecorator {
  const factory = (_: unknown, context: ExecutionContext) =>
    read(GqlExecutionContext.create(context).getContext<RequestContext>());
  fromContext.set(factory, read);
  return createParamDecorator(factory) as () => ParameterDecorator;
}

/**
 * As Nest's decorator, but the method is called directly. Nest would send every parameter of every field of every row through
 * the pipes, asynchronously, which takes longer than the rest of a page; only an input object as a parameter needs them.
 */
export function ResolveField(...how: any[]): MethodDecorator {
  const asNest = (NestResolveField as (...how: any[]) => MethodDecorator)(...how);
  return (target, name, descriptor) => {
    const reads = readsOf(target, name);
    if (reads) {
      const method = descriptor.value as (...values: unknown[]) => unknown;
      descriptor.value = function (this: unknown, ...asked: Parameters<Resolve>) {
        // Called by another method of its class, it is the method itself.
        const values = isInfo(asked[3]) ? reads.map((read) => read(...asked)) : asked;
        return method.apply(this, values);
      } as never;
      Reflect.deleteMetadata(PARAM_ARGS_METADATA, target.constructor, name);
    }
    asNest(target, name, descriptor);
  };
}

const isInfo = (value: unknown) => value !== null && typeof value === 'object' && 'fieldNodes' in value;

/** How each parameter is read, in their order; undefined if one needs a pipe. */
function readsOf(target: object, name: string | symbol): Read[] | undefined {
  const found = (Reflect.getMetadata(PARAM_ARGS_METADATA, target.constructor, name) ?? {}) as Record<string, Parameter>;
  const types = (Reflect.getMetadata('design:paramtypes', target, name) ?? []) as unknown[];
  const reads: Read[] = [];
  for (const [key, parameter] of Object.entries(found)) {
    const read = readOf(Number(key.split(':')[0]), parameter, types[parameter.index]);
    if (!read) return undefined;
    reads[parameter.index] = read;
  }
  return reads;
}

const AS_THEY_ARE: readonly unknown[] = [String, Number, Boolean, Array, Object, PageArgs];

function readOf(kind: GqlParamtype, { data, factory }: Parameter, type: unknown): Read | undefined {
  const context = fromContext.get(factory);
  if (context) return (_parent, _args, ctx) => context(ctx);
  if (kind === GqlParamtype.ROOT) return (parent) => parent;
  if (kind === GqlParamtype.INFO) return (_parent, _args, _ctx, info) => info;
  if (kind !== GqlParamtype.ARGS || !AS_THEY_ARE.includes(type)) return undefined;
  return data === undefined ? (_, args) => args : (_, args) => args[data as string];
}
