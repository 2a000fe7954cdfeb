import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DefinitionNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { RefusalFacts } from '../errors.js';

const TOKENS = 2000;
const DEPTH = 15;
const ALIASES = 20;
const DIRECTIVES = 20;
/** Scanners such as graphql-cop count ten equal errors as a finding. */
export const MOST_ERRORS = 5;
/** Of wrong values, each in a field of its own: who fills in a long form is told of all at once. */
export const MOST_FAULTS = 20;

/** Limits of a query before execution; to be spread into Apollo's options. */
export const queryLimits = {
  parseOptions: { maxTokens: TOKENS },
  validationRules: [shapeRule],
  validationOptions: { maxErrors: MOST_FAULTS },
  allowBatchedHttpRequests: false,
};

function exceeded(words: Bilingual, cost: number, limit: number): GraphQLError {
  return new GraphQLError(words.en, { extensions: { code: 'QUERY_TOO_COSTLY', words, facts: { cost, limit } } });
}

/** Depth, aliases and directives of each operation together with its fragments. */
function shapeRule(context: ValidationContext): ASTVisitor {
  const counted = new Map<DefinitionNode, { aliases: number; directives: number }>();
  const depths = new Map<string, number>();

  function countOf(definition: DefinitionNode): { aliases: number; directives: number } {
    let count = counted.get(definition);
    if (!count) {
      const found = { aliases: 0, directives: 0 };
      visit(definition, {
        Field: ({ alias }) => void (alias && found.aliases++),
        Directive: () => void found.directives++,
      });
      counted.set(definition, (count = found));
    }
    return count;
  }

  function depthOf(set: SelectionSetNode | undefined): number {
    let deepest = 0;
    for (const part of set?.selections ?? []) {
      let depth: number;
      if (part.kind === Kind.FRAGMENT_SPREAD) depth = depthOfFragment(part.name.value);
      else if (part.kind === Kind.INLINE_FRAGMENT) depth = depthOf(part.selectionSet);
      // Introspection nests `ofType` deeper than this; graphql-js has its own limit for it.
      else depth = part.name.value.startsWith('__') ? 1 : 1 + depthOf(part.selectionSet);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  function depthOfFragment(name: string): number {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A fragment cycle returns here; a rule of graphql-js rejects it.
    depths.set(name, 0);
    const depth = depthOf(context.getFragment(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  }

  function check(operation: OperationDefinitionNode): void {
    const parts = [operation, ...context.getRecursivelyReferencedFragments(operation)].map(countOf);
    const aliases = parts.reduce((sum, part) => sum + part.aliases, 0);
    const directives = parts.reduce((sum, part) => sum + part.directives, 0);
    const depth = depthOf(operation.selectionSet);
    if (depth > DEPTH) context.reportError(exceeded(tooDeep(depth), depth, DEPTH));
    if (aliases > ALIASES) context.reportError(exceeded(tooManyAliases(aliases), aliases, ALIASES));
    if (directives > DIRECTIVES) context.reportError(exceeded(tooManyDirectives(directives), directives, DIRECTIVES));
  }

  return {
    Document({ definitions }) {
      for (const definition of definitions) if (definition.kind === Kind.OPERATION_DEFINITION) check(definition);
    },
  };
}

const tooDeep = (depth: number): Bilingual => ({
  en: `The query is nested ${depth} levels deep; the maximum is ${DEPTH}. Split it.`,
  ru: `Вложенность запроса — ${depth}, допустимо не больше ${DEPTH}. Разделите его.`,
});
const tooManyAliases = (count: number): Bilingual => ({
  en: `The query has ${count} aliases; the maximum is ${ALIASES}. Split it.`,
  ru: `Псевдонимов в запросе — ${count}, допустимо не больше ${ALIASES}. Разделите его.`,
});
const tooManyDirectives = (count: number): Bilingual => ({
  en: `The query has ${count} directives; the maximum is ${DIRECTIVES}.`,
  ru: `Директив в запросе — ${count}, допустимо не больше ${DIRECTIVES}.`,
});

const TOO_LONG: Bilingual = {
  en: `The query has more than ${TOKENS} tokens (words and signs). Split it, or pass its values as variables.`,
  ru: `Запрос длиннее ${TOKENS} слов и знаков. Разделите его или передайте значения переменными.`,
};
const TOO_COSTLY: Bilingual = {
  en: 'The query is too complex to validate. Split it.',
  ru: 'Запрос слишком сложен для проверки. Разделите его.',
};
const TOO_DEEP_INTROSPECTION: Bilingual = {
  en: 'The introspection query is nested too deeply. Use the standard introspection query.',
  ru: 'Запрос описания схемы вложен слишком глубоко. Возьмите обычный запрос интроспекции.',
};

/** Few of those that repeat themselves, but what is wrong with each value of an input comes together. */
export function fewOf(errors: readonly GraphQLFormattedError[] | undefined): GraphQLFormattedError[] | undefined {
  const [faults, others] = [(errors ?? []).filter(isOfValue), (errors ?? []).filter((error) => !isOfValue(error))];
  return errors && [...faults.slice(0, MOST_FAULTS), ...others.slice(0, MOST_ERRORS)];
}

const isOfValue = ({ extensions }: GraphQLFormattedError) => extensions?.['field'] !== undefined;

/** Limits of graphql-js itself, which can be recognised only by the message. */
export function limitBehind(message: string): { words: Bilingual; facts?: RefusalFacts } | undefined {
  if (/tokens\. Parsing aborted\.$/.test(message)) return { words: TOO_LONG, facts: { limit: TOKENS } };
  if (message === 'Validation aborted.') return { words: TOO_COSTLY };
  if (message === 'Maximum introspection depth exceeded') return { words: TOO_DEEP_INTROSPECTION };
  return undefined;
}
