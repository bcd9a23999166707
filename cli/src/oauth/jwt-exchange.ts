import * as oauth from 'openid-client';
import { asProviderError, configuration, tokensOf } from './client';
import type { Context } from '../commands/context';
import { CliError } from '../errors';
import { salesforce } from '../providers/salesforce';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Trades an assertion for an access token, and revokes it. Returns the org that the token was for. */
export async function tryAssertion(origin: string, clientId: string, assertion: string, { output, signal }: Context): Promise<string | undefined> {
  const endpoints = { token: `${origin}/services/oauth2/token`, revoke: `${origin}/services/oauth2/revoke` };
  const config = configuration(salesforce, endpoints, { id: clientId, secret: '' }, BY_ASSERTION, output, signal);
  let token: string;
  let instance: string | undefined;
  try {
    const { accessToken, extras } = tokensOf(await oauth.genericGrantRequest(config, GRANT, { assertion }), output);
    [token, instance] = [accessToken, extras.instance_url];
  } catch (error) {
    const { exitCode, id, message, cure, providerError } = asProviderError(error, salesforce.title, { output, signal });
    throw new CliError(exitCode, id, message, CURES.get(providerError ?? '') ?? cure, providerError);
  }
  try {
    await oauth.tokenRevocation(config, token);
  } catch (error) {
    if (signal.aborted) {
      throw asProviderError(error, salesforce.title, { output, signal });
    }
    output.say('The access token of the test could not be revoked; it expires with its session');
  }
  return instance;
}

/** The assertion itself identifies and authenticates the client. */
const BY_ASSERTION: oauth.ClientAuth = () => undefined;

/** The usual causes of the errors of this grant. */
const CURES: ReadonlyMap<string, string> = new Map([
  ['invalid_grant', 'nothing was written; pre-authorize the user for the app (Setup: permitted users, profiles or permission sets), check --username, --sandbox and --audience, and upload the certificate of this key to the app'],
  ['invalid_client_id', 'nothing was written; the clientId must be the consumer key of the app'],
  // Reported since Spring '26: https://github.com/n8n-io/n8n/issues/28990
  ['app_not_found', 'nothing was written; External Client Apps can refuse the shared login addresses: name the My Domain of the org with --instance and --audience'],
]);
