import { PhysicalName, SecretValue, Token } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct, IConstruct } from 'constructs';
import type { StringInspection } from './dynamic-references';
import { inspectString } from './dynamic-references';
import type { Limit } from './limits';
import { LIMITS, MAX_MAP_ENTRIES } from './limits';
import type { Hints } from './messages';
import { addWarning, brokenBy, cure, example, holdsPassword, isAbsent, isOneOf, kindOf, show } from './messages';

/** A secret field that was given on its own, as the string to render. */
interface SecretText {
  readonly prop: string;
  readonly text: string;
}

/** Where the secret fields of a profile came from, for those who follow their secrets. */
export interface SecretInputs {
  readonly values: readonly SecretText[];
  /** The secrets that fields were read from. */
  readonly secrets: readonly ISecret[];
}

const HTTPS_URL = { pattern: /^https:\/\/\S+$/i, allowed: 'an https:// URL without spaces' };

/**
 * Collects what is wrong with the input of one construct, and throws it all in one error.
 *
 * Each check returns the value to render. A check that finds a problem returns an empty value, so that the others can
 * go on; it is never rendered, since `throwIfInvalid` comes before anything is created.
 */
export class Validation {
  private readonly secretTexts: SecretText[] = [];
  private readonly secrets: ISecret[] = [];
  private readonly problems: string[] = [];
  private readonly warnings: Array<{ readonly id: string; readonly text: string }> = [];
  private readonly plaintext: string[] = [];
  private references = 0;

  public constructor(private readonly subject: string, private readonly scope: Construct, private readonly id: string, props: unknown) {
    if (typeof props !== 'object' || props === null) {
      this.problem('props are required');
      this.throwIfInvalid();
    }
  }

  /** How many dynamic references the checked values hold. */
  public get dynamicReferences(): number {
    return this.references;
  }

  /** Each profile keeps it, so that it is no larger than what is in it. */
  public get secretInputs(): SecretInputs {
    return { values: [...this.secretTexts], secrets: [...this.secrets] };
  }

  public problem(text: string): void {
    this.problems.push(text);
  }

  /** A warning that the user can acknowledge under `cdk-appflow-constructs:<id>`. */
  public warning(id: string, text: string): void {
    this.warnings.push({ id, text });
  }

  public throwIfInvalid(): void {
    if (this.problems.length > 0) {
      const path = [this.scope.node.path, this.id].filter((part) => part !== '').join('/');
      throw new Error(`invalid ${this.subject} at '${path}':\n${this.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    }
  }

  /** Attach the warnings to the construct that has been made. */
  public warnOn(construct: IConstruct): void {
    if (this.plaintext.length > 0) {
      this.warning('plaintextSecret', `${this.plaintext.join(', ')}: the template holds this secret as plain text. `
        + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory');
    }
    for (const { id, text } of this.warnings) {
      addWarning(construct, id, text);
    }
  }

  public string(prop: string, value: unknown, limit: Limit, hints: Hints = {}): string | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (typeof value !== 'string') {
      this.problem(`${prop} must be a string${example(hints)}, got ${kindOf(value)}`);
      return undefined;
    }
    const found = this.inspect(prop, value);
    if (!hints.credential && (found.secret || holdsPassword(value))) {
      this.warnOfReadable(prop);
    }
    if (!found.unresolved) {
      const broken = brokenBy(value, limit);
      if (broken) {
        const got = broken === limit.allowed ? show(value) : `${value.length} characters`;
        this.problem(`${prop} must be ${broken}${example(hints)}, got ${got}${cure(hints)}`);
      }
    }
    return value;
  }

  public requiredString(prop: string, value: unknown, limit: Limit, hints: Hints = {}): string {
    if (isAbsent(value)) {
      this.required(prop, hints);
    }
    return this.string(prop, value, limit, hints) ?? '';
  }

  /**
   * An https:// URL where the application's documentation shows one. Without `strict` another scheme is only probably
   * wrong, and raises the warning `instanceUrlFormat`.
   */
  public httpsUrl(prop: string, value: unknown, sample: string, strict = true): string | undefined {
    const limit = strict ? { ...LIMITS.InstanceUrl, ...HTTPS_URL } : LIMITS.InstanceUrl;
    const url = this.string(prop, value, limit, { example: sample });
    if (!strict && url !== undefined && !inspectString(url, this.scope).unresolved && !HTTPS_URL.pattern.test(url)) {
      this.warning('instanceUrlFormat', `${prop} is probably wrong: expected an https:// URL (e.g. ${JSON.stringify(sample)}), got ${show(url)}`);
    }
    return url;
  }

  public requiredHttpsUrl(prop: string, value: unknown, sample: string, strict = true): string {
    if (isAbsent(value)) {
      this.required(prop, { example: sample });
    }
    return this.httpsUrl(prop, value, sample, strict) ?? '';
  }

  /** The name of a profile, which CloudFormation shows and uses as the resource's identifier. */
  public profileName(value: unknown): string | undefined {
    if (value === PhysicalName.GENERATE_IF_NEEDED) {
      return undefined;
    }
    const before = this.references;
    const name = this.string('connectorProfileName', value, LIMITS.ConnectorProfileName, { example: 'crm-production', credential: true });
    if (this.references > before) {
      this.problem('connectorProfileName must not hold a dynamic reference: CloudFormation may show the name, and the secret in it');
    }
    return name;
  }

  public required(prop: string, hints: Hints = {}): void {
    this.problem(`${prop} is required${example(hints)}${cure(hints)}`);
  }

  /**
   * A SecretValue as the string to render. Nothing of the value, not even its length, gets into a problem.
   */
  public secret(prop: string, value: unknown, limit: Limit): string | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (!SecretValue.isSecretValue(value)) {
      this.problem(`${prop} must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got ${kindOf(value)}`);
      return undefined;
    }
    // Safe usage: it is rendered into the profile's credentials alone, which CloudFormation can write but not read.
    const text = value.unsafeUnwrap();
    this.secretTexts.push({ prop, text });
    if (!this.inspect(prop, text).unresolved) {
      this.plaintext.push(prop);
      const broken = brokenBy(text, limit);
      if (broken) {
        this.problem(`${prop} must be ${broken}`);
      }
    }
    return text;
  }

  public requiredSecret(prop: string, value: unknown, limit: Limit): string {
    if (isAbsent(value)) {
      this.required(prop);
    }
    return this.secret(prop, value, limit) ?? '';
  }

  /** Note a secret that fields are read from. */
  public readsFrom(secret: ISecret): void {
    this.secrets.push(secret);
  }

  /** Count a dynamic reference that was made here and needs no other check. */
  public countReference(): void {
    this.references += 1;
  }

  public boolean(prop: string, value: unknown): boolean | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (typeof value === 'boolean') {
      return value;
    }
    this.problem(`${prop} must be true or false, got ${kindOf(value)}`);
    return undefined;
  }

  public integer(prop: string, value: unknown, range: { readonly min: number; readonly max: number }): number | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (typeof value === 'number' && Token.isUnresolved(value)) {
      return value;
    }
    if (typeof value !== 'number' || !Number.isInteger(value) || value < range.min || value > range.max) {
      this.problem(`${prop} must be a whole number from ${range.min} to ${range.max}, got ${typeof value === 'number' ? value : kindOf(value)}`);
      return undefined;
    }
    return value;
  }

  /** One of an enum's values; only callers without a type checker can give another. */
  public oneOf<T extends string>(prop: string, value: unknown, allowed: { readonly [name: string]: T }): T | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    const values = Object.values(allowed);
    if (isOneOf(value, values)) {
      return value;
    }
    this.problem(`${prop} must be one of ${values.join(', ')}, got ${typeof value === 'string' ? show(value) : kindOf(value)}`);
    return undefined;
  }

  public strings(prop: string, value: unknown, limit: Limit, hints: Hints = {}): string[] | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (!Array.isArray(value)) {
      this.problem(`${prop} must be a list of strings${example(hints)}, got ${kindOf(value)}`);
      return undefined;
    }
    if (Token.isUnresolved(value)) {
      return value;
    }
    const entries = value.map((entry, index) => this.requiredString(`${prop}[${index}]`, entry, limit));
    const texts = value.filter((entry) => typeof entry === 'string');
    if (new Set(texts).size < texts.length) {
      this.problem(`${prop} must not hold the same value twice`);
    }
    return entries;
  }

  /**
   * A map whose keys and values the service limits. With `secret` its values are SecretValues; a `readable` one is
   * shown to everyone who may describe the profile, so that a secret in it raises a warning.
   */
  public map(prop: string, value: unknown, kind: 'readable' | 'secret'): { [key: string]: string } | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || SecretValue.isSecretValue(value)) {
      this.problem(`${prop} must be a map, got ${kindOf(value)}`);
      return undefined;
    }
    const entries = Object.entries(value);
    this.mapKeys(prop, entries.map(([key]) => key));
    return Object.fromEntries(entries.map(([key, entry]: [string, unknown]) => {
      const where = `${prop}[${show(key)}]`;
      if (!Token.isUnresolved(key) && brokenBy(key, LIMITS.MapKey)) {
        this.problem(`${where} must have a key of ${LIMITS.MapKey.allowed}`);
      }
      return [key, kind === 'secret' ? this.requiredSecret(where, entry, LIMITS.MapValue) : this.requiredString(where, entry, LIMITS.MapValue)];
    }));
  }

  /** The keys of a map, wherever they come from; each of them is checked on its own. */
  public mapKeys(prop: string, keys: readonly string[]): void {
    if (keys.length > MAX_MAP_ENTRIES) {
      this.problem(`${prop} must have at most ${MAX_MAP_ENTRIES} entries, got ${keys.length}`);
    }
    if (keys.includes('__proto__')) {
      this.problem(`${prop}["__proto__"] has a key that JavaScript keeps for itself; a template can't hold it`);
    }
  }

  /** A value that is made of several props, each of which has been checked. */
  public length(what: string, value: string, limit: Limit): void {
    if (!Token.isUnresolved(value) && value.length > limit.max) {
      this.problem(`${what} must be at most ${limit.max} characters, got ${value.length} characters`);
    }
  }

  /** A secret that the service keeps where it can be read, because the connector wants it there. */
  public readableSecret(prop: string, value: unknown, limit: Limit): string {
    this.warnOfReadable(prop);
    return this.requiredSecret(prop, value, limit);
  }

  private warnOfReadable(prop: string): void {
    this.warning('readableSecret', `${prop} holds a secret that everyone who may call appflow:DescribeConnectorProfiles can read`);
  }

  private inspect(prop: string, value: string): StringInspection {
    const found = inspectString(value, this.scope);
    this.references += found.dynamicReferences;
    if (found.ssmSecure) {
      this.problem(`${prop} must not be an ssm-secure reference, which CloudFormation does not resolve in a connector profile; `
        + 'use AWS Secrets Manager (SecretValue.secretsManager)');
    }
    return found;
  }
}
