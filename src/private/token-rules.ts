import { OAuth2GrantType } from '../oauth2-grant-type';
import type { Rule } from './factory/definition';

type Token = 'accessToken' | 'refreshToken';

/** An access token that can't be renewed ends the flows when it expires. */
export const warnsOfExpiry: Rule<Token | 'grantType'> = ({ v, prop, has, valueOf }) => {
  // A client gets another token with its own credentials.
  if (has('accessToken') && !has('refreshToken') && valueOf('grantType') !== OAuth2GrantType.CLIENT_CREDENTIALS) {
    v.warning('accessTokenWithoutRefreshToken', `${prop}: accessToken without refreshToken. `
      + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well');
  }
};

/** AppFlow asks for new tokens in the name of the client. */
export const warnsWithoutClient: Rule<Token | 'clientId' | 'clientSecret'> = ({ v, prop, has }) => {
  if ((has('accessToken') || has('refreshToken')) && !(has('clientId') && has('clientSecret'))) {
    v.warning('tokensWithoutClient', `${prop}: tokens without clientId and clientSecret. `
      + 'AppFlow can\'t renew the access token without the client, and flows will fail when it expires; give both');
  }
};

/** For connectors of which it was reported that the service refuses a refresh token alone. An authorization code brings both. */
export const warnsOfRefreshTokenAlone: Rule<Token | 'authCode'> = ({ v, prop, has }) => {
  if (has('refreshToken') && !has('accessToken') && !has('authCode')) {
    v.warning('refreshTokenWithoutAccessToken', `${prop}: refreshToken without accessToken. `
      + 'AppFlow reportedly requires both for this connector; give accessToken as well');
  }
};
