import { Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver.js';
import { History } from './history.service.js';

@Module({ providers: [History, HistoryResolver], exports: [History] })
export class HistoryModule {}
