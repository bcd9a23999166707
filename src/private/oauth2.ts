import type { CredentialsField, CredentialsValues } from './credentials';
import { LIMITS } from './limits';
import type { ProfileProblems } from './profile-problems';
import { OAuth2GrantType } from '../oauth2-grant-type';

/** What one grant type needs and refuses; a row of a connector's table. */
export interface GrantRule {
  /** The alternatives: one of these sets of fields must be there. */
  readonly needs: ReadonlyArray<readonly string[]>;
  readonly refuses: readonly string[];
  /** What the service is known not to do with it, though the template is accepted. */
  readonly warning?: { readonly id: string; readonly text: string };
}

/** A connector's table: which fields go with which grant type. */
export type GrantRules = { readonly [grantType in OAuth2GrantType]: GrantRule };

/** The fields that a code exchange needs together. */
const CODE_EXCHANGE = ['authCode', 'redirectUri'] as const;

/** The options that OAuth 2.0 factories share, with the limits of the service. */
export const OAUTH2_FIELDS = {
  clientId: { kind: 'secret', limit: LIMITS.ClientId },
  clientSecret: { kind: 'secret', limit: LIMITS.ClientSecret },
  accessToken: { kind: 'secret', limit: LIMITS.AccessToken },
  refreshToken: { kind: 'secret', limit: LIMITS.RefreshToken },
  authCode: { kind: 'secret', limit: LIMITS.AuthCode },
  redirectUri: { kind: 'text', limit: LIMITS.RedirectUri, example: 'https://eu-west-1.console.aws.amazon.com/appflow/oauth' },
} as const satisfies { readonly [name: string]: CredentialsField };

/** Hold the fields that were given against the rule of their grant type. */
export function checkGrant(
  v: ProfileProblems,
  prop: string,
  rules: GrantRules,
  grantType: OAuth2GrantType | undefined,
  given: ReadonlySet<string>,
): void {
  const effective = grantType ?? OAuth2GrantType.AUTHORIZATION_CODE;
  const rule = Object.hasOwn(rules, effective) ? rules[effective] : undefined;
  if (!rule) {
    // A token: there is no rule to hold the fields against.
    return;
  }
  const name = `grantType ${effective}${grantType ? '' : ' (the default)'}`;
  for (const field of rule.refuses) {
    if (given.has(field)) {
      v.problem(`${prop}: ${name} does not allow ${field}`);
    }
  }
  const halfOfPair = !rule.refuses.includes('authCode') && checkCodeExchange(v, prop, given);
  if (!halfOfPair && rule.needs.length > 0 && !rule.needs.some((fields) => fields.every((field) => given.has(field)))) {
    v.problem(`${prop}: ${name} requires ${rule.needs.map((fields) => fields.join(' with ')).join(' or ')}`);
  }
  if (rule.warning) {
    v.warning(rule.warning.id, rule.warning.text);
  }
}

/** An authorization code is exchanged with the redirect URI that it was issued for (RFC 6749, section 4.1.3). */
function checkCodeExchange(v: ProfileProblems, prop: string, given: ReadonlySet<string>): boolean {
  const missing = CODE_EXCHANGE.filter((field) => !given.has(field));
  if (missing.length !== 1) {
    return false;
  }
  const [there] = CODE_EXCHANGE.filter((field) => given.has(field));
  v.problem(`${prop}: ${there} requires ${missing[0]}`);
  return true;
}

/** The block with the authorization code; none where there is no code. */
export function oauthRequest(values: CredentialsValues): { authCode?: string; redirectUri?: string } | undefined {
  const { authCode, redirectUri } = values.texts;
  return authCode === undefined && redirectUri === undefined ? undefined : { authCode, redirectUri };
}
