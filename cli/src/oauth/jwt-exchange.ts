import * as oauth from 'openid-client';
import { asProviderError, configuration, tokensOf } from './client';
import type { Context } from '../commands/context';
import { CliError } from '../errors';
import { salesforce } from '../providers/salesforce';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Trades an assertion for an access token, which is revoked at once. Returns the org that it was for. */
export async function tryAssertion(origin: string, clientId: string, assertion: string, { output, signal }: Context): Promise<string | undefined> {
  const endpoints = { token: `${origin}/services/oauth2/token`, revoke: `${origin}/services/oauth2/revoke` };
  const config = configuration(salesforce, endpoints, { id: clientId, secret: '' }, BY_ASSERTION, output, signal);
  let token: string;
  let instance: string | undefined;
  try {
    const { accessToken, extras } = tokensOf(await oauth.genericGrantRequest(config, GRANT, { assertion }), output);
    [token, instance] = [accessToken, extras.instance_url];
  } catch (error) {
    const known = asProviderError(error, salesforce.title, signal);
    throw new CliError(known.exitCode, known.id, known.message, CURES[known.id] ?? known.cure);
  }
  try {
    await oauth.tokenRevocation(config, token);
  } catch (error) {
    if (signal.aborted) {
      throw asProviderError(error, salesforce.title, signal);
    }
    output.say('The access token of the test could not be revoked; it ends with its session');
  }
  return instance;
}

/** The assertion names and proves the client, so nothing else does. */
const BY_ASSERTION: oauth.ClientAuth = () => undefined;

/** What the errors of this grant come from. */
const CURES: { readonly [code: string]: string } = {
  invalid_grant: 'nothing was written; pre-authorise the user for the app (Setup: permitted users, profiles or permission sets), check --username and --sandbox, and that the app has the certificate of this key',
  invalid_client_id: 'nothing was written; the clientId must be the consumer key of the app',
};
