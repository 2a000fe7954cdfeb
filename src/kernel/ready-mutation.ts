/** What stands where only the clerk knows the reason; a mutation that is sent with it is refused. */
export const REASON = '…';

/** A value of an enum, which is written without quotation marks. */
export class EnumValue {
  constructor(readonly name: string) {}
}

/** A mutation to paste and send as it is, once its reason is written: `mutation { eventVoid(input: { … }) { userErrors { … } } }`. */
export function readyMutation(
  name: string,
  input: Record<string, string | readonly string[] | EnumValue>,
  shows = '',
): string {
  // Texts and lists of them are written alike in JSON and GraphQL.
  const fields = Object.entries(input).map(
    ([field, value]) => `${field}: ${value instanceof EnumValue ? value.name : JSON.stringify(value)}`,
  );
  const selection = [shows, 'userErrors { message suggestions }'].filter(Boolean).join(' ');
  return `mutation { ${name}(input: { ${fields.join(', ')} }) { ${selection} } }`;
}
