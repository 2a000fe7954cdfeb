import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { RequestRefused } from '../../platform/errors.js';
import { originOf } from '../../platform/http/client-address.js';
import { RateLimiter } from '../../platform/rate-limits/rate-limiter.js';
import { isOfOwnPage } from './own-page.js';
import { SignInAttempt } from './sign-in-attempt.js';
import { cookieLine, cookieOf } from './sign-in-cookies.js';
import { noSignIn, notOfOwnPage } from './sign-in-refusals.js';
import { showRefusals } from './sign-in.page.js';
import { SignIn } from './sign-in.service.js';

/** Where browsers sign in and out. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly config: Config,
    private readonly limits: RateLimiter,
  ) {}

  @Get('sign-in')
  begin(@Query('to') to: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return showRefusals(request, reply, async () => {
      const origin = originOf(this.config, request);
      const isAnew = cookieOf(request.headers.cookie, origin, 'registry_ask_again') !== undefined;
      const path = to === undefined ? '/playground' : String(to);
      const { address, attempt } = await this.signIn.begin(`${origin}/sign-in/callback`, path, isAnew);
      void reply.header('Set-Cookie', cookieLine(origin, 'registry_sign_in', attempt.text)).redirect(address, 302);
    });
  }

  @Get('sign-in/callback')
  complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = originOf(this.config, request);
    // A person without access may have another account, which the provider would not ask for by itself.
    const askAnew = cookieLine(origin, 'registry_ask_again', '1');
    return showRefusals(
      request,
      reply,
      async () => {
        const { cookie } = request.headers;
        const attempt = SignInAttempt.read(cookieOf(cookie, origin, 'registry_sign_in'));
        const earlier = cookieOf(cookie, origin, 'registry_session');
        const { secret, to } = await this.completed(request, new URL(origin + request.url), attempt, earlier);
        const begun = cookieLine(origin, 'registry_session', secret);
        const done = [cookieLine(origin, 'registry_sign_in'), cookieLine(origin, 'registry_ask_again')];
        void reply.header('Set-Cookie', [begun, ...done]).redirect(to, 302);
      },
      ({ code }) => void (code === 'FORBIDDEN' && reply.header('Set-Cookie', askAnew)),
    );
  }

  /** Anybody can make up an answer of the provider, and each one is a request to it: as many as guesses of a secret. */
  private async completed(
    request: FastifyRequest,
    answer: URL,
    attempt: SignInAttempt | undefined,
    earlier: string | undefined,
  ): ReturnType<SignIn['complete']> {
    let refusal: unknown;
    const complete = () =>
      this.signIn.complete(answer, attempt, earlier).catch((error: unknown) => {
        refusal = error;
        // While the provider is away, nobody has guessed wrong.
        return error instanceof RequestRefused && error.code === 'SERVICE_UNAVAILABLE' ? undefined : null;
      });
    const done = await this.limits.verifySecret(request, answer.search, complete);
    if (!done) throw refusal;
    return done;
  }

  /** Takes effect at once on every instance. */
  @Post('sign-out')
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (!this.config.signIn) throw noSignIn();
    const origin = originOf(this.config, request);
    if (!isOfOwnPage(request.headers, origin)) throw notOfOwnPage();
    const secret = cookieOf(request.headers.cookie, origin, 'registry_session');
    if (secret !== undefined)
      await this.limits.verifySecret(request, secret, async () => (await this.signIn.end(secret)) || null);
    const gone = cookieLine(origin, 'registry_session');
    void reply.header('Set-Cookie', [gone, cookieLine(origin, 'registry_ask_again', '1')]);
  }
}
