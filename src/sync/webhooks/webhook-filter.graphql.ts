import { InputType } from '@nestjs/graphql';
import { describe } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput } from '../../platform/graphql/inputs.js';
import type { WebhookState } from './webhook-vocabulary.js';
import { WebhookStateEnum } from './webhook.graphql.js';

@InputType('WebhookFilter', {
  description: describe({ en: 'Which webhooks to list.', ru: 'Какие вебхуки показать.' }),
})
export class WebhookFilterInput {
  @ChoicesInput(
    () => WebhookStateEnum,
    { en: 'In any of these states.', ru: 'В любом из этих состояний вебхука.' },
    { optional: true },
  )
  states?: WebhookState[] | null;
}
