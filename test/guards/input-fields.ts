import ts from 'typescript';

/** An input class, and its fields that no code reads. */
export interface InputClass {
  name: string;
  unread: string[];
}

/** Fields that the mutation interceptor reads of whatever input comes. */
const READ_OF_ALL = ['clientMutationKey', 'confirm'];

/**
 * Every class with `@InputType` in a program, and which of its fields nobody reads: neither of the class itself nor of any
 * type as which a value of it is passed on (`register(by, input)` reads what `register` reads of its `NewCity`).
 */
export function inputClasses(program: ts.Program, isOurs: (path: string) => boolean): InputClass[] {
  const checker = program.getTypeChecker();
  /** From a type to those as which its values are passed on. */
  const passedAs = new Map<ts.Type, Set<ts.Type>>();
  const reads = new Map<ts.Type, Set<string>>();
  const inputs: { name: string; type: ts.Type }[] = [];

  const added = <K, V>(map: Map<K, Set<V>>, key: K, value: V): boolean => {
    const values = map.get(key) ?? new Set();
    map.set(key, values);
    return values.size < values.add(value).size;
  };
  /** The object types that a value may have: of a list its items, of a choice each. */
  const partsOf = (type: ts.Type): ts.Type[] => {
    if (type.isUnion()) return type.types.flatMap(partsOf);
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint ? partsOf(constraint) : [];
    }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    const item =
      checker.isArrayType(type) || checker.isTupleType(type) ? checker.getIndexTypeOfType(type, 1) : undefined;
    return item ? partsOf(item) : [type];
  };
  const pass = (from: ts.Type, to: ts.Type): boolean => {
    let isNew = false;
    for (const source of partsOf(from))
      for (const taker of partsOf(to)) if (source !== taker && added(passedAs, source, taker)) isNew = true;
    return isNew;
  };
  const read = (from: ts.Type, name: string) => partsOf(from).forEach((type) => added(reads, type, name));

  function lookAt(node: ts.Node): void {
    const name = ts.isClassDeclaration(node) && inputName(node);
    if (name) inputs.push({ name, type: checker.getTypeAtLocation(node) });
    if (ts.isPropertyAccessExpression(node)) read(checker.getTypeAtLocation(node.expression), node.name.text);
    if (ts.isElementAccessExpression(node))
      for (const key of keysOf(checker.getTypeAtLocation(node.argumentExpression)))
        read(checker.getTypeAtLocation(node.expression), key);
    if (ts.isObjectBindingPattern(node))
      for (const { dotDotDotToken, propertyName, name } of node.elements) {
        const taken = propertyName ?? name;
        if (dotDotDotToken) pass(checker.getTypeAtLocation(node), checker.getTypeAtLocation(name));
        else if (ts.isIdentifier(taken)) read(checker.getTypeAtLocation(node), taken.text);
      }
    if (ts.isSpreadAssignment(node))
      pass(checker.getTypeAtLocation(node.expression), checker.getTypeAtLocation(node.parent));
    if (ts.isExpression(node)) {
      const taker = checker.getContextualType(node);
      if (taker) pass(checker.getTypeAtLocation(node), taker);
    }
    ts.forEachChild(node, lookAt);
  }
  for (const file of program.getSourceFiles()) if (isOurs(file.fileName)) lookAt(file);

  /** A type and all as which its values are passed on, directly or by others. */
  const takersOf = (type: ts.Type): Set<ts.Type> => {
    const found = new Set([type]);
    // A set takes what is added while it is walked.
    for (const one of found) for (const taker of passedAs.get(one) ?? []) found.add(taker);
    return found;
  };
  /** Whoever passes on an input passes on the inputs inside it. */
  const passParts = ({ type }: { type: ts.Type }): boolean => {
    let isNew = false;
    for (const taker of takersOf(type))
      for (const field of type.getProperties()) {
        const taken = taker.getProperty(field.name);
        if (taken && pass(checker.getTypeOfSymbol(field), checker.getTypeOfSymbol(taken))) isNew = true;
      }
    return isNew;
  };
  while (inputs.map(passParts).includes(true));

  return inputs.map(({ name, type }) => {
    const known = new Set([...takersOf(type)].flatMap((taker) => [...(reads.get(taker) ?? [])]));
    const fields = type.getProperties().map((field) => field.name);
    return { name, unread: fields.filter((field) => !known.has(field) && !READ_OF_ALL.includes(field)) };
  });
}

/** The GraphQL name of an input class; undefined for another class, and for one that others only extend. */
function inputName(node: ts.ClassDeclaration): string | undefined {
  if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword)) return undefined;
  for (const { expression } of ts.getDecorators(node) ?? [])
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'InputType') {
      const [given] = expression.arguments;
      return given && ts.isStringLiteral(given) ? given.text : node.name?.text;
    }
  return undefined;
}

const keysOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? one.value : []));
