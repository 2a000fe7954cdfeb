import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SchemaAudience } from '../platform/graphql/schema-audience.js';
import { CallerIdentity } from '../platform/http/caller-identity.js';
import { AccessKeys } from './access-keys.service.js';
import { AccessResolver } from './access.resolver.js';
import { AccessLogModule } from './audit-log/access-log.module.js';
import { AccessLogPlugin } from './audit-log/access-log.plugin.js';
import { RequiresPlugin } from './requires.plugin.js';
import { SchemaFilesController } from './schema-files.controller.js';
import { SchemaFiles } from './schema-files.service.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { ViewerSchema } from './sign-in/viewer-schema.service.js';
import { Viewers } from './sign-in/viewers.service.js';
import { ViewerGuard } from './viewer.guard.js';

/** Global, for the platform to ask who calls and what they may read of the schema. */
@Global()
@Module({
  controllers: [SchemaFilesController],
  imports: [SignInModule, AccessLogModule],
  providers: [
    AccessKeys,
    AccessResolver,
    Viewers,
    { provide: CallerIdentity, useExisting: Viewers },
    ViewerSchema,
    { provide: SchemaAudience, useExisting: ViewerSchema },
    ViewerGuard,
    { provide: APP_GUARD, useExisting: ViewerGuard },
    RequiresPlugin,
    AccessLogPlugin,
    SchemaFiles,
  ],
  exports: [AccessKeys, CallerIdentity, SchemaAudience, Viewers],
})
export class AccessModule {}
