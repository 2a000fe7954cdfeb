import { MOST_CHARACTERS, remembering } from './remembered-records.js';

describe('records that are remembered', () => {
  let texts: string[];
  const reading = () => {
    texts = [];
    return remembering((text) => {
      texts.push(text);
      return { text, parts: [{ ordinal: 1 }] };
    });
  };

  it('are read once as long as their text is the same', () => {
    const read = reading();
    expect(read('["city_1","Минск"]')).toBe(read('["city_1","Минск"]'));
    expect(read('["city_1","Менск"]').text).toBe('["city_1","Менск"]');
    expect(texts).toHaveLength(2);
  });

  it('cannot be changed, since others read them too', () => {
    const record = reading()('["city_1"]');
    expect(() => (record.text = 'other')).toThrow(TypeError);
    expect(() => (record.parts[0]!.ordinal = 2)).toThrow(TypeError);
  });

  it('take no more memory than they may', () => {
    const read = reading();
    const long = (n: number) => `["city_${n}","${'x'.repeat(MOST_CHARACTERS / 4)}"]`;
    for (let n = 0; n < 8; n++) read(long(n));
    read(long(7));
    expect(texts).toHaveLength(8);
    read(long(0));
    expect(texts).toHaveLength(9);
  });
});
