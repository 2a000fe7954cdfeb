import { InputType } from '@nestjs/graphql';
import { TextInput } from '../platform/inputs.js';
import { InvitationStepInput } from './invitation-step.graphql.js';

@InputType({ isAbstract: true })
export abstract class LetterBackInput extends InvitationStepInput {
  @TextInput({ en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' }, { optional: true })
  because?: string | null;
}
