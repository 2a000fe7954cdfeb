import { stateTable } from '../../kernel/state-table.js';
import { STAGES, type Stage } from '../record/agreement-vocabulary.js';

/** Transitions between the stages before signing. */
export const STAGE_LIFE = stateTable<Stage>({
  IDEA: ['NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  NEGOTIATION: ['IDEA', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  DRAFT: ['NEGOTIATION', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  UNDER_APPROVAL: ['NEGOTIATION', 'DRAFT', 'APPROVED', 'ABANDONED'],
  APPROVED: ['DRAFT', 'UNDER_APPROVAL', 'ABANDONED'],
  ABANDONED: ['IDEA', 'NEGOTIATION'],
});

export const isStage = (kind: string): kind is Stage => kind in STAGES;
