import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Answer, Registry } from './registry.js';

/** Who asks: nobody, with a role's key, or with a secret. */
export type By = { as?: 'public' | 'staff' | 'admin'; key?: string };

/** As many records as one question may name. */
const AT_ONCE = 20;

/** As many words as one question may have, with room for its beginning. */
const TOKENS = 1700;

/**
 * All that somebody can ask, made from the schema as they read it: what is added to the schema is asked for without a word
 * here.
 */
export class Telling {
  private constructor(
    readonly registry: Registry,
    readonly by: By,
    readonly schema: GraphQLSchema,
    private readonly leftOut: readonly string[],
  ) {}

  /** @param leftOut names of fields that are not asked for */
  static async of(registry: Registry, by: By, leftOut: readonly string[] = []): Promise<Telling> {
    const told = await registry.data(getIntrospectionQuery(), by);
    return new Telling(registry, by, buildClientSchema(told), leftOut);
  }

  /** The same questions of somebody else with the same role. */
  withKey(key: string): Telling {
    return new Telling(this.registry, { key }, this.schema, this.leftOut);
  }

  ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return this.registry.ask(query, { ...this.by, variables });
  }

  get queries(): GraphQLField<unknown, unknown>[] {
    return Object.values(this.schema.getQueryType()!.getFields());
  }

  /** The types of what `node(id)` finds, by the word before their ids. */
  typeOf(id: string): GraphQLObjectType | undefined {
    const word = id.slice(0, id.indexOf('_'));
    const name =
      { key: 'AccessKey', subscription: 'CalendarSubscription' }[word] ?? word[0]!.toUpperCase() + word.slice(1);
    const type = this.schema.getType(name);
    return isObjectType(type) && isThing(type) ? type : undefined;
  }

  /** What records say of themselves and of all that belongs to them; of other records, only which. */
  async ofNodes(ids: readonly string[]): Promise<Map<string, unknown[]>> {
    const told = new Map<string, unknown[]>(ids.map((id) => [id, []]));
    const byType = Map.groupBy(ids, (id) => this.typeOf(id));
    for (const [type, some] of byType)
      for (let from = 0; from < some.length; from += AT_ONCE) {
        const asked = some.slice(from, from + AT_ONCE);
        const each = asked.map((id, i) => `n${i}: node(id: "${id}") { ...it }`).join(' ');
        for (const part of type ? this.inParts(type) : ['']) {
          const on = type ? `... on ${type.name} { ${part} }` : '';
          const { data, errors } = await this.ask(`{ ${each} } fragment it on Node { __typename id ${on} }`);
          asked.forEach((id, i) => told.get(id)!.push(errors ?? data[`n${i}`]));
        }
      }
    return told;
  }

  /**
   * What a query of the schema answers to arguments.
   * @param isBrief only how many and which
   */
  async ofQuery({ name, type, args }: GraphQLField<unknown, unknown>, given: Record<string, unknown>, isBrief = false) {
    const known = args.filter((arg) => given[arg.name] !== undefined);
    const declared = known.length > 0 ? `(${known.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')})` : '';
    const passed = known.length > 0 ? `(${known.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
    const answers: Answer[] = [];
    for (const part of isBrief ? ['totalCount edges { node { id } }'] : this.inParts(getNamedType(type)))
      answers.push(await this.ask(`query ${declared} { it: ${name}${passed} { ${part} } }`, given));
    return answers;
  }

  /** The selection of a type, in parts that one question may hold. */
  inParts(type: GraphQLNamedType): string[] {
    if (!isObjectType(type)) return ['__typename id'];
    const parts: string[] = [];
    let [part, size] = ['__typename', 0];
    for (const selected of this.fieldsOf(type)) {
      const more = selected.split(/[\s(){}:]+/).length * 2;
      if (size + more > TOKENS && size > 0) {
        parts.push(part);
        [part, size] = ['__typename', 0];
      }
      part += ` ${selected}`;
      size += more;
    }
    return [...parts, part];
  }

  private fieldsOf(type: GraphQLObjectType): string[] {
    return Object.values(type.getFields())
      .filter(({ name }) => !this.leftOut.includes(name))
      .filter(({ args }) => args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
      .flatMap((field) => {
        const inside = this.insideOf(field);
        return inside === null ? [] : `${field.name}${argumentsOf(field.args)}${inside}`;
      });
  }

  private insideOf(field: GraphQLField<unknown, unknown>): string | null {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return '';
    if (isThing(type)) return ' { __typename id }';
    const inside = this.fieldsOf(type as GraphQLObjectType);
    return inside.length === 0 ? null : ` { ${inside.join(' ')} }`;
  }
}

const argumentsOf = (args: readonly GraphQLArgument[]) =>
  args.some(({ name }) => name === 'first') ? '(first: 100)' : '';

/** Whether it has an ID, by which it can be asked for. */
export const isThing = (type: GraphQLNamedType): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
