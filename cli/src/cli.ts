import { Command, CommanderError, Option } from 'commander';
import type { Context } from './commands/context';
import { explain } from './commands/explain';
import type { JwtOptions } from './commands/jwt';
import { jwt } from './commands/jwt';
import type { LoginCommandOptions } from './commands/login';
import { login } from './commands/login';
import { status } from './commands/status';
import type { VerifyOptions } from './commands/verify';
import { verify } from './commands/verify';
import { CliError, EXIT } from './errors';
import { CONNECTORS } from './keys';
import { duration, list, mapping, port } from './options';
import { LOGIN_CONNECTORS } from './providers';
import { Aws } from './secrets/client';
import { Output } from './ui/output';
import { Prompts } from './ui/prompts';
import { printable } from './ui/redact';

interface LoginArguments extends LoginCommandOptions {
  readonly kmsKey?: string;
  readonly fieldName?: { readonly [field: string]: string };
}

interface JwtArguments extends JwtOptions {
  readonly kmsKey?: string;
  readonly fieldName?: { readonly [field: string]: string };
}

interface GlobalOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly output: 'text' | 'json';
  readonly yes: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
}

const DEFAULT_PORT = '8765';

const EXIT_CODES = `
Exit codes:
  0  done
  1  verify found something missing or wrong
  2  the command line, a file or the environment is wrong
  3  the provider refused
  4  timed out or cancelled
  5  AWS refused, or can't be reached
  6  someone else changed the secret meanwhile; nothing was written`;

/** Runs the command line, and returns its exit code. Never throws. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  let exitCode: number = EXIT.done;
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const command = async (program: Command, act: (context: Context) => Promise<number | void> | number | void) => {
    const options = program.optsWithGlobals<GlobalOptions>();
    const output = new Output(options);
    const aws = new Aws(options, output, controller.signal);
    try {
      const prompts = new Prompts(options, controller.signal);
      exitCode = await act({ aws, output, prompts, region: options.region, signal: controller.signal }) ?? EXIT.done;
    } catch (error) {
      const known = error instanceof CliError ? error : new CliError(
        EXIT.usage, 'unexpected', `unexpected: ${printable(error instanceof Error ? error.message : String(error))}`, 'please report it, with the output of --debug',
      );
      output.fail(known);
      exitCode = known.exitCode;
    } finally {
      aws.destroy();
    }
  };

  const program = new Command('appflow-credentials')
    .description('Fetches the OAuth tokens that Amazon AppFlow connector profiles need into AWS Secrets Manager, and checks the secrets before a deployment.')
    .version(version)
    .option('--profile <name>', 'AWS profile (default: as the AWS CLI)')
    .option('--region <region>', 'AWS region (default: as the AWS CLI)')
    .addOption(new Option('--output <format>', 'how the result is printed to stdout').choices(['text', 'json']).default('text'))
    .option('--yes', 'write without a question', false)
    .option('--quiet', 'print only the result, warnings, errors and the address to open', false)
    .option('--debug', 'print what is called, without bodies, headers or values', false)
    .addHelpText('after', EXIT_CODES)
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();

  program.command('explain')
    .summary('what to register at the provider, and which keys the secret needs')
    .description('Says what to register at the provider (redirect URI, scopes, settings), the traps, and which keys the secret needs. Makes no call.')
    .argument('<connector>', `one of: ${Object.keys(CONNECTORS).join(', ')}`)
    .option('--port <port>', 'the port of the redirect URI', port, port(DEFAULT_PORT))
    .addHelpText('after', '\nExample:\n  $ npx cdk-appflow-credentials explain salesforce')
    .action((connector: string, options: { port: number }, self: Command) => command(self, ({ output }) => explain(connector, options.port, output)));

  program.command('verify')
    .summary('check every secret that a CDK app needs, before cdk deploy')
    .description('Reads the cloud assembly of a CDK app, finds every secret that its connector profiles read, and checks that each is there and has the right keys. Changes nothing; exits with 1 where something is missing or wrong.')
    .option('--app <directory>', 'the cloud assembly, made by cdk synth', 'cdk.out')
    .option('--stack <glob...>', 'only these stacks, by name or path; * stands for anything')
    .option('--offline', 'list what is needed, without a call to AWS', false)
    .addHelpText('after', '\nExamples:\n  $ npx cdk synth --quiet && npx cdk-appflow-credentials verify && npx cdk deploy --all --app cdk.out\n  $ npx cdk-appflow-credentials verify --stack "Prod/*" --output json')
    .action((options: VerifyOptions, self: Command) => command(self, (context) => verify(options, context)));

  program.command('login')
    .summary('sign in at the provider, and put the tokens into a secret')
    .description('Signs in at the provider with the browser, and puts the tokens into the keys of a JSON secret from which the library reads them. Other keys stay. A login that fails or is cancelled leaves the secret as it was.')
    .argument('<connector>', `one of: ${LOGIN_CONNECTORS.join(', ')}`)
    .requiredOption('--secret <name|arn>', 'the secret that gets the tokens')
    .option('--instance <url>', 'the address of your instance, such as https://acme.my.salesforce.com')
    .option('--sandbox', 'a Salesforce sandbox')
    .option('--tenant <id>', 'the Microsoft tenant (default: common)')
    .option('--scope <scope>', 'a scope, instead of the connector\'s own; several times for several', list)
    .option('--client-secret-id <name|arn>', 'another secret, which has the client\'s clientId and clientSecret')
    .option('--client-stdin', 'read {"clientId": "...", "clientSecret": "..."} from stdin')
    .option('--port <port>', 'the port of the redirect URI', port, port(DEFAULT_PORT))
    .option('--no-browser', 'print the address, and open nothing')
    .option('--paste', 'paste the address that the browser ends at, on a machine without a browser')
    .option('--device', 'GitHub, Microsoft and custom: type a code in the browser of any machine')
    .option('--redirect-uri <url>', 'with --paste: the redirect URI that is registered')
    .addOption(new Option('--timeout <duration>', 'how long to wait for the sign-in').argParser(duration).default(duration('5m'), '5m'))
    .option('--create', 'create the secret')
    .option('--kms-key <id>', 'the KMS key of a secret that --create makes (default: aws/secretsmanager)')
    .option('--dry-run', 'sign in, and say what would be written')
    .option('--field-name <field=key>', 'the JSON key of a field, where it isn\'t the field\'s own name', mapping)
    .option('--auth-url <url>', 'custom: the authorization endpoint')
    .option('--token-url <url>', 'custom: the token endpoint')
    .option('--device-url <url>', 'custom: the device authorization endpoint, for --device')
    .addOption(new Option('--client-auth <how>', 'custom: how the client authenticates').choices(['basic', 'post']))
    .option('--pkce', 'send a PKCE challenge (default: where the provider takes it)')
    .option('--no-pkce', 'send none')
    .addHelpText('after', `
The client's id and secret come from the secret itself (keys clientId and clientSecret), from --client-secret-id, from
stdin, or from a hidden prompt; never from the command line or the environment.

Examples:
  $ npx cdk-appflow-credentials login salesforce --secret appflow/salesforce/tokens --client-secret-id appflow/salesforce/app
  $ npx cdk-appflow-credentials login hubspot --secret appflow/hubspot --create
  $ npx cdk-appflow-credentials login custom --secret appflow/acme --auth-url https://acme.example.com/authorize --token-url https://acme.example.com/token`)
    .action((connector: string, { kmsKey, fieldName, ...options }: LoginArguments, self: Command) => command(
      self,
      (context) => login(connector, { ...options, kmsKeyId: kmsKey, fieldNames: fieldName ?? {} }, context),
    ));

  program.command('jwt')
    .summary('sign a JSON Web Token for Salesforce, and put it into a secret')
    .description('Signs a token for the JWT bearer grant of Salesforce with the private key of the app, and puts it into the key jwtToken of a JSON secret. Other keys stay.')
    .requiredOption('--secret <name|arn>', 'the secret that gets the token')
    .requiredOption('--username <user>', 'the Salesforce user, who must be pre-authorized for the app')
    .requiredOption('--key-file <pem>', 'the private key whose certificate the app has')
    .option('--instance <url>', 'the address of the org; a sandbox is known by it')
    .option('--sandbox', 'a Salesforce sandbox')
    .option('--client-secret-id <name|arn>', 'another secret, which has the consumer key as clientId')
    .addOption(new Option('--exp <duration>', 'how long the token is good').argParser(duration).default(duration('3m'), '3m'))
    .option('--create', 'create the secret')
    .option('--kms-key <id>', 'the KMS key of a secret that --create makes (default: aws/secretsmanager)')
    .option('--test', 'ask Salesforce first whether it takes such a token; the access token is revoked at once')
    .option('--dry-run', 'sign, and say what would be written')
    .option('--field-name <field=key>', 'the JSON key of jwtToken, where it isn\'t its own name', mapping)
    .addHelpText('after', '\nExample:\n  $ npx cdk-appflow-credentials jwt --secret appflow/salesforce --client-secret-id appflow/app --username me@acme.example --key-file key.pem')
    .action(({ kmsKey, fieldName, ...options }: JwtArguments, self: Command) => command(
      self,
      (context) => jwt({ ...options, kmsKeyId: kmsKey, fieldNames: fieldName ?? {} }, context),
    ));

  program.command('status')
    .summary('which keys a secret has, its versions, and when a JSON Web Token in it ends')
    .description('Says which keys a secret has, which versions, and when a JSON Web Token in it ends. Never prints a value.')
    .requiredOption('--secret <name|arn>', 'the secret')
    .addHelpText('after', '\nExample:\n  $ npx cdk-appflow-credentials status --secret appflow/hubspot')
    .action((options: { secret: string }, self: Command) => command(self, (context) => status(options.secret, context)));

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
  return exitCode;
}
