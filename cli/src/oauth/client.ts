import * as oauth from 'openid-client';
import { providerFetch } from './http';
import { cancelled, CliError, EXIT } from '../errors';
import type { ClientAuth, Endpoints, Provider, Tokens } from '../providers/provider';
import type { Output } from '../ui/output';

export interface Client {
  readonly id: string;
  readonly secret: string;
}

/**
 * The client in a Basic header. RFC 6749 requires its parts to be form-encoded, but many servers don't decode them. This
 * encoding leaves the characters of most ids and secrets, such as hyphens and dots, as they are.
 */
function basic({ id, secret }: Client, output: Output): oauth.ClientAuth {
  return (_server, _client, _body, headers) => {
    const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
    output.redactor.add(pair);
    headers.set('authorization', `Basic ${Buffer.from(pair).toString('base64')}`);
  };
}

/** The configuration of openid-client for a provider: its endpoints, the client, and how it authenticates. */
export function configuration(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  clientAuth: ClientAuth | 'none' | oauth.ClientAuth,
  output: Output,
  signal: AbortSignal,
): oauth.Configuration {
  const config = new oauth.Configuration(
    {
      issuer: endpoints.issuer ?? new URL(endpoints.token).origin,
      authorization_endpoint: endpoints.authorize,
      token_endpoint: endpoints.token,
      device_authorization_endpoint: endpoints.device,
      revocation_endpoint: endpoints.revoke,
    },
    client.id,
    {},
    typeof clientAuth === 'function' ? clientAuth : clientAuth === 'none' ? oauth.None() : clientAuth === 'basic' ? basic(client, output) : oauth.ClientSecretPost(client.secret),
  );
  // The fetch below refuses http, except to loopback.
  oauth.allowInsecureRequests(config);
  config[oauth.customFetch] = providerFetch(provider, output, signal);
  return config;
}

/** The tokens of an answer, masked from here on. */
export function tokensOf(answer: oauth.TokenEndpointResponse, output: Output): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken, scope, expires_in: expiresIn } = answer;
  output.redactor.add(accessToken, refreshToken);
  const instanceUrl = answer.instance_url;
  return {
    accessToken,
    refreshToken,
    // Masked before it is split, because a part of a value would not be recognized.
    scopes: scope === undefined ? undefined : output.redactor.text(scope).split(/[\s,]+/).filter((each) => each !== ''),
    expiresIn,
    extras: typeof instanceUrl === 'string' ? { instance_url: output.redactor.printable(instanceUrl) } : {},
  };
}

/** Turns an error of a provider into one for the user. */
export function asProviderError(error: unknown, title: string, { output, signal }: ProviderCall): CliError {
  // openid-client wraps whatever its fetch throws.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const known = [error, cause].find((each) => each instanceof CliError);
  if (known instanceof CliError) {
    return known;
  }
  if (signal.aborted) {
    return cancelled();
  }
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    return refused(title, error.error, error.error_description, output);
  }
  const texts = error instanceof Error ? [error.message, ...cause === undefined ? [] : [cause.message]] : [String(error)];
  const text = texts.filter((each) => each !== 'something went wrong').join(': ');
  return new CliError(
    EXIT.provider, 'providerAnswer', `the answer of ${title} can't be used: ${output.redactor.printable(text)}`,
    'nothing was written; check the addresses, and run the command again with --debug to see each request',
  );
}

/** The context of a call to a provider. */
export interface ProviderCall {
  readonly output: Output;
  readonly signal: AbortSignal;
}

export function refused(title: string, code: string, description: string | undefined, { redactor }: Output): CliError {
  const text = description === undefined || description === '' ? '' : `: ${redactor.printable(description)}`;
  const shown = redactor.printable(code, 60);
  return new CliError(EXIT.provider, 'providerRefused', `${title} refused (${shown})${text}`, CURES.get(code) ?? 'nothing was written', shown);
}

/** The usual causes of the errors of RFC 6749, and of some providers' own. */
const CURES: ReadonlyMap<string, string> = new Map([
  ['access_denied', 'nothing was written; sign in again as a user who may grant access, and agree'],
  ['device_flow_disabled', 'nothing was written; enable the device flow in the settings of the app'],
  ['invalid_client', 'nothing was written; check the client id and secret in the place that they are read from'],
  ['invalid_grant', 'nothing was written; a code can be used once and expires within minutes: run the command again. The redirect URI must be the registered one'],
  ['invalid_scope', 'nothing was written; request scopes that the app has, with --scope'],
  ['redirect_uri_mismatch', 'nothing was written; register the redirect URI that `explain` shows'],
  ['server_error', 'nothing was written; the provider has a problem: run the command again later'],
  ['temporarily_unavailable', 'nothing was written; the provider has a problem: run the command again later'],
  ['unauthorized_client', 'nothing was written; allow this grant for the app'],
  ['unsupported_grant_type', 'nothing was written; allow this grant for the app'],
]);
