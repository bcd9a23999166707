import { OAuth2GrantType } from '../../../src';
import * as field from '../../../src/private/factory/fields';
import { readStruct, structMode } from '../../../src/private/factory/mode';
import { LIMITS } from '../../../src/private/limits';
import { warnsOfExpiry, warnsOfRefreshTokenAlone, warnsWithoutClient } from '../../../src/private/modes/token-rules';
import { Problems } from '../../../src/private/problems';
import { newStack, warningsOf } from '../../support/util';

const value = field.text(LIMITS.Username);
const MODE = structMode({
  name: 'Acme.oauth2',
  fields: { authCode: value, accessToken: value, refreshToken: value, clientId: value, clientSecret: value, grantType: field.oneOf(OAuth2GrantType) },
  rules: [warnsOfExpiry, warnsWithoutClient, warnsOfRefreshTokenAlone],
  render: () => true,
});

const EXPIRY = 'accessTokenWithoutRefreshToken';
const NO_CLIENT = 'tokensWithoutClient';
const ALONE = 'refreshTokenWithoutAccessToken';

test.each<[object, string[]]>([
  [{}, []],
  [{ accessToken: 'a' }, [EXPIRY, NO_CLIENT]],
  [{ accessToken: 'a', grantType: OAuth2GrantType.AUTHORIZATION_CODE, clientId: 'c', clientSecret: 's' }, [EXPIRY]],
  [{ accessToken: 'a', grantType: OAuth2GrantType.CLIENT_CREDENTIALS, clientId: 'c', clientSecret: 's' }, []],
  [{ refreshToken: 'r' }, [NO_CLIENT, ALONE]],
  [{ refreshToken: 'r', clientId: 'c' }, [NO_CLIENT, ALONE]],
  [{ refreshToken: 'r', clientSecret: 's' }, [NO_CLIENT, ALONE]],
  [{ accessToken: 'a', refreshToken: 'r', clientId: 'c', clientSecret: 's' }, []],
  [{ refreshToken: 'r', authCode: 'c' }, [NO_CLIENT]],
  [{ clientId: 'c' }, []],
])('%j raises %j', (options, expected) => {
  const stack = newStack();
  const v = new Problems('Thing', stack, 'One', {});
  readStruct(v, 'credentials', MODE, options);
  v.throwIfInvalid();
  v.warnOn(stack);
  expect(warningsOf(stack).map(({ text }) => text.replace(/^.*\[ack: cdk-appflow-constructs:(\w+)\]$/, '$1')).sort()).toEqual([...expected].sort());
});
