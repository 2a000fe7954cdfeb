import type { City } from '../cities/city.js';
import { RuleBroken } from '../kernel/rule-broken.js';

/** What is said when a round of invitations cannot be read: then nobody is invited. */

export const nobodyNamed = () =>
  new RuleBroken(
    'REQUIRED',
    {
      en: 'Say whom to invite: cities: ["Гродно", …], or copyOf: the code of another event.',
      ru: 'Укажите, кого пригласить: cities: ["Гродно", …] или copyOf — код другого мероприятия.',
    },
    ['cities'],
  );

export const hostNamed = (i: number) =>
  new RuleBroken(
    'CONFLICTING',
    {
      en: 'This city is the host: it is not a guest of its own event. Take it out of the list.',
      ru: 'Этот город — хозяин мероприятия, а не гость. Уберите его из списка.',
    },
    ['cities', String(i)],
  );

export const notInTheList = ({ code }: City, i: number) =>
  new RuleBroken(
    'NOT_FOUND',
    {
      en: `${code} is not in the list of this round: add it to cities, or take it out of override.`,
      ru: `${code} нет в списке этой рассылки: добавьте его в cities или уберите из override.`,
    },
    ['override', String(i), 'city'],
  );

export const letterWithoutDay = () =>
  new RuleBroken(
    'REQUIRED',
    { en: 'A letter has a day beside its number: letterOn.', ru: 'У письма кроме номера есть дата: letterOn.' },
    ['letterOn'],
  );
