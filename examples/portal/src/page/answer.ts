import {
  AnswerDocument,
  type InvitationLineFragment,
  type InvitationReplyInput,
  type ReplyStatus,
} from '../gql/graphql.js';
import { fill } from '../view/words.js';
import { element, row } from './elements.js';
import { words } from './reader.js';
import { sentenceOf, waitIn } from './refusals.js';
import { client } from './registry.js';

const VALUES: ReplyStatus[] = ['ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED'];

/** The form to answer an invitation. @param answered called once the registry has recorded the answer */
export function answerForm({ event, city, category }: InvitationLineFragment, answered: () => void): HTMLFormElement {
  const value = element(
    'select',
    { name: 'value', required: true },
    element('option', { value: '' }, words.choose),
    ...VALUES.map((one) => element('option', { value: one }, words.reply[one])),
  );
  const headcount = element('input', { name: 'headcount', type: 'number', min: '0' });
  const delegatedTo = element('input', { name: 'delegatedTo' });
  const note = element('textarea', { name: 'note', rows: 2, maxLength: 2000 });
  const said = element('p', { role: 'status' });
  const button = element('button', {}, words.send);
  const headcountRow = row(words.headcount, headcount);
  const delegatedToRow = row(words.delegatedTo, delegatedTo);
  const rows = [row(words.answerLabel, value), headcountRow, delegatedToRow, row(words.note, note)];
  const form = element('form', {}, ...rows, button, said);

  // One key per content of the form: after a second click or a lost response it creates no second reply.
  let clientMutationKey = newKey();
  form.addEventListener('input', () => {
    clientMutationKey = newKey();
    showRows();
  });
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    void send();
  });
  showRows();
  return form;

  function showRows(): void {
    headcountRow.hidden = value.value !== 'ACCEPTED' && value.value !== 'TENTATIVE';
    delegatedToRow.hidden = value.value !== 'DELEGATED';
    delegatedTo.required = !delegatedToRow.hidden;
  }

  async function send(): Promise<void> {
    if (button.disabled) return;
    button.disabled = true;
    const input: InvitationReplyInput = {
      event: event.id,
      city: city.id,
      category,
      value: value.value as ReplyStatus,
      headcount: headcountRow.hidden || headcount.value === '' ? null : Number(headcount.value),
      delegatedTo: delegatedToRow.hidden ? null : delegatedTo.value,
      note: note.value || null,
      clientMutationKey,
    };
    const { data, error } = await client.mutation(AnswerDocument, { input });
    button.disabled = false;
    const refused = error
      ? [
          sentenceOf(error),
          fill(waitIn(error) ? words.sendAgainLater : words.sendAgain, { seconds: waitIn(error) ?? 0 }),
        ]
      : data!.invitationReply.userErrors.map(({ message }) => message);
    said.className = refused.length > 0 ? 'refusal' : '';
    said.textContent = refused.join(' ') || words.sent;
    if (refused.length > 0) return;
    form.reset();
    clientMutationKey = newKey();
    showRows();
    answered();
  }
}

// crypto.randomUUID exists only on https pages and on localhost.
const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
