import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { updatedAs, updateOf } from './correctable.graphql.js';
import { subjectKind, type Subject, type SubjectKind } from './correction-subject.js';
import type { Correction } from './correction.js';

/** What is left for a person to say. */
const BLANK = '"…"';

type Input = (ref: string, value: string) => string;

const actOf =
  (whose: 'partnership' | 'agreement', isDay = false): Input =>
  (_, value) =>
    `${whose}ActCorrect(input: { act: ${BLANK}, on: ${isDay ? value : BLANK}, reason: ${BLANK} })`;
const office: Input = (_, title) => `contactUpdate(input: { contact: ${BLANK}, title: ${title} })`;
const reply: Input = (_, value) =>
  `invitationReply(input: { event: ${BLANK}, city: ${BLANK}, value: ACCEPTED, note: ${value} })`;
const letter =
  (field: 'letterNumber' | 'letterOn'): Input =>
  (_, value) =>
    `invitationSend(input: { event: ${BLANK}, ${field}: ${value} })`;

/** Fields of a record that its own update does not have: under another name there, or what changes them. */
const OTHERWISE: Record<SubjectKind, Record<string, string | Input>> = {
  city: {
    name: 'names',
    country: 'placements',
    existsUntil: (ref, on) => `citySuccessionCorrect(input: { city: ${ref}, on: ${on}, reason: ${BLANK} })`,
    successor: (ref, heir) => `citySuccessionCorrect(input: { city: ${ref}, successor: ${heir}, reason: ${BLANK} })`,
    offices: office,
    contacts: office,
  },
  partnership: {
    acts: actOf('partnership'),
    basis: actOf('partnership'),
    episodes: actOf('partnership'),
    kind: actOf('partnership'),
    ours: actOf('partnership'),
    plannedKind: actOf('partnership'),
    since: actOf('partnership', true),
    status: actOf('partnership'),
    theirs: actOf('partnership'),
  },
  agreement: {
    title: 'titles',
    partnerships: 'establishes',
    acts: actOf('agreement'),
    inForceSince: actOf('agreement', true),
    status: actOf('agreement'),
    links: (ref, text) => `agreementLink(input: { agreement: ${ref}, kind: BASED_ON, text: ${text} })`,
  },
  event: {
    title: 'titles',
    because: (ref, because) => `eventCancel(input: { event: ${ref}, because: ${because} })`,
    invitations: reply,
    rsvp: reply,
  },
  exchange: { headcount: 'participants' },
  invitation: {
    replies: reply,
    reply,
    letterNumber: letter('letterNumber'),
    letterOn: letter('letterOn'),
    status: letter('letterOn'),
    attendance: () => `attendanceRecord(input: { event: ${BLANK}, cities: [{ city: ${BLANK} }] })`,
  },
};

/** The mutation that changes a field which one value does not say, to be filled in; null if it only follows from other records. */
export function byHand(schema: GraphQLSchema, subject: Subject, { field, value }: Correction): string | null {
  const other = OTHERWISE[subjectKind(subject.id)][field];
  const text = JSON.stringify(value);
  if (typeof other === 'function')
    return `mutation { ${other(JSON.stringify(subject.code ?? subject.id), text)} { userErrors { message suggestions } } }`;
  const name = other ?? field;
  const type = updatedAs(schema, subject.id, name);
  return type === undefined ? null : updateOf(subject, `${name}: ${outline(type, text)}`);
}

/** What a type needs at least. @param text the value, which stands where the first text does */
function outline(type: GraphQLInputType, text: string): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${outline(bare.ofType, text)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (!isInputObjectType(bare)) return ['Int', 'Float', 'Boolean'].includes(bare.name) ? '0' : text;
  const needed = Object.values(bare.getFields()).filter((one) => isNonNullType(one.type));
  const spoken = needed.findLast((one) => !isEnumType(getNullableType(one.type)));
  return `{ ${needed.map((one) => `${one.name}: ${outline(one.type, one === spoken ? text : BLANK)}`).join(', ')} }`;
}
