import type { OAuth2Values } from './render';
import { renderCodeGrant } from './render';
import { mode } from '../private/factory/mode';
import { OAUTH2_AUTHORIZATION_CODE, OAUTH2_CONNECTOR_TOKENS } from '../private/modes/common-modes';

/**
 * The modes of a connector that takes tokens, or an authorization code, for the user's own OAuth 2.0 client.
 *
 * @param tokenUrl without it, the profile class adds the token URL
 */
export function codeGrantModes(owner: string, tokenUrl?: string) {
  const render = (values: OAuth2Values) => renderCodeGrant({ ...values, tokenUrl });
  return {
    oauth2Tokens: mode({ name: `${owner}.oauth2Tokens`, ...OAUTH2_CONNECTOR_TOKENS, render }),
    oauth2AuthorizationCode: mode({ name: `${owner}.oauth2AuthorizationCode`, ...OAUTH2_AUTHORIZATION_CODE, render }),
  };
}
