/** A piece of a page: rendered to text on the server, built as elements in the browser. */
export interface Markup {
  tag: string;
  attributes: Record<string, string | undefined>;
  children: Child[];
}
export type Child = Markup | string;

/** `m('p', { class: 'refusal' }, 'text')`. Texts are never read as HTML. */
export const m = (tag: string, attributes: Markup['attributes'] = {}, ...children: Child[]): Markup => ({
  tag,
  attributes,
  children,
});

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);
/** Elements without an end tag. */
const VOID = ['meta', 'link'];

export function html(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  const { tag, attributes, children } = child;
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${escaped(value)}"`,
  );
  const start = `<${tag}${written.join('')}>`;
  return VOID.includes(tag) ? start : `${start}${children.map(html).join('')}</${tag}>`;
}

/** Rows of known values; rows without a text are left out. */
export function facts(rows: [name: string, value: Child[] | string | null | undefined][]): Markup {
  const told = rows.filter(([, value]) => value != null && value.length > 0);
  return m('dl', {}, ...told.flatMap(([name, value]) => [m('dt', {}, name), m('dd', {}, ...[value!].flat())]));
}
