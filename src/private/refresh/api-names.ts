/**
 * Where AppFlow's API writes a name otherwise than CloudFormation, besides the first letter.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ConnectorProfileConfig.html
 */
const MEMBERS: { readonly [name: string]: string } = {
  ConnectorOAuthRequest: 'oAuthRequest',
};

/** The keys of these are the user's. */
const MAPS: readonly string[] = ['profileProperties', 'tokenUrlCustomProperties', 'credentialsMap'];

const NUMBERS: readonly string[] = ['portNumber'];
const FLAGS: readonly string[] = ['disableSSO', 'isRedshiftServerless', 'isSandboxEnvironment', 'usePrivateLinkForMetadataAndAuthorization'];

/** The member of the API for a property of the template inside of a connector's block. */
export function member(property: string): string {
  return MEMBERS[property] ?? property.charAt(0).toLowerCase() + property.slice(1);
}

export function isUserMap(name: string): boolean {
  return MAPS.includes(name);
}

export function isNumber(name: string): boolean {
  return NUMBERS.includes(name);
}

/** Whether the API has a number or a truth value here, and no text. */
export function isUnquoted(name: string): boolean {
  return isNumber(name) || FLAGS.includes(name);
}
