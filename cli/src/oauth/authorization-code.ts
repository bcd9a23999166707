import { timingSafeEqual } from 'node:crypto';
import * as oauth from 'openid-client';
import type { Client } from './client';
import { asProviderError, configuration, refused, tokensOf } from './client';
import { usage } from '../errors';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';
import type { Output } from '../ui/output';

/** An authorization code flow, from the address that the user opens to the tokens. */
export class AuthorizationCodeFlow {
  public static async begin(
    provider: Provider,
    endpoints: Endpoints,
    client: Client,
    options: LoginOptions,
    redirectUri: string,
    output: Output,
    signal: AbortSignal,
  ): Promise<AuthorizationCodeFlow> {
    const pkce = options.pkce ?? provider.pkce;
    const verifier = pkce ? oauth.randomPKCECodeVerifier() : undefined;
    const challenge = verifier === undefined ? undefined : await oauth.calculatePKCECodeChallenge(verifier);
    return new AuthorizationCodeFlow(provider, endpoints, client, options, redirectUri, { verifier, challenge }, output, signal);
  }

  /** The address that the user signs in at. */
  public readonly url: URL;
  private readonly state: string;
  private readonly config: oauth.Configuration;

  private constructor(
    private readonly provider: Provider,
    private readonly endpoints: Endpoints,
    client: Client,
    private readonly options: LoginOptions,
    private readonly redirectUri: string,
    private readonly pkce: { readonly verifier?: string; readonly challenge?: string },
    public readonly output: Output,
    public readonly signal: AbortSignal,
  ) {
    // 256 bits.
    this.state = oauth.randomState();
    this.output.redactor.add(client.secret, pkce.verifier);
    this.config = configuration(provider, endpoints, client, options.clientAuth ?? provider.clientAuth, output, signal);
    const scopes = provider.scopes(options);
    this.url = oauth.buildAuthorizationUrl(this.config, {
      redirect_uri: redirectUri,
      state: this.state,
      ...scopes.length > 0 && { [provider.scopeParameter ?? 'scope']: scopes.join(provider.scopeSeparator ?? ' ') },
      ...pkce.challenge !== undefined && { code_challenge: pkce.challenge, code_challenge_method: 'S256' },
      ...provider.authorizeParameters,
    });
  }

  /** Whether an address is the answer to this flow. */
  public isAnswer(callback: URL): boolean {
    const states = callback.searchParams.getAll('state');
    const [given, wanted] = [Buffer.from(states[0] ?? ''), Buffer.from(this.state)];
    return states.length === 1 && given.length === wanted.length && timingSafeEqual(given, wanted)
      && ['code', 'error'].filter((name) => callback.searchParams.getAll(name).length === 1).length === 1;
  }

  /** Exchanges the code of the answer for tokens. */
  public async finish(callback: URL): Promise<Tokens> {
    if (!this.isAnswer(callback)) {
      throw usage('the address is not the answer to this login', 'paste the address that the browser shows after this sign-in');
    }
    // The token request repeats the redirect URI, which must be the same text as in the first request.
    const url = new URL(`${this.redirectUri}?${callback.searchParams.toString()}`);
    this.output.redactor.add(url.searchParams.get('code') ?? undefined);
    const error = url.searchParams.get('error');
    if (error !== null) {
      throw refused(this.provider.title, error, url.searchParams.get('error_description') ?? undefined, this.output);
    }
    // The issuer is compared if it is known; in any case the state ties the answer to this provider.
    if (this.endpoints.issuer === undefined) {
      url.searchParams.delete('iss');
    }
    url.searchParams.delete('id_token');
    this.output.say(`Fetching the tokens from ${new URL(this.endpoints.token).host}`);
    try {
      const answer = await oauth.authorizationCodeGrant(
        this.config,
        url,
        { expectedState: this.state, pkceCodeVerifier: this.pkce.verifier },
        this.provider.tokenParameters?.(this.options),
      );
      return tokensOf(answer, this.output);
    } catch (thrown) {
      throw asProviderError(thrown, this.provider.title, this);
    }
  }
}
