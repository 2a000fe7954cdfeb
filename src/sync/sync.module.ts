import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.service.js';
import { ChangesResolver } from './changes.resolver.js';
import { SyncLines } from './sync-lines.service.js';

@Module({ providers: [SyncLines, ChangeFeed, ChangesResolver] })
export class SyncModule {}
