import type { Construct, IConstruct } from 'constructs';
import type { Hints, ResourceKind } from '../messages';
import { CONNECTOR_PROFILE, readableSecretText, ssmSecureText } from '../messages';
import { isReadableSecret } from '../predicates';
import { Problems } from '../problems';
import type { SecretInputs, SecretText } from './secret-inputs';
import type { FoundReferences } from '../secrets/dynamic-references';
import type { SecretRead } from '../secrets/generated-secrets';
import { plaintextWarning } from '../secrets/plaintext-secrets';

const NONE: readonly SecretText[] = [];

/** The problems of a connector profile or registration, with a record of the secrets and dynamic references in its input. */
export class ProfileProblems extends Problems {
  private readonly secretTexts: SecretText[] = [];
  private readonly unknown: SecretText[] = [];
  private readonly reads: SecretRead[] = [];
  private readonly plaintext: string[] = [];
  private references = 0;
  /** The cure for secrets in plain text, unless it is that of the constructs. */
  protected readonly plaintextCure: string | undefined = undefined;

  /** @param kind the kind of the resource, for messages; a connector profile by default */
  public constructor(subject: string, scope: Construct, id: string, props: unknown, private readonly kind?: ResourceKind) {
    super(subject, scope, id, props);
  }

  /** The number of dynamic references in the checked values. */
  public get dynamicReferences(): number {
    return this.references;
  }

  /** A copy, because each profile keeps it. */
  public get secretInputs(): SecretInputs {
    return { values: this.secretTexts.length > 0 ? [...this.secretTexts] : NONE, secrets: this.reads.map(({ secret }) => secret) };
  }

  /** The secrets whose origin is known only at synthesis: tokens that don't stand for a dynamic reference. */
  public get unknownSecrets(): readonly SecretText[] {
    return this.unknown;
  }

  /** The JSON secrets that are read, with the keys. */
  public get secretReads(): readonly SecretRead[] {
    return this.reads;
  }

  public override warnOn(construct: IConstruct): void {
    if (this.plaintext.length > 0) {
      this.warning('plaintextSecret', plaintextWarning(this.plaintext, this.plaintextCure));
    }
    super.warnOn(construct);
  }

  public override noteText(prop: string, text: string, found: FoundReferences, hints: Hints): void {
    this.noteReferences(prop, found);
    if (!hints.credential && isReadableSecret(text, found, hints.key)) {
      this.noteShownSecret(prop);
    }
  }

  /** Notes a secret that was given as the value of a field. */
  public noteSecret(prop: string, text: string, found: FoundReferences): void {
    const secret = { prop, text };
    this.secretTexts.push(secret);
    this.noteReferences(prop, found);
    if (!found.unresolved) {
      this.plaintext.push(prop);
    } else if (found.dynamicReferences === 0) {
      this.unknown.push(secret);
    }
  }

  /** Notes a secret that AppFlow shows to anyone allowed to describe the resource. */
  public noteShownSecret(prop: string): void {
    this.warning('readableSecret', readableSecretText(prop, this.kind ?? CONNECTOR_PROFILE));
  }

  /** Notes a secret that fields are read from. */
  public noteRead(read: SecretRead): void {
    this.reads.push(read);
  }

  /** Counts a dynamic reference that the library rendered and that needs no other check. */
  public countReference(): void {
    this.references += 1;
  }

  protected ssmSecure(prop: string): void {
    this.problem(ssmSecureText(prop, this.kind ?? CONNECTOR_PROFILE));
  }

  private noteReferences(prop: string, found: FoundReferences): void {
    this.references += found.dynamicReferences;
    if (found.ssmSecure) {
      this.ssmSecure(prop);
    }
  }
}
