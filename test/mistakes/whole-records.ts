import { change, cityOf, codeOf, nameOf } from '../order/order-client.js';
import type { Registry } from '../support/registry.js';

const WHY = { reason: 'Внесено по ошибке' };
const HOME = 'RU-YUZHNO-SAKHALINSK';
const ru = (text: string) => [{ language: 'ru', text, authentic: true }];
const plain = (text: string) => [{ language: 'ru', text }];
const eventOf = (n: number) => `EV-2096-1${String(n).padStart(2, '0')}`;

/** An event to which the city of a life is invited, and has answered. */
export async function holdEvent(registry: Registry, n: number): Promise<void> {
  const event = eventOf(n);
  const guests = [{ category: 'OFFICIAL', quota: 3 }];
  const steps: [string, object][] = [
    ['eventPlan', { code: event, kind: 'FORUM', titles: plain(`Форум с ${nameOf(n)}`), starts: '2096-05-05', guests }],
    ['eventInvite', { event, cities: [cityOf(n)] }],
    ['invitationSend', { event, letters: [{ city: cityOf(n), number: '1', on: '2026-11-01' }] }],
    ['invitationReply', { event, city: cityOf(n), value: 'ACCEPTED', headcount: 2, on: '2026-11-20' }],
  ];
  for (const step of steps) expect(await change(registry, ...step)).toBeNull();
}

/** Enters and puts right what is wrong in whole records around a life. @returns how many of them were accepted at first */
export async function mistakeRecords(registry: Registry, n: number, hasPaper: boolean): Promise<number> {
  const [city, event, wrong] = [cityOf(n), eventOf(n), `${eventOf(n)}-X`];
  const idOf = async (query: string) => Object.values((await registry.data(`{ ${query} }`)) as object)[0];
  const paper = `${codeOf(n)}-X`;
  const signed = { parties: [{ city: HOME }, { city }], signed: '2001-03-03', establishes: 'PROJECT' };
  const tie = (await registry.data(`{ partnership(ref: "${city}") { id } }`)).partnership?.id ?? 'none';
  /** Each is a mistake, and what puts it right where it was accepted. */
  const mistakes: [[string, object], () => Promise<[string, object][]>][] = [
    [
      ['exchangeLog', { kind: 'TRAINING', on: '2024-02', title: `Ошибка ${n}`, cities: [city] }],
      async () => {
        const { nodes } = await idOf(`exchanges(filter: { cities: ["${city}"] }) { nodes { id title } }`);
        return [['exchangeVoid', { exchange: nodes.find((one: any) => one.title === `Ошибка ${n}`).id }]];
      },
    ],
    [
      [
        'eventPlan',
        { code: wrong, kind: 'FORUM', titles: plain('Ошибка'), starts: '2096-06-06', visibility: 'PUBLIC' },
      ],
      async () => {
        await change(registry, 'eventInvite', { event: wrong, cities: [city, 'BY-GRODNO'] });
        await change(registry, 'invitationSend', { event: wrong, letters: [{ city }] });
        return [['eventVoid', { event: wrong }]];
      },
    ],
    [['eventInvite', { event, cities: ['BY-GRODNO'] }], async () => [['invitationVoid', { event, city: 'BY-GRODNO' }]]],
    [['eventCancel', { event }], async () => [['eventRestore', { event }]]],
    [
      ['agreementRegister', { code: paper, kind: 'MEMORANDUM', titles: ru(`Ошибка с ${nameOf(n)}`), ...signed }],
      async () => [['agreementVoid', { agreement: paper }]],
    ],
    [['partnershipVoid', { partnership: tie, ...WHY }], async () => [['partnershipRestore', { partnership: tie }]]],
  ];
  if (hasPaper)
    mistakes.push(
      [
        ['agreementVoid', { agreement: codeOf(n), ...WHY }],
        async () => [['agreementRestore', { agreement: codeOf(n) }]],
      ],
      [
        ['agreementLink', { agreement: codeOf(n), kind: 'BASED_ON', to: 'AGR-2022-003' }],
        async () => {
          const { links } = await idOf(`agreement(ref: "${codeOf(n)}") { links { id } }`);
          return [['agreementUnlink', { link: links[0].id }]];
        },
      ],
    );
  let made = 0;
  for (const [mistake, mending] of mistakes) {
    if ((await change(registry, ...mistake)) !== null) continue;
    made += 1;
    for (const [name, input] of await mending())
      expect([name, await change(registry, name, name.endsWith('Restore') ? input : { ...input, ...WHY })]).toEqual([
        name,
        null,
      ]);
  }
  return made;
}
