import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { toldIn } from './putting-right.js';
import { UndoInput, UndoPayload } from './undo.graphql.js';
import { UndoCommand } from './undo.service.js';

@Resolver()
export class UndoResolver {
  constructor(private readonly service: UndoCommand) {}

  @Requires('READ_HISTORY')
  @Mutation(
    () => UndoPayload,
    described(
      'Takes back all that one call did, so that everything is as before it; refused with what has happened since.',
      'Отменяет всё, что сделано одним вызовом: всё станет, как до него. Если с тех пор что-то изменено, скажет что.',
    ),
  )
  async undo(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which call, and why.', 'Какой вызов и почему.')) input: UndoInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.service.undo(by, input.call, input.reason, input.dryRun === true));
  }
}
