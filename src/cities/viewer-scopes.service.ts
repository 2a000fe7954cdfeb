import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../access/audit-log/access-log.service.js';
import { Viewers } from '../access/sign-in/viewers.service.js';
import type { Viewer } from '../access/viewer.js';
import { Clock } from '../kernel/clock.js';
import { Revisions } from '../platform/database/revisions.service.js';
import type { AnswerScope, AnswerScopes } from '../platform/response-cache/answer-scope.js';
import { Homes } from './homes.service.js';

/** Viewers of one role, with the same cities and permissions, are answered alike on one day at home. */
@Injectable()
export class ViewerScopes implements AnswerScopes {
  private readonly viewers = new WeakMap<FastifyRequest, Viewer>();

  constructor(
    private readonly callers: Viewers,
    private readonly revisions: Revisions,
    private readonly homes: Homes,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  async of(req: FastifyRequest, reply: FastifyReply): Promise<AnswerScope | undefined> {
    const revision = await this.revisions.ofRequest();
    if (!revision) return undefined;
    const by = await this.callers.viewerFor({ req, reply });
    this.viewers.set(req, by);
    const zone = (await this.homes.at(revision))?.timeZone ?? 'UTC';
    const today = this.clock.today(zone);
    return {
      revision: revision.all,
      parts: [by.role, by.cityIds, by.permissions, today],
      isPublic: by.role === 'PUBLIC',
      stillHolds: () => this.clock.today(zone) === today,
    };
  }

  noteAnswered(request: FastifyRequest): void {
    const by = this.viewers.get(request);
    if (by && by.role !== 'PUBLIC') this.log.used(by, String(request.id));
  }
}
