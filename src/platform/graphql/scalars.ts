import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { describe } from './bilingual-descriptions.js';

const textOf = (node: ValueNode): string | undefined => (node.kind === Kind.STRING ? node.value : undefined);

/** A scalar that accepts any string: unlike graphql-js, the domain rule that parses it reports bilingual errors. */
function textScalar(name: string, specifiedByURL: string, en: string, ru: string): GraphQLScalarType {
  const read = (value: unknown): string => {
    if (typeof value !== 'string') throw new TypeError(`${name} must be a string.`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    specifiedByURL,
    description: describe({ en, ru }),
    parseValue: read,
    parseLiteral: (node) => read(textOf(node)),
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  });
}

export const DateScalar = textScalar(
  'Date',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  'A civil day without a time zone: 2022-11-17. Of an input, «17 ноября 2022 г.», 17.11.2022 and "November 17, 2022" are read as well; what has several readings (03/04/2005) is asked back.',
  'Календарный день без часового пояса: 2022-11-17. Вводить можно и «17 ноября 2022 г.», 17.11.2022; о дате, которую можно прочесть по-разному (03/04/2005), реестр переспросит.',
);

export const PartialDateInput = textScalar(
  'PartialDateInput',
  'https://www.loc.gov/standards/datetime/',
  'A date as far as it is known: 2003, 2022-09, 2022-11-17; 196X is a decade; ~ at the end means "about"; XXXX is an unknown date. «17 ноября 2022 г.», 17.11.2022, «сентябрь 2022», "about 1967" are read as well; what has several readings (03/04/2005) is asked back.',
  'Дата, насколько она известна: 2003, 2022-09, 2022-11-17; 196X — десятилетие; ~ в конце значит «около»; XXXX — дата неизвестна. Можно писать и «17 ноября 2022 г.», 17.11.2022, «сентябрь 2022», «ок. 1967»; о дате, которую можно прочесть по-разному (03/04/2005), реестр переспросит.',
);

export const LocalTimeInput = textScalar(
  'LocalTimeInput',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  'A local time at the place of the event, 2023-03-11T10:00, or a date as far as it is known: 2023-03-11, 2023-03, 2023. A time that occurs twice (clocks going back) needs a UTC offset: 2014-10-26T01:30+11:00. «11.03.2023 10:00» and «11 марта 2023 г. в 10:00» are read as well.',
  'Местное время, 2023-03-11T10:00, или дата, насколько она известна: 2023-03-11, 2023-03, 2023. Если такое время бывает дважды (перевод часов назад), укажите разницу с UTC: 2014-10-26T01:30+11:00. Можно писать и «11.03.2023 10:00», «11 марта 2023 г. в 10:00».',
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  'An instant in UTC: 2022-11-17T03:00:00.000Z.',
  'Момент времени по UTC: 2022-11-17T03:00:00.000Z.',
);

export const LanguageTag = textScalar(
  'LanguageTag',
  'https://www.rfc-editor.org/rfc/bcp/bcp47.txt',
  'A language tag (BCP 47): ru, en, ja, zh-Hant.',
  'Язык по его обозначению (BCP 47): ru, en, ja, zh-Hant.',
);
