/**
 * The names that differ between AppFlow's API and CloudFormation in more than the case of the first letter.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ConnectorProfileConfig.html
 */
const MEMBERS: { readonly [name: string]: string } = {
  ConnectorOAuthRequest: 'oAuthRequest',
};

/** Maps with keys of the user. */
const MAPS: readonly string[] = ['profileProperties', 'tokenUrlCustomProperties', 'credentialsMap'];

const NUMBERS: readonly string[] = ['portNumber'];
const FLAGS: readonly string[] = ['disableSSO', 'isRedshiftServerless', 'isSandboxEnvironment', 'usePrivateLinkForMetadataAndAuthorization'];

/** The API's name for a property in a connector's block of the template. */
export function member(property: string): string {
  return MEMBERS[property] ?? property.charAt(0).toLowerCase() + property.slice(1);
}

export function isUserMap(name: string): boolean {
  return MAPS.includes(name);
}

export function isNumber(name: string): boolean {
  return NUMBERS.includes(name);
}

/** Whether the API expects a number or a boolean. */
export function isUnquoted(name: string): boolean {
  return isNumber(name) || FLAGS.includes(name);
}
