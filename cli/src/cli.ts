import { Command, CommanderError, Help, Option } from 'commander';
import type { Context } from './commands/context';
import { explain } from './commands/explain';
import type { JwtOptions } from './commands/jwt';
import { jwt } from './commands/jwt';
import { login } from './commands/login';
import type { LoginCommandOptions } from './commands/login-options';
import { status } from './commands/status';
import type { VerifyOptions } from './commands/verify';
import { verify } from './commands/verify';
import { CliError, EXIT, usage } from './errors';
import { CONNECTORS } from './keys';
import { DEFAULT_PORT } from './oauth/redirect';
import { duration, list, mapping, port } from './options';
import { LOGIN_CONNECTORS } from './providers';
import { Aws } from './secrets/client';
import { Output } from './ui/output';
import { Prompts } from './ui/prompts';

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
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

const EXIT_CODES = `
Exit codes:
  0  done
  1  verify found a problem
  2  the command line, a file or the environment is wrong
  3  the provider refused, or its answer can't be used
  4  timed out or cancelled
  5  AWS refused, or can't be reached
  6  someone else changed the secret in the meantime; nothing was written`;

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
      exitCode = await act({ aws, output, prompts, profile: options.profile, region: options.region, signal: controller.signal }) ?? EXIT.done;
    } catch (error) {
      const known = error instanceof CliError ? error : new CliError(
        EXIT.usage, 'unexpected', `unexpected: ${output.redactor.printable(error instanceof Error ? error.message : String(error))}`,
        'please report this, with the output of --debug',
      );
      output.fail(known);
      exitCode = known.exitCode;
    } finally {
      aws.destroy();
    }
  };

  const program = new Command('appflow-credentials')
    .description('Signs in at OAuth providers for Amazon AppFlow connector profiles, writes the tokens to AWS Secrets Manager, and checks the secrets of a CDK app before it is deployed.')
    .version(version)
    .option('--profile <name>', 'AWS profile (default: as the AWS CLI)')
    .option('--region <region>', 'AWS region (default: as the AWS CLI)')
    .addOption(new Option('--output <format>', 'format of the result on stdout').choices(['text', 'json']).default('text'))
    .option('--yes', 'write without asking')
    .option('--quiet', 'print only the result, warnings, errors and the address to open')
    .option('--debug', 'print each request, without bodies, headers or values')
    .addHelpText('after', EXIT_CODES)
    .configureHelp({
      showGlobalOptions: true,
      sortSubcommands: false,
      optionDescription: (option) => `${Help.prototype.optionDescription.call(new Help(), option)}${option.mandatory ? ' (required)' : ''}`,
    })
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();

  program.command('explain')
    .summary('show how to register the app at the provider, and the keys that the secret needs')
    .description('Shows how to register the app at the provider (redirect URI, scopes, settings), the known traps, and the keys that the secret needs. Makes no call.')
    .argument('<connector>', `one of: ${Object.keys(CONNECTORS).join(', ')}`)
    .option('--port <port>', `port of the redirect URI (default: ${DEFAULT_PORT})`, port)
    .addHelpText('after', '\nExample:\n  $ appflow-credentials explain salesforce')
    .action((connector: string, options: { port?: number }, self: Command) => command(self, (context) => explain(connector, options, context)));

  program.command('verify')
    .summary('check every secret that a CDK app needs, before cdk deploy')
    .description('Reads the cloud assembly of a CDK app, finds every secret that its connector profiles read, and checks that each exists and has the right keys. Changes nothing. Exits with 1 if it finds a problem.')
    .option('--app <directory>', 'the cloud assembly, as cdk synth writes it', 'cdk.out')
    .option('--stack <glob...>', 'only these stacks, by name or path; * matches any characters')
    .option('--offline', 'list the secrets and keys without calling AWS')
    .addHelpText('after', '\nExamples:\n  $ npx cdk synth --quiet && appflow-credentials verify && npx cdk deploy --all --app cdk.out\n  $ appflow-credentials verify --stack "Prod/*" --output json')
    .action((options: VerifyOptions, self: Command) => command(self, (context) => verify(options, context)));

  program.command('login')
    .summary('sign in at the provider, and write the tokens to a secret')
    .description('Signs in at the provider with the browser, and writes the tokens to the keys of a JSON secret from which the library reads them. Other keys stay. A login that fails or is cancelled leaves the secret as it was.')
    .argument('<connector>', `one of: ${LOGIN_CONNECTORS.join(', ')}`)
    .optionsGroup('Secret options:')
    .requiredOption('--secret <name|arn>', 'the secret to write the tokens to')
    .option('--create', 'create the secret')
    .option('--kms-key <id>', 'with --create: KMS key of the secret (default: aws/secretsmanager)')
    .option('--field-name <field=key>', 'JSON key of a field that is not stored under its own name; can be repeated', mapping)
    .option('--dry-run', 'sign in, and print what would be written')
    .optionsGroup('Client options:')
    .option('--client-secret-id <name|arn>', 'another secret with clientId and clientSecret')
    .option('--client-stdin', 'read {"clientId": "...", "clientSecret": "..."} from stdin')
    .optionsGroup('Provider options:')
    .option('--instance <url>', 'address of your instance, such as https://acme.my.salesforce.com')
    .option('--sandbox', 'sign in at a Salesforce sandbox')
    .option('--tenant <id>', 'Microsoft tenant (default: common)')
    .option('--account-id <mid>', 'Marketing Cloud: business unit to test the client for')
    .option('--scope <scope>', 'scope to request instead of the default ones; can be repeated', list)
    .option('--auth-url <url>', 'custom and SAP OData: authorization endpoint')
    .option('--token-url <url>', 'custom, SAP OData, Marketo and Marketing Cloud: token endpoint')
    .option('--device-url <url>', 'custom: device authorization endpoint, for --device')
    .addOption(new Option('--client-auth <how>', 'custom and SAP OData: how the client authenticates').choices(['basic', 'post']))
    .option('--pkce', 'send PKCE parameters (default: if the provider accepts them)')
    .option('--no-pkce', 'send no PKCE parameters')
    .optionsGroup('Sign-in options:')
    .option('--port <port>', `port of the redirect URI (default: ${DEFAULT_PORT})`, port)
    .option('--no-browser', 'print the address without opening a browser')
    .option('--paste', 'ask for the address that the browser ends at, for machines without a browser; always so for Slack')
    .option('--device', 'show a code to enter in the browser of another device: GitHub, Microsoft and custom')
    .option('--redirect-uri <url>', 'with --paste: the redirect URI that is registered')
    .addOption(new Option('--timeout <duration>', 'how long to wait for the sign-in').argParser(duration).default(duration('5m'), '5m'))
    .addHelpText('after', `
The client id and client secret are read from the secret itself (keys clientId
and clientSecret), from --client-secret-id, from stdin, or from a hidden prompt;
never from the command line or the environment. \`explain <connector>\` shows how
to register the client, and which options the provider needs.

Examples:
  $ appflow-credentials login salesforce --secret appflow/salesforce/tokens --client-secret-id appflow/salesforce/app
  $ appflow-credentials login hubspot --secret appflow/hubspot --create
  $ appflow-credentials login custom --secret appflow/acme --auth-url https://acme.example.com/authorize --token-url https://acme.example.com/token`)
    .action((connector: string, { kmsKey, fieldName, ...options }: LoginArguments, self: Command) => command(
      self,
      (context) => login(connector, { ...options, kmsKeyId: kmsKey, fieldNames: fieldName ?? {} }, context),
    ));

  program.command('jwt')
    .summary('sign a JSON Web Token for Salesforce, and write it to a secret')
    .description('Signs a token for the JWT bearer grant of Salesforce with the private key of the app, and writes it to the key jwtToken of a JSON secret. Other keys stay.')
    .requiredOption('--secret <name|arn>', 'the secret to write the token to')
    .requiredOption('--username <user>', 'Salesforce user, pre-authorized for the app')
    .requiredOption('--key-file <pem>', 'private key of the certificate that the app has')
    .option('--instance <url>', 'address of the org, such as https://acme.my.salesforce.com; recognizes sandboxes')
    .option('--sandbox', 'sign for a Salesforce sandbox')
    .option('--audience <url>', 'audience of the token: the address of an Experience Cloud site, or the My Domain of the org (default: login.salesforce.com or test.salesforce.com)')
    .option('--client-secret-id <name|arn>', 'another secret with the consumer key as clientId')
    .option('--client-stdin', 'read {"clientId": "..."} from stdin')
    .addOption(new Option('--exp <duration>', 'lifetime of the token').argParser(duration).default(duration('3m'), '3m'))
    .option('--create', 'create the secret')
    .option('--kms-key <id>', 'with --create: KMS key of the secret (default: aws/secretsmanager)')
    .option('--test', 'first test another token at Salesforce, and revoke the access token that it gets')
    .option('--dry-run', 'sign, and print what would be written')
    .option('--field-name <field=key>', 'JSON key of jwtToken, if it is not stored under its own name', mapping)
    .addHelpText('after', '\nExample:\n  $ appflow-credentials jwt --secret appflow/salesforce --client-secret-id appflow/app --username me@acme.example --key-file key.pem')
    .action(({ kmsKey, fieldName, ...options }: JwtArguments, self: Command) => command(
      self,
      (context) => jwt({ ...options, kmsKeyId: kmsKey, fieldNames: fieldName ?? {} }, context),
    ));

  program.command('status')
    .summary('list the keys and versions of a secret, and when a JSON Web Token in it expires')
    .description('Lists the keys and versions of a secret, and when a JSON Web Token in it expires. Never prints a value.')
    .requiredOption('--secret <name|arn>', 'the secret')
    .addHelpText('after', '\nExample:\n  $ appflow-credentials status --secret appflow/hubspot')
    .action((options: { secret: string }, self: Command) => command(self, (context) => status(options.secret, context)));

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (exitCode !== EXIT.done && wantsJson(argv)) {
      // The text is on stderr already.
      new Output({ output: 'json', quiet: true, debug: false }).failed(error.code === 'commander.help'
        ? usage('there is no command, or no such command', `the commands are ${program.commands.map((each) => each.name()).join(', ')}`)
        : usage(error.message.replace(/^error: /, '')));
    }
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
  return exitCode;
}

/** Whether a command line that could not be parsed asks for JSON. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--output=json') || argv[argv.indexOf('--output') + 1] === 'json';
}
