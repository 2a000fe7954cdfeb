import { Kind, parse, visit, type DocumentNode } from 'graphql';

/** What stands in a ready tab, or in a mutation that the registry suggests, where only the clerk knows the value. */
const PLACEHOLDERS: readonly (readonly [RegExp, { ru: string; en: string }])[] = [
  [/^$/, { ru: 'впишите текст', en: 'enter the text' }],
  [
    /^\?{4}(?:-\?\?){1,2}$/,
    { ru: 'впишите дату, например 2022-11-17, 2022-09 или 2003', en: 'enter a date, such as 2022-11-17' },
  ],
  [/^\?\?$/, { ru: 'впишите код страны, например BY', en: 'enter the code of the country, such as BY' }],
  [/^https:\/\/\?+$/, { ru: 'впишите адрес', en: 'enter the address' }],
  [/^\?\?\?$/, { ru: 'впишите название или код', en: 'enter the name or code' }],
  [/^AGR-\?+-\?+$/, { ru: 'впишите код соглашения', en: 'enter the code of the agreement' }],
  [/^EV-\?+-\?+$/, { ru: 'впишите код или название мероприятия', en: 'enter the code or title of the event' }],
  [/^[a-z]+_…$/, { ru: 'впишите идентификатор (id) записи', en: 'enter the ID of the record' }],
  [/^…$/, { ru: 'впишите причину', en: 'enter the reason' }],
];

/** A placeholder that is still in a mutation. */
export interface Placeholder {
  line: number;
  /** The field whose value it is. */
  field: string;
  text: string;
  toType: { ru: string; en: string };
}

/**
 * The placeholders in the mutations of a request, from top to bottom.
 * @param operationName only those of this operation
 */
export function placeholdersIn(query: string, operationName?: string | null): Placeholder[] {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    // Nothing is recorded by what the registry cannot read.
    return [];
  }
  const found: Placeholder[] = [];
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'mutation') continue;
    if (operationName && operation.name?.value !== operationName) continue;
    let field = '';
    const note = ({ name }: { name: { value: string } }) => void (field = name.value);
    visit(operation, {
      Argument: note,
      ObjectField: note,
      StringValue({ value, loc }) {
        const [, toType] = PLACEHOLDERS.find(([shape]) => shape.test(value.trim())) ?? [];
        if (toType) found.push({ line: loc!.startToken.line, field, text: value, toType });
      },
    });
  }
  return found;
}
