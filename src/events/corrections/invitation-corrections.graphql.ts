import { InputType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { DryRunInput, RevisionInput, TextInput, WhyInput } from '../../platform/graphql/inputs.js';
import { correctionPayloadOf } from '../../platform/graphql/user-errors.js';
import { InvitationStepInput } from '../invitations/invitation-inputs.graphql.js';
import { InvitationType } from '../invitations/invitation.graphql.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'invitation',
    () => InvitationType,
    described(
      'The invitation as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Приглашение, каким оно станет; null — изменение не выполнено, см. userErrors, или приглашение аннулировано.',
      { nullable: true },
    ),
  );

@InputType({
  description: describe({
    en: 'An invitation that was entered by mistake; one that was made and taken back is revoked instead.',
    ru: 'Приглашение, внесённое по ошибке; сделанное, но потом отозванное — это invitationRevoke.',
  }),
})
export class InvitationVoidInput extends InvitationStepInput {
  @WhyInput()
  reason: string;

  @DryRunInput()
  dryRun?: boolean | null;
}

export const InvitationVoidPayload = payload('InvitationVoidPayload');

@InputType({
  description: describe({
    en: 'An invitation that was voided and was made after all.',
    ru: 'Аннулированное приглашение, которое всё-таки было.',
  }),
})
export class InvitationRestoreInput {
  @TextInput({ en: 'The ID of the voided invitation.', ru: 'Идентификатор аннулированного приглашения.' })
  invitation: string;

  @DryRunInput()
  dryRun?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const InvitationRestorePayload = payload('InvitationRestorePayload');
