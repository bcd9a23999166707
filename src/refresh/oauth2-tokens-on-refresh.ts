/**
 * What becomes of OAuth 2.0 tokens when the credentials of a profile are refreshed.
 *
 * AppFlow renews tokens by itself and keeps the new ones in a secret of its own, so the ones in your secret become stale.
 */
export enum OAuth2TokensOnRefresh {
  /**
   * AppFlow goes on with the tokens that it has; the other fields, such as client id and client secret, are refreshed.
   * AppFlow takes all fields at once, so the function reads AppFlow's tokens from AppFlow's secret and sends them back.
   * It sends nothing that AppFlow's secret holds already. Tokens that AppFlow renews in the moments between reading and
   * sending are sent once more; a flow that starts before that uses the older ones.
   */
  KEEP = 'keep',

  /**
   * The tokens of your secret replace those that AppFlow has. They must be newer, or the connection breaks: only for
   * secrets that something else than AppFlow keeps up to date.
   */
  REPLACE = 'replace',
}
