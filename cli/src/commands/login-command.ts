import type { LoginOption, Provider } from '../providers/provider';
import { FLAGS } from '../providers/provider';

/** The name of the program, as it is installed. Nothing here fetches it from a registry. */
export const PROGRAM = 'appflow-credentials';

/** The values of options, as far as they are known. */
export type KnownOptions = { readonly [option in LoginOption]?: string | true };

/** A `login` command to copy: with the options that are known, placeholders for the others that it needs, and more arguments. */
export function loginCommand(provider: Provider, secret: string, known: KnownOptions, more: readonly string[]): string {
  const order: readonly LoginOption[] = [...provider.options, ...provider.options.includes('scope') ? [] : ['scope' as const]];
  const wanted = (option: LoginOption) => known[option] !== undefined || provider.needs.includes(option);
  // A token URL stands for the instance.
  const options = order.filter((option) => wanted(option) && !(option === 'instance' && known.tokenUrl !== undefined)).map((option) => {
    const value = known[option];
    return value === true ? FLAGS[option] : `${FLAGS[option]} ${value === undefined ? PLACEHOLDERS[option] ?? '<value>' : quote(value)}`;
  });
  return [`${PROGRAM} login ${provider.connector} --secret ${secret}`, ...options, ...more].join(' ');
}

const PLACEHOLDERS: { readonly [option in LoginOption]?: string } = { instance: '<url>', authUrl: '<url>', tokenUrl: '<url>', scope: '<scopes>' };

/** An argument as a POSIX shell takes it. */
export function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
