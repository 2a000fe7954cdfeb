import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { TextInput } from '../platform/inputs.js';
import { INVITED } from './invitation-step.graphql.js';

@InputType({
  description: describe({
    en: 'A warning that is set aside, and why.',
    ru: 'Предупреждение, которым пренебрегают, и почему.',
  }),
})
export class InvitationOverrideInput {
  @TextInput(INVITED)
  city: string;

  @TextInput({ en: 'Why it is invited all the same.', ru: 'Почему всё же приглашён.' })
  reason: string;
}
