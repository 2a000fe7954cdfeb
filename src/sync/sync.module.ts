import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.service.js';
import { ChangesResolver } from './changes.resolver.js';
import { LastChanges } from './last-changes.service.js';
import { SyncLines } from './sync-lines.service.js';
import { UPDATED_AT_RESOLVERS } from './updated-at.resolvers.js';

@Module({ providers: [SyncLines, ChangeFeed, ChangesResolver, LastChanges, ...UPDATED_AT_RESOLVERS] })
export class SyncModule {}
