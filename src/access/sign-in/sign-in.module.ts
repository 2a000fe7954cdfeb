import { Module } from '@nestjs/common';
import { AccessLogModule } from '../audit-log/access-log.module.js';
import { AccessTokens } from './access-tokens.service.js';
import { IdentityProvider } from './identity-provider.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignIn } from './sign-in.service.js';
import { SignedIn } from './signed-in.service.js';
import { StaffMembers } from './staff-members.service.js';
import { StaffSessions } from './staff-sessions.service.js';

@Module({
  imports: [AccessLogModule],
  controllers: [SignInController],
  providers: [IdentityProvider, StaffMembers, StaffSessions, SignIn, AccessTokens, SignedIn, SignInResolver],
  exports: [SignedIn, StaffSessions],
})
export class SignInModule {}
