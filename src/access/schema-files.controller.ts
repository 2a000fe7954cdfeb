import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codingFor } from '../kernel/http/content-codings.js';
import { namesTag } from '../kernel/http/entity-tags.js';
import { Config } from '../platform/config/config.js';
import { unauthenticated } from '../platform/errors.js';
import { SCHEMA_FILES, SchemaFiles, type SchemaFileName } from './schema-files.service.js';
import { Viewers } from './sign-in/viewers.service.js';

/** `/schema/partner.graphql`: for code generators, which need no key where introspection needs none. */
@Controller('schema')
export class SchemaFilesController {
  constructor(
    private readonly config: Config,
    private readonly files: SchemaFiles,
    private readonly viewers: Viewers,
  ) {}

  /** @param deprecated `no`: without what is deprecated */
  @Get(':file')
  async file(
    @Param('file') name: string,
    @Query('deprecated') deprecated: string | undefined,
    @Req() req: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = /^(\w+)\.graphql$/.exec(name)?.[1];
    if (asked === undefined || !Object.hasOwn(SCHEMA_FILES, asked)) throw new NotFoundException();
    const by = await this.viewers.viewerFor({ req, reply });
    const isOpen = this.config.isIntrospectionOpen && asked !== 'staff';
    // As introspection: people's data are in no schema but that of those who see people (R43).
    if (asked === 'staff') by.mustSeePeople();
    else if (!isOpen && by.role === 'PUBLIC') throw unauthenticated();
    const { etag, bytes } = this.files.of(asked as SchemaFileName, deprecated === 'no');
    void reply.headers({
      ETag: etag,
      'Cache-Control': `${isOpen ? 'public' : 'private'}, no-cache`,
      Vary: 'Accept-Encoding, Authorization, Cookie',
    });
    const tags = req.headers['if-none-match'];
    if (tags !== undefined && namesTag(tags, etag.slice(2))) return void reply.code(304).send();
    const coding = codingFor(req.headers['accept-encoding']);
    if (coding) void reply.header('Content-Encoding', coding);
    void reply.type('text/plain; charset=utf-8').send(await bytes.as(coding));
  }
}
