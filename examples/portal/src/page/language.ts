export type Language = 'ru' | 'en';

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;

/** Of the page and of all that it asks: Russian, unless another is wanted. */
export const language: Language = /^ru\b/i.test(asked) ? 'ru' : 'en';
