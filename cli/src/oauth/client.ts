import * as oauth from 'openid-client';
import { providerFetch } from './http';
import { CliError, EXIT } from '../errors';
import type { ClientAuth, Endpoints, Provider, Tokens } from '../providers/provider';
import type { Output } from '../ui/output';
import { printable } from '../ui/redact';

export interface Client {
  readonly id: string;
  readonly secret: string;
}

/**
 * The client in a Basic header. RFC 6749 has its parts form-encoded, which many servers don't undo: the characters of
 * usual ids and secrets, such as hyphens and dots, stay as they are, and mean the same to both.
 */
function basic({ id, secret }: Client): oauth.ClientAuth {
  return (_server, _client, _body, headers) => {
    headers.set('authorization', `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`);
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
    typeof clientAuth === 'function' ? clientAuth : clientAuth === 'none' ? oauth.None() : clientAuth === 'basic' ? basic(client) : oauth.ClientSecretPost(client.secret),
  );
  // http is only let through to loopback, by the fetch below.
  oauth.allowInsecureRequests(config);
  config[oauth.customFetch] = providerFetch(provider, output, signal);
  return config;
}

/** The tokens of an answer; from here on nothing prints them. */
export function tokensOf(answer: oauth.TokenEndpointResponse, output: Output): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken, scope, expires_in: expiresIn } = answer;
  output.redactor.add(accessToken, refreshToken);
  const instanceUrl = answer.instance_url;
  return {
    accessToken,
    refreshToken,
    scopes: scope === undefined ? undefined : scope.split(/[\s,]+/).filter((each) => each !== ''),
    expiresIn,
    extras: typeof instanceUrl === 'string' ? { instance_url: printable(instanceUrl) } : {},
  };
}

/** What a provider said no with, as an error for the user. */
export function asProviderError(error: unknown, title: string, signal: AbortSignal): CliError {
  if (error instanceof CliError) {
    return error;
  }
  if (signal.aborted) {
    return new CliError(EXIT.cancelled, 'cancelled', 'cancelled', 'nothing was written; run the command again');
  }
  if (error instanceof oauth.ResponseBodyError) {
    return refused(title, error.error, error.error_description);
  }
  if (error instanceof oauth.AuthorizationResponseError) {
    return refused(title, error.error, error.error_description);
  }
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const text = error instanceof Error ? `${error.message}${cause}` : String(error);
  return new CliError(EXIT.provider, 'provider', `the answer of ${title} can't be used: ${printable(text)}`, 'nothing was written; check the endpoints, and look at --debug');
}

export function refused(title: string, code: string, description: string | undefined): CliError {
  const text = description === undefined || description === '' ? '' : `: ${printable(description)}`;
  return new CliError(EXIT.provider, printable(code, 60), `${title} refused (${printable(code, 60)})${text}`, CURES[code] ?? 'nothing was written');
}

/** What the usual errors of RFC 6749 come from. */
const CURES: { readonly [code: string]: string } = {
  access_denied: 'nothing was written; sign in again and agree, as a user who may',
  device_flow_disabled: 'nothing was written; enable the device flow in the settings of the app',
  invalid_client: 'nothing was written; check the client id and secret in the secret that they are read from',
  invalid_grant: 'nothing was written; a code can be used once and within minutes: run the command again. The redirect URI must be the registered one',
  invalid_scope: 'nothing was written; choose scopes that the app has with --scope',
  redirect_uri_mismatch: 'nothing was written; register the redirect URI that `explain` shows',
  unauthorized_client: 'nothing was written; allow the authorization code grant for the app',
  unsupported_grant_type: 'nothing was written; allow the authorization code grant for the app',
};
