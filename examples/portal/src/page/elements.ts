type Child = Node | string;

/** A new element: `element('p', { className: 'refusal' }, 'text')`. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Rows of known values; rows without a text are omitted. */
export function facts(rows: [name: string, text: string | null | undefined][]): HTMLElement {
  const told = rows.filter(([, text]) => text != null && text !== '');
  return element('dl', {}, ...told.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text!)]));
}

let fields = 0;

/** A field of a form with its label. */
export function row(label: string, field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): HTMLElement {
  field.id = `field-${fields++}`;
  return element('div', { className: 'row' }, element('label', { htmlFor: field.id }, label), field);
}

export function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}
