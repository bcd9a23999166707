import { createPrivateKey, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { SignJWT } from 'jose';
import type { Context } from './context';
import { CliError, EXIT, usage } from '../errors';
import { limitOf, problemOf } from '../keys';
import { tryAssertion } from '../oauth/jwt-exchange';
import { endpointUrl } from '../providers/checks';
import { checkSecretId } from '../secrets/arn';
import { SecretReader } from '../secrets/reader';
import type { TargetOptions } from '../secrets/target';
import { Target } from '../secrets/target';

export interface JwtOptions extends TargetOptions {
  readonly username: string;
  readonly keyFile: string;
  readonly sandbox?: boolean;
  readonly instance?: string;
  readonly clientSecretId?: string;
  /** Milliseconds. */
  readonly exp: number;
  /** Salesforce is asked whether it takes such a token. */
  readonly test?: boolean;
  readonly dryRun?: boolean;
  readonly fieldNames: { readonly [field: string]: string };
}

const FIELD = 'jwtToken';
/** What tools that quote Salesforce's page take for the longest. */
const LONGEST = 3 * 60_000;

/** Signs a token for Salesforce's JWT bearer grant (RFC 7523), and puts it into a secret. AppFlow passes it to Salesforce. */
export async function jwt(options: JwtOptions, context: Context): Promise<void> {
  const { output } = context;
  const instance = options.instance === undefined ? undefined : endpointUrl('--instance', options.instance, 'https://acme.my.salesforce.com');
  const sandbox = options.sandbox ?? (instance !== undefined && /(\.sandbox\.my|^test)\.salesforce\.com$/.test(instance.hostname));
  const audience = sandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
  const unknown = Object.keys(options.fieldNames).find((field) => field !== FIELD);
  if (unknown !== undefined) {
    throw usage(`--field-name must map ${FIELD}, got ${JSON.stringify(unknown)}`);
  }
  const key = options.fieldNames[FIELD] ?? FIELD;
  const target = await Target.open(options, context);
  const clientId = await readClientId(options.clientSecretId, target, context);
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
    // Without its signature it's worth nothing.
    output.redactor.add(signed, signed.split('.')[2]);
    return signed;
  };
  if (options.test) {
    // A token of its own: whether one is taken twice isn't known.
    const org = await tryAssertion(instance?.origin ?? audience, clientId, await sign(new Date(Date.now() + options.exp)), context);
    output.say(`Salesforce takes such a token${org === undefined ? '' : `, for ${org}`}`);
  }
  const expires = new Date(Date.now() + options.exp);
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
    `The token is for ${audience}, and ends at ${expires.toISOString()}`,
  ].join('\n'));
}

function warn(token: string, lifetime: number, expires: Date, { output }: Context): void {
  output.warn({
    id: 'jwtExpires',
    message: `the token ends at ${expires.toISOString()}, and AppFlow can't make another: deploy before. The durable way is a refresh token: login salesforce`,
  });
  if (lifetime > LONGEST) {
    output.warn({
      id: 'jwtLongLived',
      message: 'whether Salesforce takes a token of more than 3 minutes isn\'t confirmed; if it does, the secret signs anyone in who reads it, until the token ends',
    });
  }
  if (token.split('.').slice(0, 2).some((part) => part.includes('-'))) {
    output.warn({ id: 'jwtHyphen', message: 'the token has a hyphen in its first two parts, which the pattern of AppFlow\'s API does not have; run the command again for another token' });
  }
}

/** The consumer key of the app; its secret isn't needed. */
async function readClientId(secretId: string | undefined, target: Target, context: Context): Promise<string> {
  if (secretId === undefined) {
    const without = 'put clientId into the secret, or name another one with --client-secret-id';
    return target.value('clientId') ?? context.prompts.hidden('Consumer key', without);
  }
  checkSecretId('--client-secret-id', secretId);
  const secret = await new SecretReader(context.aws, context.output).read('--client-secret-id', secretId, context.region);
  const clientId = secret?.values.clientId;
  if (typeof clientId !== 'string' || clientId === '') {
    throw usage(secret === undefined ? `there is no secret ${secretId}` : `secret ${secret.arn} has no clientId`, 'check --client-secret-id, --profile and --region');
  }
  return clientId;
}

async function readKey(file: string, { output, prompts }: Context): Promise<KeyObject> {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
    output.redactor.add(pem, ...pem.split(/\r?\n/).filter((line) => !line.startsWith('-----')));
    if (process.platform !== 'win32' && !statSync(file).mode.toString(8).endsWith('00')) {
      output.warn({ id: 'keyFileReadable', message: `others on this machine may read ${file}: chmod 600 it` });
    }
  } catch {
    throw usage(`--key-file ${file} can't be read`, 'name the file with the private key whose certificate the app has');
  }
  const encrypted = /ENCRYPTED/.test(pem);
  const passphrase = encrypted ? await prompts.hidden('Passphrase of the key', 'use a key without a passphrase') : undefined;
  output.redactor.add(passphrase);
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: pem, passphrase });
  } catch {
    throw usage(encrypted ? `the passphrase does not open ${file}` : `--key-file ${file} is no private key in PEM`);
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw usage(`--key-file ${file} must be an RSA key of 2048 bits or more, which RS256 needs`);
  }
  return key;
}
