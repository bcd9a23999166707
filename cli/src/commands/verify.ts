import type { Context } from './context';
import { EXIT, usage } from '../errors';
import { readAssembly } from '../verify/assembly';
import { Checker } from '../verify/check';
import type { Finding } from '../verify/findings';
import { matches } from '../verify/glob';
import type { ProfileNeeds } from '../verify/needs';
import { profilesOf, shownId } from '../verify/needs';

export interface VerifyOptions {
  readonly app: string;
  readonly stack?: readonly string[];
  readonly offline?: boolean;
}

/** Checks the secrets of every connector profile in a cloud assembly. Changes nothing. */
export async function verify({ app, stack: globs, offline }: VerifyOptions, context: Context): Promise<number> {
  const { output } = context;
  const stacks = readAssembly(app);
  const chosen = globs === undefined ? stacks : stacks.filter(({ path, stackName }) => globs.some(
    (glob) => matches(glob, path) || matches(glob, stackName),
  ));
  if (globs !== undefined && chosen.length === 0) {
    throw usage(`no stack matches ${globs.join(' ')}`, `the stacks are ${stacks.map(({ path }) => path).join(', ')}`);
  }
  // A stack that wasn't chosen can create the secret of a profile.
  const profiles = profilesOf(stacks).filter(({ stack }) => chosen.includes(stack));
  if (offline) {
    list(profiles, context);
    return EXIT.done;
  }
  const distinct = new Set(profiles.flatMap((profile) => profile.secrets.map((need) => `${profile.stack.env.region} ${need.id}`))).size;
  output.say(`Checking ${count(distinct, 'secret')} of ${count(profiles.length, 'connector profile')} in ${app} (Ctrl-C stops)`);
  const checker = new Checker(context);
  for (const [index, profile] of profiles.entries()) {
    output.debug('profile', { index: index + 1, of: profiles.length, path: profile.path });
    await checker.profile(profile);
  }
  const { findings, notes } = checker;
  const document = {
    app,
    profiles: profiles.map(({ path, connector, secrets }) => ({ path, connector, secrets: secrets.length })),
    findings,
    notes,
  };
  output.result(document, [
    ...profiles.flatMap((profile) => lines(profile, findings, notes.filter((note) => note.profile === profile.path).map((note) => `${note.secret}: ${note.message}`))),
    `${count(profiles.length, 'connector profile')}, ${count(distinct, 'secret')}: ${findings.length === 0 ? 'no problems' : count(findings.length, 'problem')}`,
  ].join('\n'));
  return findings.length === 0 ? EXIT.done : EXIT.findings;
}

function lines({ path, connector, stack }: ProfileNeeds, findings: readonly Finding[], notes: readonly string[]): string[] {
  const own = findings.filter(({ profile }) => profile === path);
  const where = stack.env.region === undefined ? '' : `, ${stack.env.region}`;
  return [
    `${own.length === 0 ? 'ok     ' : 'PROBLEM'} ${path} (${connector}${where})`,
    // Findings with the same cure show it once.
    ...own.flatMap(({ secret, message, cure }, index) => [
      `          secret ${secret}: ${message}`,
      ...cure === own[index + 1]?.cure ? [] : [`            -> ${cure}`],
    ]),
    ...notes.map((note) => `          ${note}`),
  ];
}

/** Lists the secrets and keys, without a call. */
function list(profiles: readonly ProfileNeeds[], { output }: Context): void {
  const needs = profiles.map(({ path, connector, stack, secrets }) => ({
    path,
    connector,
    account: stack.env.account,
    region: stack.env.region,
    secrets: secrets.map((need) => ({
      secret: shownId(need),
      versionId: need.versionId,
      versionStage: need.versionStage,
      keys: need.keys.map(({ key }) => key ?? '(the whole secret)'),
      clientCredentials: need.clientCredentials,
      createdBy: need.createdBy?.stack,
    })),
  }));
  output.result({ profiles: needs }, [
    ...needs.flatMap(({ path, connector, region, secrets }) => [
      `${path} (${connector}${region === undefined ? '' : `, ${region}`})`,
      ...secrets.map(({ secret, keys, versionId, versionStage, createdBy }) => {
        const version = versionId === undefined ? versionStage === undefined ? '' : `, label ${versionStage}` : `, version ${versionId}`;
        return `  secret ${secret}${version}: ${keys.join(', ')}${createdBy === undefined ? '' : ` (created by stack ${createdBy})`}`;
      }),
    ]),
    count(profiles.length, 'connector profile'),
  ].join('\n'));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
