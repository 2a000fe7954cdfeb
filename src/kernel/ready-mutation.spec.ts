import { parse, print } from 'graphql';
import { EnumValue, readyMutation } from './ready-mutation.js';

test('a ready mutation can be read back, whatever stands in it', () => {
  const title = 'Протокол «"\\\n\u2028';
  const text = readyMutation('agreementUpdate', {
    agreement: 'AGR-1',
    copies: 2,
    kind: new EnumValue('CONTRACT'),
    titles: [{ language: 'ru', text: title }],
  });
  expect(text).toMatch(
    /^mutation \{ agreementUpdate\(input: \{ agreement: "AGR-1", copies: 2, kind: CONTRACT, titles: \[\{ language: "ru"/,
  );
  expect(print(parse(text))).toContain(JSON.stringify(title));
});
