import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { GqlExecutionContext, ResolveField as NestResolveField } from '@nestjs/graphql';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { takeIn } from '../incoming-texts.js';
import { isLimitless, readInput } from '../validation.js';
import type { RequestContext } from './request-context.js';

type Args = Record<string, unknown>;
type Resolve = (parent: unknown, args: Args, ctx: RequestContext, info: GraphQLResolveInfo) => unknown;
type Read = (...asked: Parameters<Resolve>) => unknown;
interface Parameter {
  index: number;
  data?: unknown;
  factory?: unknown;
  pipes?: unknown[];
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
 * the pipes, asynchronously, which takes longer than the rest of a page; of these only the validation of inputs is needed.
 */
export function ResolveField(...how: any[]): MethodDecorator {
  const asNest = (NestResolveField as (...how: any[]) => MethodDecorator)(...how);
  return (target, name, descriptor) => {
    const reads = readsOf(target, name);
    if (reads) {
      const method = descriptor.value as (...values: unknown[]) => unknown;
      descriptor.value = function (this: unknown, ...asked: Parameters<Resolve>) {
        // Called by another method of its class, it is the method itself.
        if (!isInfo(asked[3])) return method.apply(this, asked);
        const values = reads.map((read) => read(...asked));
        if (!values.some((value) => value instanceof Promise)) return method.apply(this, values);
        return Promise.all(values).then((all) => method.apply(this, all));
      } as never;
      Reflect.deleteMetadata(PARAM_ARGS_METADATA, target.constructor, name);
    }
    asNest(target, name, descriptor);
  };
}

const isInfo = (value: unknown) => value !== null && typeof value === 'object' && 'fieldNodes' in value;

/** How each parameter is read, in their order; undefined if one has pipes of its own. */
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

const AS_THEY_ARE: readonly unknown[] = [String, Number, Boolean, Array, Object];

function readOf(kind: GqlParamtype, { data, factory, pipes = [] }: Parameter, type: unknown): Read | undefined {
  const context = fromContext.get(factory);
  if (context) return (_parent, _args, ctx) => context(ctx);
  if (kind === GqlParamtype.ROOT) return (parent) => parent;
  if (kind === GqlParamtype.INFO) return (_parent, _args, _ctx, info) => info;
  if (kind !== GqlParamtype.ARGS || pipes.length > 0) return undefined;
  const given: Read = (_, args) => {
    takeIn(args);
    return data === undefined ? args : args[data as string];
  };
  return AS_THEY_ARE.includes(type) || isLimitless(type)
    ? given
    : validatedOnce(given, type as Type<object>, data as string | undefined);
}

/** An input is the same for all rows of a field: it is validated for the first one. */
function validatedOnce(given: Read, type: Type<object>, argument?: string): Read {
  const validated = new WeakMap<RequestContext, Map<FieldNode, Promise<object>>>();
  return (parent, args, ctx, info) => {
    const input = given(parent, args, ctx, info);
    if (input == null) return input;
    const known = validated.get(ctx) ?? new Map<FieldNode, Promise<object>>();
    validated.set(ctx, known);
    const node = info.fieldNodes[0]!;
    const read = known.get(node) ?? readInput(type, input, argument);
    known.set(node, read);
    return read;
  };
}
