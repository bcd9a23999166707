import { Token, Tokenization } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { connectorMember, emptyProperties, isUserMap, member } from './api-names';
import type { JoinPlaceholder, SecretPlaceholder, SecretVersion } from './refresh-event';
import type { SecretReference } from './secret-references';
import { splitAtSecrets } from './secret-references';
import type { RenderedProfile } from '../rendered-profile';

/** The tokens that AppFlow renews by itself. */
const RENEWED = ['accessToken', 'refreshToken'];
const CURRENT = 'AWSCURRENT';
const OPENING = '{{resolve:';

/**
 * Makes the configuration of a profile for AppFlow's API from what the template holds, with placeholders in the place of
 * dynamic references. Tokens that CloudFormation resolves to something else than a secret stay.
 */
export class Configuration {
  /** A `ConnectorProfileConfig` with placeholders in it. */
  public readonly config: unknown;
  /** The secrets that the placeholders name by their position. */
  public readonly secrets: SecretVersion[] = [];
  /** The names of the credential fields that the profile has. */
  public readonly fields = new Set<string>();
  /** The references that are followed, each with the names of the fields that come from it. */
  public readonly references = new Map<string, { readonly reference: SecretReference; readonly fields: Set<string> }>();
  /** The fields with references to something else than a secret of AWS Secrets Manager. */
  public readonly foreign = new Set<string>();

  /**
   * @param scope where to resolve tokens
   * @param rendered the profile
   * @param keptTokens AppFlow's own secret, where its tokens are to be kept
   */
  public constructor(private readonly scope: IConstruct, rendered: RenderedProfile, private readonly keptTokens?: string) {
    const { credentials = {}, properties = {} } = rendered;
    this.config = {
      connectorProfileProperties: { ...emptyProperties(credentials), ...this.connectors(properties, false) },
      connectorProfileCredentials: this.connectors(credentials, true),
    };
  }

  private connectors(block: object, credentials: boolean): { [connector: string]: unknown } {
    return Object.fromEntries(Object.entries(block)
      .filter(([, value]) => value !== undefined)
      .map(([connector, value]: [string, unknown]) => [connectorMember(connector), this.value(value, { credentials })]));
  }

  private value(value: unknown, place: Place): unknown {
    if (typeof value === 'string') {
      return this.text(value, place);
    }
    if (typeof value === 'number' && Token.isUnresolved(value)) {
      return this.numberToken(value, place);
    }
    if (typeof value !== 'object' || value === null || Tokenization.isResolvable(value) || Token.isUnresolved(value)) {
      return value;
    }
    if (Array.isArray(value)) {
      return value.map((entry) => this.value(entry, place));
    }
    return Object.fromEntries(Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]: [string, unknown]) => {
        const userMap = isUserMap(place.name);
        return [userMap ? name : member(name), this.value(inner, { credentials: place.credentials, name, userMap })];
      }));
  }

  private text(value: string, place: Place): string | SecretPlaceholder | JoinPlaceholder {
    const { name = '' } = place;
    if (place.credentials && !place.userMap) {
      this.fields.add(name);
      if (this.keptTokens !== undefined && RENEWED.includes(name)) {
        return { $secret: this.position({ id: this.keptTokens, stage: CURRENT, own: true }), key: name };
      }
    }
    const pieces = splitAtSecrets(value, this.scope).map((piece) => {
      if (typeof piece !== 'string') {
        return this.placeholder(piece, name);
      }
      if (piece.includes(OPENING)) {
        this.foreign.add(name);
      }
      return piece;
    });
    if (pieces.length <= 1) {
      return pieces[0] ?? '';
    }
    return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : { $join: pieces };
  }

  /** A number is a token for what stands behind it. */
  private numberToken(value: number, place: Place): unknown {
    const text = this.text(Token.asString(Tokenization.reverseNumber(value)), place);
    return typeof text === 'object' && '$secret' in text ? { ...text, number: true } : value;
  }

  private placeholder(reference: SecretReference, field: string): SecretPlaceholder {
    const { id, key, stage, versionId = '' } = reference;
    const subject = [id, stage, versionId].join(' ');
    const followed = this.references.get(subject) ?? { reference, fields: new Set<string>() };
    followed.fields.add(field);
    this.references.set(subject, followed);
    return { $secret: this.position({ id, stage }), ...(key === undefined ? {} : { key }) };
  }

  private position(version: SecretVersion): number {
    const found = this.secrets.findIndex(({ id, stage }) => id === version.id && stage === version.stage);
    return found < 0 ? this.secrets.push(version) - 1 : found;
  }
}

/** Where a value stands. */
interface Place {
  readonly credentials: boolean;
  readonly name?: string;
  /** The name is a key of the user's. */
  readonly userMap?: boolean;
}
