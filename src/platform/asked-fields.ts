import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A field that an operation asks for, on a type. */
export interface AskedField {
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  type: string;
  /** Under which name the answer would have it, or the root field that leads to it. */
  root: string;
}

/** Every field that a valid operation asks for, itself and through fragments. */
export function fieldsAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AskedField[] {
  const found: AskedField[] = [];
  const seen = new Set<string>();
  const rootType = schema.getRootType(operation.operation);
  let root = '';
  const walk = (definition: DefinitionNode): void => {
    const info = new TypeInfo(schema);
    const Field = (node: FieldNode): void => {
      const [field, parent] = [info.getFieldDef(), info.getParentType()];
      if (!field || !parent) return;
      if (parent === rootType) root = (node.alias ?? node.name).value;
      found.push({ node, field, type: parent.name, root });
    };
    const FragmentSpread = ({ name: { value } }: { name: { value: string } }): void => {
      if (seen.has(value)) return;
      seen.add(value);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === value,
      );
      if (fragment) walk(fragment);
    };
    visit(definition, visitWithTypeInfo(info, { Field, FragmentSpread }));
  };
  walk(operation);
  return found;
}
