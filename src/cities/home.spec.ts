import { newId } from '../kernel/ids.js';
import { Home } from './home.js';

const inLanguage = (language: string) => Home.of(newId('city'), 'Asia/Sakhalin', language, 'ISO').defaultLanguage;

describe('the language of a registry', () => {
  it.each([
    ['ru', 'ru'],
    ['EN', 'en'],
    ['en-GB', 'en-GB'],
  ])('may be %s', (written, language) => expect(inLanguage(written)).toBe(language));

  it.each(['de', 'x', '', 'ruu', 'по-русски'])('is none that calendars cannot be written in: %p', (language) => {
    expect(() => inLanguage(language)).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        field: ['defaultLanguage'],
        words: expect.objectContaining({
          ru: `Язык реестра — ru или en, а не «${language}»: на них составляются календари и сообщения.`,
        }),
      }),
    );
  });
});
