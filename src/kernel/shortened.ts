/** A text of somebody as it is quoted in a refusal: its beginning, if it is longer than this many characters. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
