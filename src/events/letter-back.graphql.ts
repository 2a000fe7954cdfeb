import { InputType } from '@nestjs/graphql';
import { InvitationStepInput } from './invitation-step.graphql.js';
import { TextInput } from '../platform/inputs.js';

@InputType({ isAbstract: true })
export abstract class LetterBackInput extends InvitationStepInput {
  @TextInput({ en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' }, { optional: true })
  because?: string | null;
}
