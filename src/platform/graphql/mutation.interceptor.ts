import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { withField } from '../../kernel/field-place.js';
import { constraintBroken } from '../database/constraints.js';
import { StaleRevision } from '../database/stale-revision.js';
import { Transactions } from '../database/transactions.js';
import { takeIn } from '../incoming-texts.js';
import { InputInvalid } from '../validation.js';
import { doubtsOfDays } from './doubtful-days.js';
import { labelOf } from './field-labels.js';
import { describedAt } from './input-places.js';
import { MutationKeys, notThereAnyMore } from './mutation-keys.js';
import { Nodes } from './nodes.js';
import type { RequestContext } from './request-context.js';
import { unreadableDays, withDays } from './unreadable-days.js';
import { toUserError } from './user-errors.js';

type MutationArgs = {
  input?: { clientMutationKey?: string | null; dryRun?: boolean | null; confirm?: boolean | null };
};
type Payload = Record<string, unknown>;

/**
 * Runs each mutation in one transaction and turns DomainError and invalid input into `userErrors`.
 * Nothing else opens transactions for a request or maps errors.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: MutationKeys,
    private readonly nodes: Nodes,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const args = graphql.getArgs<MutationArgs>();
    if (info.parentType.name === 'Mutation')
      return from(this.mutate(info, args, graphql.getContext<RequestContext>(), () => lastValueFrom(next.handle())));
    takeIn(args);
    const days = unreadableDays(argumentsOf(info), args);
    return days.length === 0 ? next.handle() : from(refusedWith(days, () => lastValueFrom(next.handle())));
  }

  private async mutate(
    info: GraphQLResolveInfo,
    args: MutationArgs,
    ctx: RequestContext,
    act: () => Promise<Payload>,
  ): Promise<Payload> {
    const { record, lists } = payloadFields(info);
    try {
      takeIn(args);
      // A dry run creates no record that a repeat could return.
      const key = args.input?.dryRun ? null : args.input?.clientMutationKey;
      const meant = () => this.meant(info, args, act);
      const payload = await this.transactions.run(async () => {
        const found = key ? await this.once(info, args, ctx, key, record, meant) : await meant();
        await this.transactions.waitForReplica();
        return found;
      });
      return { ...lists, ...payload, userErrors: [] };
    } catch (error) {
      const broken = brokenRules(error);
      if (!broken) throw error;
      if (broken.some(({ code }) => code === 'FORBIDDEN_PARTY')) ctx.partiesRefused = true;
      const stale = broken.find((rule) => rule instanceof StaleRevision);
      return {
        ...lists,
        [record]: stale ? await this.nodes.find(ctx.by, stale.id) : null,
        userErrors: broken.map((rule) => toUserError(named(inInput(rule), info), ctx.language)),
      };
    }
  }

  /** Asks back about the days of the input: last, so that what is refused anyway is not asked about. */
  private async meant(info: GraphQLResolveInfo, args: MutationArgs, act: () => Promise<Payload>): Promise<Payload> {
    const days = unreadableDays(argumentsOf(info), args);
    if (days.length > 0) return refusedWith(days, act);
    if (args.input?.confirm) return act();
    const [input] = argumentsOf(info);
    const doubts = input ? doubtsOfDays(input, args.input, this.clock.today('UTC')).slice(0, 20) : [];
    if (doubts.length === 0) return act();
    await act().catch((error: unknown) => {
      const isAsked = error instanceof DomainError && error.code === 'NEEDS_CONFIRMATION';
      throw isAsked ? new InputInvalid([error, ...doubts]) : error;
    });
    throw new InputInvalid(doubts);
  }

  private async once(
    info: GraphQLResolveInfo,
    args: MutationArgs,
    ctx: RequestContext,
    key: string,
    record: string,
    act: () => Promise<Payload>,
  ): Promise<Payload> {
    const viewer = (ctx.by as { id: string }).id;
    const earlier = await this.keys.claim(viewer, info.fieldName, key, args.input);
    if (earlier !== undefined) {
      const found = await this.nodes.find(ctx.by, earlier);
      if (!found) throw notThereAnyMore(earlier);
      return { [record]: found };
    }
    const payload = await act();
    const made = payload[record] as { id: string };
    await this.keys.settle(viewer, info.fieldName, key, made.id);
    return payload;
  }
}

const argumentsOf = (info: GraphQLResolveInfo) => info.parentType.getFields()[info.fieldName]!.args;

/** Refuses what has such days, together with what the rules refuse of it. */
async function refusedWith(days: readonly DomainError[], act: () => Promise<unknown>): Promise<never> {
  await act().catch((error: unknown) => {
    throw withDays(error, days);
  });
  throw new InputInvalid([...days]);
}

/** With the field named as the schema names it. */
function named(rule: DomainError, info: GraphQLResolveInfo): DomainError {
  const described = describedAt(argumentsOf(info), rule.field);
  const words = withField(rule.words, described && labelOf(described), rule.field);
  return new DomainError(rule.code, words, rule.field, rule.suggestions);
}

// Domain classes do not know that their fields are inside an `input`.
const inInput = (rule: DomainError) =>
  rule.field.length === 0 || rule.field[0] === 'input' ? rule : rule.under('input');

/** The record of a payload, its first field with an id, and its lists of lines, which are empty after an error. */
function payloadFields(info: GraphQLResolveInfo): { record: string; lists: Record<string, never[]> } {
  const payload = getNamedType(info.returnType);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));
  const hasId = (type: object) => isObjectType(type) && type.getFields().id !== undefined;
  const record = fields.find(({ type }) => !isList(type) && hasId(getNamedType(type)))?.name ?? 'record';
  return { record, lists: Object.fromEntries(fields.filter(({ type }) => isList(type)).map(({ name }) => [name, []])) };
}

function brokenRules(error: unknown): DomainError[] | undefined {
  if (error instanceof DomainError) return [error];
  if (error instanceof InputInvalid) return error.broken;
  const constraint = constraintBroken(error);
  return constraint && [constraint];
}
