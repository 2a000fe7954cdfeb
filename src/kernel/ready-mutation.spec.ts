import { parse, print } from 'graphql';
import { EnumValue, readyMutation } from './ready-mutation.js';

test('a ready mutation can be read back, whatever stands in it', () => {
  const motive = 'Протокол «"\\\n\u2028';
  const text = readyMutation('partnershipUpdate', { visibility: new EnumValue('PUBLIC'), cities: ['А', 'Б'], motive });
  expect(text).toMatch(/^mutation \{ partnershipUpdate\(input: \{ visibility: PUBLIC, cities: \["А","Б"\], motive: "/);
  expect(print(parse(text))).toContain(JSON.stringify(motive));
});
