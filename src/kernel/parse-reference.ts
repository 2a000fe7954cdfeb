const CODE_AND_NAME = /^(?:([A-Z0-9]+(?:-[A-Z0-9]+)+)\s+\S|([A-Z][A-Z0-9]+)\s+[^\s\p{ASCII}])/u;

/** The reference in a text: just the code, if a whole suggestion («BY-GRODNO Гродно») was pasted. */
export function parseReference(ref: string): string {
  const text = ref.trim();
  const [, long, short] = CODE_AND_NAME.exec(text) ?? [];
  return long ?? short ?? text;
}
