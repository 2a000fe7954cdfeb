const CODE_AND_NAME = /^(?:([A-Z0-9]+(?:-[A-Z0-9]+)+)\s+\S|([A-Z][A-Z0-9]+)\s+[^\s\p{ASCII}])/u;

/** What somebody means who names a record: of a suggestion of ours that was pasted whole, «BY-GRODNO Гродно», the code. */
export function parseReference(ref: string): string {
  const text = ref.trim();
  const [, long, short] = CODE_AND_NAME.exec(text) ?? [];
  return long ?? short ?? text;
}
