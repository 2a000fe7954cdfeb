import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { PartnershipKindEnum } from '../partnerships/partnership-enums.graphql.js';
import type { PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  DateInput,
  KeyInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { AgreementKindEnum } from './agreement-enums.graphql.js';
import { about, AgreementStageInput, AgreementTitleInput, WHICH } from './agreement-parts.graphql.js';
import { AgreementPartyInput } from './agreement-party.graphql.js';
import type * as words from './agreement-vocabulary.js';
import { AgreementType } from './agreement.graphql.js';
import { AgreementFactsInput } from './agreements.graphql.js';

const AGREEMENT = described('The agreement; null when nothing was done.', 'Соглашение; null — ничего не сделано.', {
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

@InputType({ isAbstract: true })
export abstract class AgreementChangeInput {
  @TextInput(WHICH)
  agreement: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType(about('The signing: what it turned out to be.', 'Подписание: чем документ стал.'))
export class AgreementSignInput extends AgreementChangeInput {
  @DateInput({ en: 'When it was signed, as the text says.', ru: 'Когда подписано — как в тексте.' })
  signed: string;

  @ChoiceInput(
    () => AgreementKindEnum,
    { en: 'What it is in the end, if another than planned.', ru: 'Чем стало в итоге, если не тем, что планировалось.' },
    { optional: true },
  )
  kind?: words.AgreementKind | null;

  @ChoiceInput(
    () => PartnershipKindEnum,
    {
      en: 'What it makes of our city and each other party; left out: as recorded.',
      ru: 'Какую связь устанавливает; если не указано — как записано.',
    },
    { optional: true },
  )
  establishes?: PartnershipKind | null;

  @ChoiceInput(
    () => VisibilityEnum,
    { en: 'Who may see it from now on; left out: as before.', ru: 'Кто видит теперь; если не указано — как раньше.' },
    { optional: true },
  )
  visibility?: Visibility | null;

  @PartsInput(() => AgreementTitleInput, { en: 'Its final titles.', ru: 'Окончательные названия.' }, { optional: true })
  titles?: AgreementTitleInput[] | null;
}

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
