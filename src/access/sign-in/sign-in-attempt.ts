/** A sign-in that has begun and waits for the provider's answer. The browser keeps it, and what is in it speaks for nobody. */
export class SignInAttempt {
  constructor(
    /** Comes back in the answer: it is to this very browser. */
    readonly state: string,
    /** Comes back in the token: it was made for this very sign-in. */
    readonly nonce: string,
    /** Whoever sees the code cannot use it without this (PKCE). */
    readonly verifier: string,
    /** Where to go afterwards; as nobody vouches for it, to be checked again. */
    readonly to: string,
  ) {}

  /** As a cookie holds it. */
  get text(): string {
    return [this.state, this.nonce, this.verifier, Buffer.from(this.to).toString('base64url')].join('.');
  }

  static read(text: string | undefined): SignInAttempt | undefined {
    const [state, nonce, verifier, to, ...rest] = (text ?? '').split('.');
    if (!state || !nonce || !verifier || !to || rest.length > 0) return undefined;
    return new SignInAttempt(state, nonce, verifier, Buffer.from(to, 'base64url').toString());
  }
}
