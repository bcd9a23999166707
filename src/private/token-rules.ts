import { OAuth2GrantType } from '../oauth2-grant-type';
import type { Rule } from './factory/definition';

type Token = 'accessToken' | 'refreshToken';

/** Flows fail when an access token expires that can't be renewed. */
export const warnsOfExpiry: Rule<Token | 'grantType'> = ({ v, prop, has, valueOf }) => {
  // With this grant the client obtains new tokens with its own credentials.
  if (has('accessToken') && !has('refreshToken') && valueOf('grantType') !== OAuth2GrantType.CLIENT_CREDENTIALS) {
    v.warning('accessTokenWithoutRefreshToken', `${prop}: accessToken without refreshToken. `
      + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well');
  }
};

/** AppFlow needs the client's credentials to renew tokens. */
export const warnsWithoutClient: Rule<Token | 'clientId' | 'clientSecret'> = ({ v, prop, has }) => {
  if ((has('accessToken') || has('refreshToken')) && !(has('clientId') && has('clientSecret'))) {
    v.warning('tokensWithoutClient', `${prop}: tokens without clientId and clientSecret. `
      + 'AppFlow can\'t renew the access token without the client, and flows will fail when it expires; give both');
  }
};

/** For connectors that reportedly don't work with only a refresh token. An authorization code yields both tokens. */
export const warnsOfRefreshTokenAlone: Rule<Token | 'authCode'> = ({ v, prop, has }) => {
  if (has('refreshToken') && !has('accessToken') && !has('authCode')) {
    v.warning('refreshTokenWithoutAccessToken', `${prop}: refreshToken without accessToken. `
      + 'AppFlow reportedly requires both for this connector; give accessToken as well');
  }
};
