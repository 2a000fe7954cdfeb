import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { leadBrowsersToPlayground } from './browser-to-playground.js';
import { PlaygroundController } from './playground.controller.js';
import { PLAYGROUND_DIR, PlaygroundFiles } from './playground.files.js';

@Module({
  controllers: [PlaygroundController],
  providers: [PlaygroundFiles, { provide: PLAYGROUND_DIR, useFactory: () => join(process.cwd(), 'dist/playground') }],
})
export class WebModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly files: PlaygroundFiles,
  ) {}

  onModuleInit(): void {
    leadBrowsersToPlayground(this.host.httpAdapter.getInstance(), this.files);
  }
}
