import { inRussian } from '../../../platform/graphql/graphql-messages-ru.js';

const HINT = / ?Did you mean (.+)\?/;
const DEPRECATED = /^The (?:field|argument|input field|enum value|directive) "?([^" ]+)"?.*? is deprecated\.\s*/i;

/**
 * What graphql-js says about a query, in Russian, as a sentence of its own.
 * @param valuesOf the allowed values of an enum
 */
export function markerInRussian(message: string, valuesOf?: (enumName: string) => readonly string[]): string {
  const [, deprecated] = DEPRECATED.exec(message) ?? [];
  if (deprecated) return `Устарело: ${deprecated}. ${message.replace(DEPRECATED, '')}`.trim();
  const said = inRussian(message.replace(HINT, '').trim(), valuesOf).replace(/^[а-яё]/, (letter) =>
    letter.toUpperCase(),
  );
  const meant = [...(HINT.exec(message)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(([quoted]) => quoted);
  return meant.length === 0 ? said : `${said} Возможно, вы имели в виду ${meant.join(' или ')}?`;
}
