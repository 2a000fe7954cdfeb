import { puttingRight, REASON, WHY } from './putting-right-tab.js';

/** Mistakes about events, invitations and the log, put right. */
export const correctedEvents = [
  {
    name: 'убрать мероприятие',
    about: `Мероприятие внесли по ошибке или дважды: аннулировать его
вместе с приглашениями. Если оно не состоится, это не ошибка:
eventCancel.
${WHY}`,
    operation: 'VoidEvent',
    mutation: 'eventVoid',
    input: ['event: "EV-????-???"', REASON],
    shows: 'event { code summary }',
  },
  {
    name: 'вернуть мероприятие',
    about: `Мероприятие отменили или убрали напрасно: вернуть его со
всеми ответами. Убранное — по recordId из вкладки
«Исправить: что вычеркнуто», отменённое — по коду.`,
    operation: 'RestoreEvent',
    mutation: 'eventRestore',
    input: ['event: "EV-????-???"'],
    shows: 'event { code summary }',
  },
  {
    name: 'убрать приглашение',
    about: `Город пригласили по ошибке: убрать приглашение с ответами.
Если его отозвали письмом, это не ошибка: invitationRevoke.
${WHY}`,
    operation: 'VoidInvitation',
    mutation: 'invitationVoid',
    input: ['event: "EV-????-???"', 'city: "???"', REASON],
    shows: 'invitation { summary }',
  },
  {
    name: 'вернуть приглашение',
    about: `Приглашение убрали напрасно: вернуть его с ответами.
Впишите recordId из вкладки «Исправить: что вычеркнуто».`,
    operation: 'RestoreInvitation',
    mutation: 'invitationRestore',
    input: ['invitation: "invitation_…"'],
    shows: 'invitation { summary }',
  },
  {
    name: 'убрать запись журнала',
    about: `Визит записали дважды или по ошибке: убрать запись журнала.
Её id — во вкладке «Журнал обменов».
${WHY}`,
    operation: 'VoidExchange',
    mutation: 'exchangeVoid',
    input: ['exchange: "exchange_…"', REASON],
    shows: 'exchange { summary }',
  },
  {
    name: 'вернуть запись журнала',
    about: `Запись журнала убрали напрасно: вернуть её.
Впишите recordId из вкладки «Исправить: что вычеркнуто».`,
    operation: 'RestoreExchange',
    mutation: 'exchangeRestore',
    input: ['exchange: "exchange_…"'],
    shows: 'exchange { summary }',
  },
].map(puttingRight);
