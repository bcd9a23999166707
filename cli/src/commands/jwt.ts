import { createPrivateKey, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { SignJWT } from 'jose';
import type { Context } from './context';
import { CliError, EXIT, usage } from '../errors';
import { limitOf, problemOf } from '../keys';
import type { ClientSourceOptions } from '../oauth/client-source';
import { readClientId } from '../oauth/client-source';
import { tryAssertion } from '../oauth/jwt-exchange';
import { endpointUrl } from '../providers/checks';
import type { TargetOptions } from '../secrets/target';
import { Target } from '../secrets/target';

export interface JwtOptions extends TargetOptions, ClientSourceOptions {
  readonly username: string;
  readonly keyFile: string;
  readonly sandbox?: boolean;
  readonly instance?: string;
  /** The `aud` claim; by default that of production or of sandboxes. */
  readonly audience?: string;
  /** Milliseconds. */
  readonly exp: number;
  /** Test a token at Salesforce first. */
  readonly test?: boolean;
  readonly dryRun?: boolean;
  readonly fieldNames: { readonly [field: string]: string };
}

const FIELD = 'jwtToken';
/** The longest lifetime according to tools that quote Salesforce's page. */
const LONGEST = 3 * 60_000;

/** Signs a token for Salesforce's JWT bearer grant (RFC 7523), and writes it to a secret. AppFlow passes it to Salesforce. */
export async function jwt(options: JwtOptions, context: Context): Promise<void> {
  const { output } = context;
  const { audience, origin } = addresses(options);
  const unknown = Object.keys(options.fieldNames).find((field) => field !== FIELD);
  if (unknown !== undefined) {
    throw usage(`--field-name must map ${FIELD}, got ${JSON.stringify(unknown)}`);
  }
  const key = options.fieldNames[FIELD] ?? FIELD;
  const target = await Target.open(options, context);
  const clientId = await readClientId(options, target, context);
  const privateKey = await readKey(options.keyFile, context);
  if (!options.dryRun) {
    await target.confirm([key]);
  }

  const sign = async (expires: Date) => {
    const signed = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(clientId)
      .setSubject(options.username)
      .setAudience(audience)
      .setExpirationTime(Math.floor(expires.getTime() / 1000))
      .sign(privateKey);
    // The signature is the secret part.
    output.redactor.add(signed, signed.split('.')[2]);
    return signed;
  };
  if (options.test) {
    output.say(`Testing a token at ${origin}`);
    // Another token than the one that is written, because Salesforce may accept each only once.
    const org = await tryAssertion(origin, clientId, await sign(new Date(Date.now() + options.exp)), context);
    output.say(`Salesforce accepts such a token${org === undefined ? '' : `, for ${org}`}`);
  }
  // The claim is in seconds.
  const expires = new Date(Math.floor((Date.now() + options.exp) / 1000) * 1000);
  const token = await sign(expires);
  const limit = limitOf('salesforce', FIELD);
  const problem = limit === undefined ? undefined : problemOf(token, limit);
  if (problem !== undefined) {
    throw new CliError(EXIT.usage, 'valueNotAllowed', `the token ${problem}`, 'nothing was written');
  }
  warn(token, options.exp, expires, context);
  const written = options.dryRun ? undefined : await target.write({ [key]: token });
  output.result({
    secretArn: written?.arn ?? target.name,
    region: target.region,
    dryRun: written === undefined,
    versionId: written?.versionId,
    previousVersionId: written?.previousVersionId,
    keysSet: [key],
    keysKept: written?.keysKept ?? [],
    audience,
    tested: options.test ?? false,
    expiresAt: expires.toISOString(),
    warnings: output.warnings,
  }, [
    written === undefined ? `Dry run: would set ${key} in secret ${target.name}` : `Secret ${written.arn}: set ${key}\nVersion ${written.versionId}`,
    `The token is for ${audience}, and expires at ${expires.toISOString()}`,
    'Read it with',
    `  SalesforceCredentials.oauth2JwtBearerFromSecret(secret${key === FIELD ? '' : `, { fieldNames: { ${FIELD}: '${key}' } }`})`,
  ].join('\n'));
}

/** The audience of the token, and the address at which it is traded. */
function addresses({ instance: given, sandbox, audience }: JwtOptions): { readonly audience: string; readonly origin: string } {
  const instance = given === undefined ? undefined : endpointUrl('--instance', given, 'https://acme.my.salesforce.com');
  if (audience !== undefined) {
    if (sandbox) {
      throw usage('--sandbox and --audience exclude each other', 'leave one of them out');
    }
    // The address of an Experience Cloud site can have a path.
    const url = endpointUrl('--audience', audience, 'https://acme.my.site.com/customers');
    return { audience, origin: instance?.origin ?? `${url.origin}${url.pathname.replace(/\/$/, '')}` };
  }
  const inSandbox = sandbox ?? (instance !== undefined && /(\.sandbox\.my|^test)\.salesforce\.com$/.test(instance.hostname));
  const login = inSandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
  return { audience: login, origin: instance?.origin ?? login };
}

function warn(token: string, lifetime: number, expires: Date, { output }: Context): void {
  output.warn({
    id: 'jwtExpires',
    message: `the token expires at ${expires.toISOString()}, and AppFlow can't sign another: deploy before then. \`login salesforce\` gets a refresh token, which lasts`,
  });
  if (lifetime > LONGEST) {
    output.warn({
      id: 'jwtLongLived',
      message: 'nobody has confirmed that Salesforce accepts a lifetime of more than 3 minutes; if it does, anyone who reads the secret can sign in until the token expires',
    });
  }
  if (token.split('.').slice(0, 2).some((part) => part.includes('-'))) {
    output.warn({ id: 'jwtHyphen', message: 'the token has a hyphen in its first two parts, which the documented pattern of AppFlow\'s API does not allow; run the command again for another token' });
  }
}

async function readKey(file: string, { output, prompts }: Context): Promise<KeyObject> {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
    output.redactor.add(pem, ...pem.split(/\r?\n/).filter((line) => !line.startsWith('-----')));
    if (process.platform !== 'win32' && !statSync(file).mode.toString(8).endsWith('00')) {
      output.warn({ id: 'keyFileReadable', message: `other users of this machine can read ${file}; run chmod 600 on it` });
    }
  } catch {
    throw usage(`--key-file ${file} can't be read`, 'name the file with the private key whose certificate the app has');
  }
  const encrypted = /ENCRYPTED/.test(pem);
  const passphrase = encrypted ? await prompts.hidden('Passphrase of the key', 'run the command on a terminal') : undefined;
  output.redactor.add(passphrase);
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: pem, passphrase });
  } catch {
    throw usage(encrypted ? `the passphrase does not open ${file}` : `--key-file ${file} is not a private key in PEM format`);
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw usage(`--key-file ${file} must be an RSA key of at least 2048 bits, because Salesforce requires RS256`);
  }
  return key;
}
