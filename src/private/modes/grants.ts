import { OAuth2GrantType } from '../../oauth2-grant-type';
import type { Rule, RuleInput } from '../factory/definition';
import { isOneOf } from '../predicates';

/** The fields that a grant type requires and refuses: a row of a connector's table. */
export interface GrantRule<N extends string> {
  /** Alternatives: one of these sets of fields is required. */
  readonly needs: ReadonlyArray<readonly N[]>;
  readonly refuses: readonly N[];
  /** Warns of a grant that CloudFormation accepts, but that is known not to work. */
  readonly warns?: Rule<N | 'grantType'>;
}

/** A connector's table of grant types and its fields `N`. */
export type GrantRules<N extends string> = { readonly [grantType in OAuth2GrantType]: GrantRule<N> };

/** The fields that a code exchange requires together. */
const CODE_EXCHANGE = ['authCode', 'redirectUri'] as const;

/** Checks the given fields against the row of their grant type, which is fixed or given as `grantType`. */
export function followsGrant<N extends string>(rules: GrantRules<N>, fixed?: OAuth2GrantType): Rule<N | CodeField | 'accessToken' | 'refreshToken' | 'grantType'> {
  return (input) => {
    const { v, prop, has, nameOf } = input;
    const grantType = fixed ?? grantTypeOf(input);
    if (!fixed && input.reported('grantType')) {
      return;
    }
    const effective = grantType ?? OAuth2GrantType.AUTHORIZATION_CODE;
    const rule = Object.hasOwn(rules, effective) ? rules[effective] : undefined;
    if (!rule) {
      // The grant type is a token, so there is no row to check against.
      return;
    }
    const name = `${nameOf('grantType')} ${effective}${grantType ? '' : ' (the default)'}`;
    v.under('grantType', () => {
      for (const field of rule.refuses) {
        if (has(field)) {
          v.problem(`${prop}: ${name} does not allow ${nameOf(field)}`);
        }
      }
      const halfOfPair = !rule.refuses.some((field) => field === 'authCode') && lacksHalfOfCodeExchange(input);
      if (!halfOfPair && rule.needs.length > 0 && !rule.needs.some((fields) => fields.every((field) => has(field)))) {
        v.problem(`${prop}: ${name} requires ${rule.needs.map((fields) => fields.map((field) => nameOf(field)).join(' with ')).join(' or ')}`);
      }
    });
    rule.warns?.(input);
  };
}

type CodeField = typeof CODE_EXCHANGE[number];

/**
 * An authorization code is exchanged together with its redirect URI (RFC 6749, section 4.1.3). With tokens, AppFlow also
 * accepts a redirect URI without a code.
 */
function lacksHalfOfCodeExchange({ v, prop, has, nameOf }: RuleInput<CodeField | 'accessToken' | 'refreshToken'>): boolean {
  const missing = CODE_EXCHANGE.filter((field) => !has(field));
  if (missing.length !== 1 || (missing[0] === 'authCode' && (has('accessToken') || has('refreshToken')))) {
    return false;
  }
  const [there] = CODE_EXCHANGE.filter((field) => has(field));
  v.problem(`${prop}: ${nameOf(there)} requires ${nameOf(missing[0])}`);
  return true;
}

/** The given grant type, if it is valid. */
function grantTypeOf({ valueOf }: RuleInput<'grantType'>): OAuth2GrantType | undefined {
  const value = valueOf('grantType');
  return isOneOf(value, Object.values(OAuth2GrantType)) ? value : undefined;
}
