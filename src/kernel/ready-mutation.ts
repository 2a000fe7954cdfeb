/** What stands where only the clerk knows the reason; a mutation that is sent with it is refused. */
export const REASON = '…';

/** A value of an enum, which is written without quotation marks. */
export class EnumValue {
  constructor(readonly name: string) {}
}

type Value = string | number | boolean | EnumValue | readonly Value[] | { readonly [field: string]: Value };

/** A mutation to paste and send as it is, once its reason is written: `mutation { eventVoid(input: { … }) { userErrors { … } } }`. */
export const readyMutation = (name: string, input: { readonly [field: string]: Value }): string =>
  `mutation { ${name}(input: ${literal(input)}) { userErrors { message suggestions } } }`;

/** Strings are written alike in JSON and GraphQL, names of fields are not. */
function literal(value: Value): string {
  if (value instanceof EnumValue) return value.name;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${name}: ${literal(item as Value)}`)
    .join(', ')} }`;
}
