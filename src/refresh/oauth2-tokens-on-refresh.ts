/**
 * How to handle OAuth 2.0 tokens when a profile's credentials are refreshed.
 *
 * AppFlow renews tokens itself and keeps the new ones in its own secret, so the ones in your secret become stale.
 */
export enum OAuth2TokensOnRefresh {
  /**
   * Keeps AppFlow's tokens and refreshes the other fields, such as client ID and client secret.
   *
   * AppFlow accepts only all fields at once, so the function reads the tokens from AppFlow's secret and sends them back. It sends
   * nothing if AppFlow's secret already has the same values. If AppFlow renews its tokens between reading and sending, the
   * function sends the renewed ones once more; a flow that starts before that uses the older ones.
   */
  KEEP = 'keep',

  /**
   * Replaces AppFlow's tokens with those from your secret. They must be newer, or the connection breaks, so use it only for
   * secrets that another system keeps up to date.
   */
  REPLACE = 'replace',
}
