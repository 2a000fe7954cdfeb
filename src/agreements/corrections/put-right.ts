import { DomainError } from '../../kernel/domain-error.js';
import { Agreement } from '../agreement.js';
import { isStage } from '../readings/agreement-stages.js';
import { AgreementAct, saysNoMore, type AgreementLink, type NewAgreementAct } from '../record/agreement-parts.js';
import { nothingLeft, othersRestOnIt, recordedAlready } from './agreement-correction-refusals.js';

/** The agreement as it was, whatever is done to it from here on. */
export const copyOf = (agreement: Agreement): Agreement => Object.assign(new Agreement(), agreement);

/**
 * Takes out an act that was entered by mistake.
 * @throws DomainError CONFLICTING when other acts or links rest on it, or nothing would be left
 */
export function strikeAct(agreement: Agreement, act: AgreementAct): void {
  agreement.acts = agreement.acts.filter((one) => one !== act);
  if (!agreement.signed && !agreement.acts.some(({ kind }) => isStage(kind))) throw nothingLeft(agreement);
  resting(agreement, 'act');
}

/**
 * What is known otherwise now of an act, which keeps its id.
 * @throws DomainError what the acts break then; DUPLICATE when another act says so already
 */
export function correctAct(agreement: Agreement, act: AgreementAct, said: Partial<NewAgreementAct>): void {
  const corrected = Object.assign(new AgreementAct(), act, said);
  const others = agreement.acts.filter((one) => one !== act);
  const same = others.find((one) => saysNoMore(corrected, one));
  if (same) throw recordedAlready(act, same);
  agreement.acts = [...others, corrected];
  agreement.mustMakeSense();
}

export function takeOutLink(agreement: Agreement, link: AgreementLink): void {
  agreement.links = agreement.links.filter((one) => one !== link);
}

function resting(agreement: Agreement, field: string): void {
  try {
    agreement.mustMakeSense();
  } catch (error) {
    throw error instanceof DomainError ? othersRestOnIt(error, agreement, field) : error;
  }
}
