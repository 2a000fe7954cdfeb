import { dateCovering } from './covering.js';
import { PartialDate } from './partial-date.js';

describe('the date that covers an interval', () => {
  it.each([
    ['2022-11-17', '2022-11-17', '2022-11-17'],
    ['2023-09-01', '2023-09-30', '2023-09'],
    ['2023-02-01', '2023-02-28', '2023-02'],
    ['2023-03-02', '2023-03-28', '2023-03'],
    ['2023-08-20', '2023-09-10', '2023-08-30~'],
    ['2008-01-01', '2008-12-31', '2008'],
    ['2003-06-01', '2004-05-31', '2003-11~'],
    ['2000-01-01', '2009-12-31', '200X'],
    ['1995-01-01', '2004-12-31', '2000~'],
    ['1990-01-01', '2014-12-31', 'XXXX'],
    ['1986-01-01', '2004-06-01', '199X~'],
    ['0001-01-01', '0009-12-31', '0005~'],
    ['0001-01-01', '9999-12-31', 'XXXX'],
    ['9999-01-01', '9999-12-31', '9999'],
  ])('R1: from %s to %s is %s', (earliest, latest, text) => {
    const date = dateCovering({ earliest, latest });
    expect(date.text).toBe(text);
    expect(date.earliest <= earliest && latest <= date.latest).toBe(true);
  });

  it.each(['2022-11-17~', '2022-09~', '2003~', '199X', '199X~'])('R1: of the bounds of %s it is that date', (text) => {
    expect(dateCovering(PartialDate.parse(text)).text).toBe(text);
  });
});
