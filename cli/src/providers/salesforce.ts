import { endpointUrl, scopesOf } from './checks';
import type { Answer, Endpoints, LoginOptions, Provider } from './provider';
import { SIGN_IN } from './sign-in';
import { usage } from '../errors';
import type { Warning } from '../ui/output';

const PRODUCTION = 'https://login.salesforce.com';
const SANDBOX = 'https://test.salesforce.com';
const EXAMPLE = 'https://acme.my.salesforce.com';

/** The scopes that the AppFlow User Guide names. */
export const SALESFORCE_SCOPES = ['api', 'custom_permissions', 'id', 'profile', 'email', 'address', 'phone', 'openid', 'refresh_token'] as const;

/** The sign-in address: that of the org if it is known, as Salesforce recommends. */
export function salesforceEndpoints({ instance, sandbox }: LoginOptions): Endpoints {
  const origin = instance === undefined ? sandbox ? SANDBOX : PRODUCTION : endpointUrl('--instance', instance, EXAMPLE).origin;
  if (instance !== undefined && sandbox && [PRODUCTION].includes(origin)) {
    throw usage(`--sandbox signs in at ${SANDBOX}, but --instance is ${PRODUCTION}`, 'leave one of them out');
  }
  return { authorize: `${origin}/services/oauth2/authorize`, token: `${origin}/services/oauth2/token` };
}

export function salesforceWarnings({ tokens, options }: Answer): Warning[] {
  const warnings: Warning[] = [];
  const answered = tokens.extras.instance_url;
  const generic = options.instance === undefined || [PRODUCTION, SANDBOX].includes(new URL(options.instance).origin);
  if (!generic && answered !== undefined && URL.canParse(answered) && new URL(answered).origin !== new URL(options.instance ?? '').origin) {
    warnings.push({
      id: 'instanceMismatch',
      message: `the tokens are for ${new URL(answered).origin}, but --instance is ${new URL(options.instance ?? '').origin}; the instanceUrl of the profile must be the address that the tokens are for`,
    });
  }
  if (tokens.refreshToken !== undefined) {
    warnings.push({
      id: 'rotatingRefreshToken',
      message: 'if the app rotates refresh tokens, AppFlow uses up the one in the secret; turn rotation off for the app, or run `login` again each time before the profile is created',
    });
  }
  return warnings;
}

/** The setup in Salesforce, which Pardot shares. */
export const SALESFORCE_REGISTER = [
  'In Setup, create an External Client App, and enable OAuth with the redirect URI below. Since Spring \'26, Salesforce no longer allows new connected apps.',
  'Enable the authorization code (web server) flow and "Require Secret for Web Server Flow". The tool sends PKCE parameters.',
  'Set the refresh token policy to "valid until revoked", without rotation and without an idle limit.',
  'Store the consumer key and consumer secret in a secret of their own, as clientId and clientSecret, encrypted with a customer managed KMS key. AppFlow reads that secret by its ARN (clientCredentials). Pass its name as --client-secret-id.',
  '--instance is the address of the org, such as https://acme.my.salesforce.com, at which Salesforce recommends to sign in. Without it, the sign-in is at login.salesforce.com, or at test.salesforce.com with --sandbox.',
];

export const SALESFORCE_LINKS = [
  'https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html',
  'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm',
];

export const salesforce: Provider = {
  ...SIGN_IN,
  connector: 'salesforce',
  title: 'Salesforce',
  clientInSecret: false,
  options: ['instance', 'sandbox', 'pkce'],
  pkce: true,
  explanation: {
    register: SALESFORCE_REGISTER,
    traps: [
      'Salesforce sends a refresh token only with the scope refresh_token.',
      'The tokens are for one org: the instanceUrl of the profile must be the address of that org.',
      'Nobody has confirmed yet that AppFlow works with External Client Apps as it does with connected apps.',
    ],
    links: SALESFORCE_LINKS,
  },
  endpoints: salesforceEndpoints,
  scopes: (options) => scopesOf(options, SALESFORCE_SCOPES),
  warnings: salesforceWarnings,
};
