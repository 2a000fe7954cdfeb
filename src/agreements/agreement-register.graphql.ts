import { InputType } from '@nestjs/graphql';
import { about } from './agreement-part-inputs.graphql.js';
import { AgreementTitleInput } from './agreement-title.graphql.js';
import { AgreementPartyInput } from './agreement-party.graphql.js';
import { AgreementStageInput } from './agreement-stage.graphql.js';
import { AgreementFactsInput } from './agreements.graphql.js';
import { ChoiceInput, PartsInput, DateInput, PartInput, KeyInput } from '../platform/inputs.js';
import { AgreementKindEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType(about('A paper, signed already or on its way.', 'Документ, подписанный или готовящийся.'))
export class AgreementRegisterInput extends AgreementFactsInput {
  @ChoiceInput(() => AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' })
  kind: words.AgreementKind;

  @PartsInput(() => AgreementTitleInput, { en: 'Its titles, word for word.', ru: 'Названия дословно.' })
  titles: AgreementTitleInput[];

  @PartsInput(() => AgreementPartyInput, {
    en: 'All its parties, ours included, in the order of the text.',
    ru: 'Все стороны, включая нашу, в порядке текста.',
  })
  parties: AgreementPartyInput[];

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @PartInput(
    () => AgreementStageInput,
    { en: 'How far it has come, if it is not signed.', ru: 'Стадия, если не подписано.' },
    { optional: true },
  )
  stage?: AgreementStageInput | null;

  @KeyInput()
  clientMutationKey?: string | null;
}
