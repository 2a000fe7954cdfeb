import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessKeys } from './access-keys.service.js';
import { AccessResolver } from './access.resolver.js';
import { NeedsPlugin } from './needs.plugin.js';
import { SignInModule } from './sign-in.module.js';
import { ViewerGuard } from './viewer.guard.js';

@Module({
  imports: [SignInModule],
  providers: [AccessKeys, AccessResolver, ViewerGuard, { provide: APP_GUARD, useExisting: ViewerGuard }, NeedsPlugin],
  exports: [AccessKeys],
})
export class AccessModule {}
