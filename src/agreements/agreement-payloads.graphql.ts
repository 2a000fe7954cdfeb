import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { AgreementType } from './agreement-types.graphql.js';

const AGREEMENT = say('The agreement; null when nothing was done.', 'Соглашение; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'agreement', () => AgreementType, AGREEMENT);

export const AgreementRegisterPayload = payload('AgreementRegisterPayload');
export const AgreementUpdatePayload = payload('AgreementUpdatePayload');
export const AgreementAdvancePayload = payload('AgreementAdvancePayload');
export const AgreementSignPayload = payload('AgreementSignPayload');
export const AgreementRecordActPayload = payload('AgreementRecordActPayload');
export const AgreementLinkPayload = payload('AgreementLinkPayload');
export const AgreementTerminatePayload = payload('AgreementTerminatePayload');
