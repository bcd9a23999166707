import { OAuth2GrantType } from '../../oauth2-grant-type';
import type { Rule } from '../factory/definition';

type Token = 'accessToken' | 'refreshToken';

/** Flows fail when an access token expires that can't be renewed. */
export const warnsOfExpiry: Rule<Token | 'grantType'> = ({ v, prop, has, valueOf, nameOf }) => {
  // With this grant the client obtains new tokens with its own credentials.
  if (has('accessToken') && !has('refreshToken') && valueOf('grantType') !== OAuth2GrantType.CLIENT_CREDENTIALS) {
    v.warning('accessTokenWithoutRefreshToken', `${prop}: ${nameOf('accessToken')} without ${nameOf('refreshToken')}. `
      + `AppFlow can't renew the access token when it expires, and flows will fail from then on; give ${nameOf('refreshToken')} as well`);
  }
};

/** AppFlow needs the client's credentials to renew tokens. */
export const warnsWithoutClient: Rule<Token | 'clientId' | 'clientSecret'> = ({ v, prop, has, nameOf }) => {
  if ((has('accessToken') || has('refreshToken')) && !(has('clientId') && has('clientSecret'))) {
    v.warning('tokensWithoutClient', `${prop}: tokens without ${nameOf('clientId')} and ${nameOf('clientSecret')}. `
      + 'AppFlow can\'t renew the access token without the client, and flows will fail when it expires; give both');
  }
};

/** For connectors that reportedly don't work with only a refresh token. An authorization code yields both tokens. */
export const warnsOfRefreshTokenAlone: Rule<Token | 'authCode'> = ({ v, prop, has, nameOf }) => {
  if (has('refreshToken') && !has('accessToken') && !has('authCode')) {
    v.warning('refreshTokenWithoutAccessToken', `${prop}: ${nameOf('refreshToken')} without ${nameOf('accessToken')}. `
      + `AppFlow reportedly requires both for this connector; give ${nameOf('accessToken')} as well`);
  }
};
