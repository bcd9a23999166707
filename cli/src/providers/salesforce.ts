import { endpointUrl, scopesOf } from './checks';
import type { Answer, Endpoints, LoginOptions, Provider } from './provider';
import { usage } from '../errors';
import type { Warning } from '../ui/output';

const PRODUCTION = 'https://login.salesforce.com';
const SANDBOX = 'https://test.salesforce.com';
const EXAMPLE = 'https://acme.my.salesforce.com';

/** The scopes that the AppFlow User Guide names. */
export const SALESFORCE_SCOPES = ['api', 'custom_permissions', 'id', 'profile', 'email', 'address', 'phone', 'openid', 'refresh_token'] as const;

/** Where to sign in: at the org's own address where it is known, as Salesforce recommends. */
export function salesforceEndpoints({ instance, sandbox }: LoginOptions): Endpoints {
  const origin = instance === undefined ? sandbox ? SANDBOX : PRODUCTION : endpointUrl('--instance', instance, EXAMPLE).origin;
  if (instance !== undefined && sandbox && [PRODUCTION].includes(origin)) {
    throw usage(`--sandbox signs in at ${SANDBOX}, and --instance says ${PRODUCTION}`, 'leave one of them out');
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
      message: `the tokens are for ${new URL(answered).origin}, and --instance says ${new URL(options.instance ?? '').origin}; the profile's instanceUrl must be the address that the tokens are for`,
    });
  }
  if (tokens.refreshToken !== undefined) {
    warnings.push({
      id: 'rotatingRefreshToken',
      message: 'where the app rotates its refresh tokens, AppFlow uses up the one in the secret; turn rotation off for the app, and run `login` again before the profile is created anew',
    });
  }
  return warnings;
}

/** What to set up in Salesforce; Pardot needs the same. */
export const SALESFORCE_REGISTER = [
  'In Setup, create an External Client App (new connected apps can no longer be created since Spring \'26), and enable OAuth.',
  'Flow: authorization code (web server), with "Require Secret for Web Server Flow" on. PKCE is sent along.',
  'Refresh token policy: "valid until revoked", without rotation and without an idle limit.',
  'Put its consumer key and consumer secret into a secret of their own, as clientId and clientSecret, with a customer managed KMS key: AppFlow reads it by its ARN (clientCredentials). Name it with --client-secret-id.',
];

export const SALESFORCE_LINKS = [
  'https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html',
  'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm',
];

export const salesforce: Provider = {
  connector: 'salesforce',
  title: 'Salesforce',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: false,
  options: ['instance', 'sandbox', 'pkce'],
  clientAuth: 'post',
  pkce: true,
  loopback: true,
  explanation: {
    register: SALESFORCE_REGISTER,
    traps: [
      'A refresh token comes only with the scope refresh_token.',
      'The tokens are for one org: the profile\'s instanceUrl must be that org\'s address.',
      'Whether AppFlow works with External Client Apps as with connected apps has not been confirmed.',
    ],
    links: SALESFORCE_LINKS,
  },
  endpoints: salesforceEndpoints,
  scopes: (options) => scopesOf(options, SALESFORCE_SCOPES),
  warnings: salesforceWarnings,
};
