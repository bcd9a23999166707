import type { Client } from './client';
import type { Context } from '../commands/context';
import { usage } from '../errors';
import { checkSecretId } from '../secrets/arn';
import { parseObject, SecretReader } from '../secrets/reader';
import type { Target } from '../secrets/target';

export interface ClientSourceOptions {
  /** Another secret with the client. */
  readonly clientSecretId?: string;
  /** The client comes on stdin. */
  readonly clientStdin?: boolean;
}

interface ClientOptions extends ClientSourceOptions {
  /** The JSON keys of fields that aren't stored under their own names. */
  readonly fieldNames: { readonly [field: string]: string };
}

export interface FoundClient extends Client {
  /** Where it was found, for the user. */
  readonly from: string;
}

const TERMINAL = 'the terminal';

interface Found {
  readonly values: { readonly [key: string]: unknown };
  readonly from: string;
}

/** The client's id and secret: from another secret, stdin, the target secret, or a hidden prompt; never from the command line. */
export async function readClient(options: ClientOptions, target: Target, context: Context): Promise<FoundClient> {
  const found = await readElsewhere(options, context);
  if (found !== undefined) {
    return { id: textOf(found, 'clientId'), secret: textOf(found, 'clientSecret'), from: found.from };
  }
  const [id, secret] = ['clientId', 'clientSecret'].map((field) => target.value(options.fieldNames[field] ?? field));
  if (id !== undefined && secret !== undefined) {
    return { id, secret, from: `secret ${target.name}` };
  }
  const cure = 'store clientId and clientSecret in the secret, name another one with --client-secret-id, or pipe {"clientId": "...", "clientSecret": "..."} with --client-stdin';
  const values = { clientId: id ?? await context.prompts.hidden('Client id', cure), clientSecret: await context.prompts.hidden('Client secret', cure) };
  context.output.redactor.add(values.clientSecret);
  const typed = { values, from: TERMINAL };
  return { id: textOf(typed, 'clientId'), secret: textOf(typed, 'clientSecret'), from: typed.from };
}

/** The client's id alone, for a grant in which a signature replaces its secret. */
export async function readClientId(options: ClientSourceOptions, target: Target, context: Context): Promise<string> {
  const found = await readElsewhere(options, context);
  if (found !== undefined) {
    return textOf(found, 'clientId');
  }
  const cure = 'store clientId in the secret, name another one with --client-secret-id, or pipe {"clientId": "..."} with --client-stdin';
  return target.value('clientId') ?? textOf({ values: { clientId: await context.prompts.hidden('Consumer key', cure) }, from: TERMINAL }, 'clientId');
}

/** The client from another secret or from stdin, if one of them is asked for. */
async function readElsewhere({ clientSecretId, clientStdin }: ClientSourceOptions, context: Context): Promise<Found | undefined> {
  if (clientSecretId !== undefined && clientStdin) {
    throw usage('--client-secret-id and --client-stdin exclude each other', 'leave one of them out');
  }
  const { output } = context;
  if (clientSecretId !== undefined) {
    checkSecretId('--client-secret-id', clientSecretId);
    const reader = new SecretReader(context.aws, output);
    const secret = await reader.read('--client-secret-id', clientSecretId, context.region);
    if (secret === undefined) {
      throw await reader.missing('--client-secret-id', clientSecretId, context.region, 'check --client-secret-id, --profile and --region');
    }
    return { values: secret.values, from: `secret ${secret.arn}` };
  }
  if (!clientStdin) {
    return undefined;
  }
  output.say('Reading the client from stdin');
  const values = parseObject(await context.prompts.piped());
  if (values === undefined) {
    throw usage('stdin is not a JSON object', 'pipe {"clientId": "...", "clientSecret": "..."} into the command');
  }
  output.redactor.add(typeof values.clientSecret === 'string' ? values.clientSecret : undefined);
  return { values, from: 'stdin' };
}

function textOf({ values, from }: Found, key: string): string {
  const value = values[key];
  if (typeof value !== 'string' || value === '') {
    throw from === TERMINAL
      ? usage(`no ${key} was entered`, 'run the command again, and paste it at the hidden prompt')
      : usage(`${from} has no ${key}`, `${key} must be a non-empty string`);
  }
  return value;
}
