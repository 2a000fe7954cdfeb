import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessKeys } from './access-keys.service.js';
import { AccessResolver } from './access.resolver.js';
import { AccessLogModule } from './audit-log/access-log.module.js';
import { AccessLogPlugin } from './audit-log/access-log.plugin.js';
import { RequiresPlugin } from './requires.plugin.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { ViewerGuard } from './viewer.guard.js';

@Module({
  imports: [SignInModule, AccessLogModule],
  providers: [
    AccessKeys,
    AccessResolver,
    ViewerGuard,
    { provide: APP_GUARD, useExisting: ViewerGuard },
    RequiresPlugin,
    AccessLogPlugin,
  ],
  exports: [AccessKeys],
})
export class AccessModule {}
