import { InputType } from '@nestjs/graphql';
import { TextInput, RevisionInput } from '../platform/inputs.js';
import { WHICH } from './agreement-part-inputs.graphql.js';

@InputType({ isAbstract: true })
export abstract class AgreementChangeInput {
  @TextInput(WHICH)
  agreement: string;

  @RevisionInput()
  ifRevision?: number | null;
}
