import { InputType } from '@nestjs/graphql';
import { about, WHICH } from './agreement-part-inputs.graphql.js';
import { AgreementTitleInput } from './agreement-title.graphql.js';
import { AgreementPartyInput } from './agreement-party.graphql.js';
import { AgreementFactsInput } from './agreements.graphql.js';
import { TextInput, ChoiceInput, PartsInput, DateInput, RevisionInput } from '../platform/inputs.js';
import { AgreementKindEnum } from './agreement-enums.graphql.js';
import type * as words from './agreement-words.js';

@InputType(
  about('What to change: what is left out stays, null clears.', 'Что изменить: пропущенное остаётся, null очищает.'),
)
export class AgreementUpdateInput extends AgreementFactsInput {
  @TextInput(WHICH)
  agreement: string;

  @ChoiceInput(() => AgreementKindEnum, { en: 'What the paper is.', ru: 'Вид документа.' }, { optional: true })
  kind?: words.AgreementKind | null;

  @PartsInput(
    () => AgreementTitleInput,
    { en: 'All its titles: the list replaces the old one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  titles?: AgreementTitleInput[] | null;

  @PartsInput(
    () => AgreementPartyInput,
    { en: 'All its parties: the list replaces the old one.', ru: 'Все стороны: список заменяет прежний.' },
    { optional: true },
  )
  parties?: AgreementPartyInput[] | null;

  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' }, { optional: true })
  signed?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}
