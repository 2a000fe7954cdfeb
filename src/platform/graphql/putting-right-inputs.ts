import { InputType } from '@nestjs/graphql';
import { DryRunInput, RevisionInput, WhyInput } from './inputs.js';

/** What every mutation takes that puts something back. */
@InputType({ isAbstract: true })
export abstract class PuttingBackInput {
  @DryRunInput()
  dryRun?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

/** What every mutation takes that puts something right. */
@InputType({ isAbstract: true })
export abstract class PuttingRightInput extends PuttingBackInput {
  @WhyInput()
  reason: string;
}
