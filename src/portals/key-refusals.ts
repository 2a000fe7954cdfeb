import type { Permission } from '../access/permissions.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { DomainError } from '../kernel/domain-error.js';

export const noSuchKey = (id: string, field: string[]) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no key «${id}»: find its ID with accessKeys.`,
      ru: `Ключа «${id}» нет: введите идентификатор из списка accessKeys.`,
    },
    field,
  );

export const noKeyPresented = () =>
  new DomainError('NOT_FOUND', {
    en: 'You are signed in without an access key: a key is rotated by a program that sends it.',
    ru: 'Вы вошли без ключа доступа: ключ меняет программа, которая его передаёт.',
  });

/** @param count how many keys in the place of the presented one are valid */
export const rotatedTooOften = (count: number) =>
  new DomainError(
    'TOO_MANY',
    {
      en: `There are ${count} valid keys in the place of this one: use the latest, or enter overlapHours: 0, which revokes them all.`,
      ru: `Взамен этого ключа действуют уже ${count}: пользуйтесь последним или введите overlapHours: 0 — все они будут отозваны.`,
    },
    ['overlapHours'],
  );

export const noSuchMandate = (id: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no mandate «${id}»: find its ID with mandates.`,
      ru: `Полномочия «${id}» нет: введите идентификатор из списка mandates.`,
    },
    ['mandate'],
  );

export const homeIsNoPartner = (field: string[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'This is the registry’s own city: enter a partner.',
      ru: 'Это город самого реестра: укажите партнёра.',
    },
    field,
  );

export const replacesAnother = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'A key can replace only a key of the same role and city: omit role and city, or omit replaces.',
      ru: 'Новый ключ должен быть той же роли и того же города, что и заменяемый: уберите role и city или replaces.',
    },
    ['replaces'],
  );

export const nothingToOverlap = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'overlapHours is only for a key that replaces another. Enter replaces, or omit overlapHours.',
      ru: 'overlapHours указывают только при замене ключа. Укажите replaces или уберите overlapHours.',
    },
    ['overlapHours'],
  );

/** @param at when the old key expires */
export const endsSooner = (at: Date) =>
  new DomainError(
    'TOO_LATE',
    {
      en: `The old key expires earlier, at ${at.toISOString()}. Omit overlapHours, or enter fewer hours.`,
      ru: `Прежний ключ перестанет действовать раньше, ${at.toISOString()}. Уберите overlapHours или введите меньше часов.`,
    },
    ['overlapHours'],
  );

export const opensNothing = (state: 'EXPIRED' | 'REVOKED') =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    state === 'REVOKED'
      ? {
          en: 'This key is revoked: issue another without replaces, with a label and a city.',
          ru: 'Этот ключ отозван: выдайте новый без replaces, указав label и city.',
        }
      : {
          en: 'This key has expired: issue another without replaces, with a label and a city.',
          ru: 'Срок этого ключа истёк: выдайте новый без replaces, указав label и city.',
        },
    ['replaces'],
  );

/** @param own what the issuer may do */
export const beyondOwn = (permission: Permission, own: readonly Permission[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `Your own key does not allow ${permission}: in permissions list only what you may do yourself: ${own.join(', ')}.`,
      ru: `Вам самим не разрешено ${permission}: перечислите в permissions только то, что разрешено вам: ${own.join(', ')}.`,
    },
    ['permissions'],
  );

export const mandateHolds = (id: string) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `It already acts for this city: if the document is a different one, end the mandate ${id} first.`,
      ru: `Такое полномочие уже есть: если документ другой, сначала прекратите ${id}.`,
    },
    ['speaker'],
    [id],
  );

/** A secret that was told cannot be made untold, and a revoked key does not come back. */
export const keyNotUndone = (verb: string, id: string): Bilingual =>
  verb === 'ACCESS_KEY_REVOKED'
    ? {
        en: 'A revoked key does not come back: issue another, accessKeyIssue.',
        ru: 'Отозванный ключ не вернуть: выдайте другой — accessKeyIssue.',
      }
    : {
        en: `A key is not undone but revoked: accessKeyRevoke(input: { key: "${id}" }).`,
        ru: `Выдачу ключа не отменяют, ключ отзывают: accessKeyRevoke(input: { key: "${id}" }).`,
      };

export const mandateNotUndone = (verb: string, id: string): Bilingual =>
  verb === 'MANDATE_ENDED'
    ? {
        en: 'A mandate that was ended is registered anew: mandateRegister.',
        ru: 'Прекращённые полномочия вносят заново: mandateRegister.',
      }
    : {
        en: `A mandate is not undone but ended: mandateEnd(input: { mandate: "${id}" }).`,
        ru: `Полномочия не отменяют, а прекращают: mandateEnd(input: { mandate: "${id}" }).`,
      };
