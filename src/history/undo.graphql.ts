import { Field, ID, InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { DryRunInput, TextInput, WhyInput } from '../platform/graphql/inputs.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { correctionPayloadOf } from '../platform/graphql/user-errors.js';

@InputType({
  description: describe({ en: 'What is to be undone.', ru: 'Что отменить.' }),
})
export class UndoInput {
  @TextInput({
    en: 'The call: an ID from call in the history of a record. All that it did is taken back, or nothing.',
    ru: 'Вызов: идентификатор из поля call в истории записи. Отменяется всё, что им сделано, или ничего.',
  })
  call: string;

  @WhyInput()
  reason: string;

  @DryRunInput()
  dryRun?: boolean | null;
}

export const UndoPayload = correctionPayloadOf(
  'UndoPayload',
  'records',
  () => [NodeType],
  described(
    'The records as they are then; those that are not there any more are left out.',
    'Записи, какими они станут; без тех, которых больше нет.',
  ),
);
Field(
  () => ID,
  described(
    'The call of the undo itself: it can be undone too. Null if the mutation failed (see userErrors).',
    'Вызов самой отмены: её тоже можно отменить. null — изменение не выполнено, см. userErrors.',
    { nullable: true },
  ),
)(UndoPayload.prototype as object, 'call');
