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

export interface FoundClient extends Client {
  /** Where it was found, for the user. */
  readonly from: string;
}

/** The client's id and secret: from another secret, stdin, the target secret, or a hidden prompt; never from the command line. */
export async function readClient(options: ClientSourceOptions, target: Target, context: Context): Promise<FoundClient> {
  if (options.clientSecretId !== undefined && options.clientStdin) {
    throw usage('--client-secret-id and --client-stdin exclude each other', 'leave one of them out');
  }
  const { output } = context;
  if (options.clientSecretId !== undefined) {
    checkSecretId('--client-secret-id', options.clientSecretId);
    const secret = await new SecretReader(context.aws, output).read('--client-secret-id', options.clientSecretId, context.region);
    if (secret === undefined) {
      throw usage(`there is no secret ${options.clientSecretId}`, 'check --client-secret-id, --profile and --region');
    }
    return hold(secret.values, `secret ${secret.arn}`, context);
  }
  if (options.clientStdin) {
    const values = parseObject(await context.prompts.piped());
    if (values === undefined) {
      throw usage('stdin is no JSON object', 'pipe {"clientId": "...", "clientSecret": "..."} into it');
    }
    return hold(values, 'stdin', context);
  }
  const inTarget = { clientId: target.value('clientId'), clientSecret: target.value('clientSecret') };
  if (inTarget.clientId !== undefined && inTarget.clientSecret !== undefined) {
    return hold(inTarget, `secret ${target.name}`, context);
  }
  const without = 'put clientId and clientSecret into the secret, name another one with --client-secret-id, or pipe {"clientId": "...", "clientSecret": "..."} with --client-stdin';
  const clientId = inTarget.clientId ?? await context.prompts.hidden('Client id', without);
  const clientSecret = await context.prompts.hidden('Client secret', without);
  return hold({ clientId, clientSecret }, 'the terminal', context);
}

function hold(values: { readonly [key: string]: unknown }, from: string, { output }: Context): FoundClient {
  const { clientId: id, clientSecret: secret } = values;
  if (typeof secret === 'string') {
    output.redactor.add(secret);
  }
  if (typeof id !== 'string' || id === '' || typeof secret !== 'string' || secret === '') {
    throw usage(`${from} has no ${typeof id !== 'string' || id === '' ? 'clientId' : 'clientSecret'}`, 'it must have clientId and clientSecret as strings');
  }
  return { id, secret, from };
}
