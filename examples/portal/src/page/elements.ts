import type { Markup } from '../view/markup.js';

/** A new element: `element('p', { className: 'refusal' }, 'text')`. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A piece of a page as an element. */
export function built({ tag, attributes, children }: Markup): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : built(child))));
  return made;
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
