import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlaygroundFiles } from './playground.files.js';

@Controller('playground')
export class PlaygroundController {
  constructor(private readonly files: PlaygroundFiles) {}

  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.files.sendPage(request, reply)) throw new NotFoundException('The playground is not built: npm run build');
  }

  @Get('*')
  async file(@Param('*') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (name === '') this.page(request, reply);
    else if (!(await this.files.sendFile(name, request, reply))) throw new NotFoundException();
  }
}
