import { OPENING } from './dynamic-references';

/** Finds passwords and keys in texts that aren't secret fields: messages must not show them, and they raise a warning. */

/** Names of secrets, in lowercase and without punctuation. */
const SECRET_NAMES = [
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|signature/,
  /(?:api|app|access|account|auth|encryption|master|private|shared|signing|subscription)key/,
  /^(?:db|login|user)?pass$|^(?:bearer|jwt|key|pw|sas|sig)$/,
];
/** Names that only describe a secret: `tokenUrl`, `secretArn`, `accessKeyId`. */
const ABOUT_A_SECRET = /(?:arn|count|endpoint|expiry|expires(?:in)?|field|format|header|id|length|limit|location|method|name|path|policy|type|ttl|uri|url|version)$/;
/** Parameters of URLs and connection strings whose values may be shown. */
const HARMLESS = [
  'charset', 'currentschema', 'database', 'databasename', 'db', 'host', 'loglevel', 'port', 'region', 'schema', 'server', 'ssl', 'sslmode',
  'timezone', 'user', 'username', 'v', 'version', 'warehouse',
];
const REFERENCE = /\{\{resolve:[^{}]*\}\}/g;
/** The placeholder of a token in a string. */
const TOKEN = /\$\{Token\[[\w.-]*\]\}/g;
const HIDDEN = '***';
/** No valid value is longer. */
const LONGEST = 8192;

/** Whether a value with this name is probably a secret. */
export function isSecretName(name: string): boolean {
  const plain = plainName(name.replace(TOKEN, ''));
  return SECRET_NAMES.some((pattern) => pattern.test(plain)) && !ABOUT_A_SECRET.test(plain);
}

/** Whether a value under this name is evidently no secret. */
export function isHarmlessName(name: string): boolean {
  return [...HARMLESS, 'driver', 'hostname'].includes(plainName(name));
}

/** Whether the text shows a secret: a literal password, or a text under a key such as "password". */
export function showsSecret(text: string, key?: string): boolean {
  return (key !== undefined && text !== '' && isSecretName(key)) || holdsPassword(text);
}

/** Whether the text contains a literal password. */
function holdsPassword(text: string): boolean {
  if (text.length > LONGEST) {
    return false;
  }
  const searched = text.replace(REFERENCE, HIDDEN).replace(TOKEN, HIDDEN);
  return (isJson(searched) && valueAfterSecretName(searched) !== undefined)
    || holdsSignIn(searched)
    || parametersOf(searched).some(({ delimiter, name, value }) => value && isSecretName(name) && (delimiter !== '' || !name.includes('/')));
}

/**
 * The text without anything that may be a secret: the part of a URL before the last @, parameters that aren't known to be
 * harmless, and the text after a name such as "password:".
 */
export function withoutSecrets(text: string): string {
  if (text.length > LONGEST) {
    return HIDDEN;
  }
  const searched = text.replace(REFERENCE, `${OPENING}${HIDDEN}}}`).replace(TOKEN, `\${${HIDDEN}}`);
  if (isJson(searched)) {
    return `{${HIDDEN}}`;
  }
  const { start, end } = signInOf(searched);
  const signedOut = end > start ? `${searched.slice(0, start)}${HIDDEN}${searched.slice(end)}` : searched;
  const clean = parametersOf(signedOut).map(withoutValue).join('');
  const named = valueAfterSecretName(clean);
  return named === undefined ? clean : `${clean.slice(0, named)} ${HIDDEN}`;
}

function isJson(text: string): boolean {
  return /^\s*\{(?!\{)/.test(text);
}

/** The position of user name and password in a URL, `https://user:password@host`. A password may contain any character of a URL. */
function signInOf(text: string): { readonly start: number; readonly end: number } {
  const slashes = text.indexOf('//');
  const start = slashes < 0 ? 0 : slashes + 2;
  const end = text.lastIndexOf('@');
  const isUrl = slashes >= 0 || (text.slice(0, Math.max(end, 0)).includes(':') && !text.startsWith('arn:'));
  return isUrl && end > start ? { start, end } : { start, end: start };
}

/** An @ may also be part of a path. It ends a password if it follows a colon that doesn't begin a port. */
function holdsSignIn(text: string): boolean {
  const { start, end } = signInOf(text);
  const signIn = text.slice(start, end);
  return signIn !== '' && (!signIn.includes('/') || (/^[^/:]*:/.test(signIn) && !/^[^/:]*:\d*\//.test(signIn)));
}

/** A part of a URL or a connection string: `?name=value`, or the text before the first one. */
interface Parameter {
  readonly delimiter: string;
  readonly name: string;
  /** Undefined without an equals sign. */
  readonly value?: string;
}

function parametersOf(text: string): Parameter[] {
  return text.split(/(?=[?&;#])/).map((part) => {
    const delimiter = /^[?&;#]/.test(part) ? part[0] : '';
    const equals = part.indexOf('=');
    return equals < 0
      ? { delimiter, name: part.slice(delimiter.length) }
      : { delimiter, name: part.slice(delimiter.length, equals), value: part.slice(equals + 1) };
  });
}

function withoutValue({ delimiter, name, value }: Parameter): string {
  if (value === undefined) {
    return `${delimiter}${delimiter === '' || name === '' ? name : HIDDEN}`;
  }
  const shownName = delimiter === '' || /^[\w.-]*$/.test(name) ? name : HIDDEN;
  return `${delimiter}${shownName}=${value === '' || HARMLESS.includes(plainName(name)) ? value : HIDDEN}`;
}

/** The start of the value after a secret's name and a colon, such as "password: ". */
function valueAfterSecretName(text: string): number | undefined {
  let end = -1;
  const pieces = text.startsWith('arn:') ? [] : text.split(':');
  for (const [index, piece] of pieces.slice(0, -1).entries()) {
    end += piece.length + 1;
    const rest = pieces[index + 1];
    if (isSecretName(piece) && !rest.startsWith('//') && rest.trim() !== '') {
      return end + 1;
    }
  }
  return undefined;
}

/** The last word, because the name may follow a path or a quote: `https://host/path/api-key`, `"api-key"`. */
function plainName(name: string): string {
  return (name.split(/[^\w.-]+/).filter((word) => word !== '').pop() ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}
