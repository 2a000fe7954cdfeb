/** A sign-in that waits for the provider's answer. The browser keeps it; it does not authenticate anybody. */
export class SignInAttempt {
  constructor(
    /** Returned in the answer: proves that it belongs to this browser. */
    readonly state: string,
    /** Returned in the token: proves that it was issued for this sign-in. */
    readonly nonce: string,
    /** Without it the code cannot be redeemed (PKCE). */
    readonly verifier: string,
    /** Where to go afterwards; untrusted, so it is checked again. */
    readonly to: string,
  ) {}

  /** As a cookie value. */
  get text(): string {
    return [this.state, this.nonce, this.verifier, Buffer.from(this.to).toString('base64url')].join('.');
  }

  static read(text: string | undefined): SignInAttempt | undefined {
    const [state, nonce, verifier, to, ...rest] = (text ?? '').split('.');
    if (!state || !nonce || !verifier || !to || rest.length > 0) return undefined;
    return new SignInAttempt(state, nonce, verifier, Buffer.from(to, 'base64url').toString());
  }
}
