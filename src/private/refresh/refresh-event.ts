/**
 * The input of the function: everything that it needs to update a profile, with placeholders for secrets. The constructs write it
 * and the function reads it.
 */
export interface RefreshEvent {
  /** The name of the profile. */
  readonly profile: string;
  readonly connectionMode: string;
  /** The secrets to read. Placeholders refer to them by position. */
  readonly secrets: readonly SecretVersion[];
  /** A `ConnectorProfileConfig` of AppFlow's API, with placeholders. */
  readonly config: unknown;
}

export interface SecretVersion {
  /** An ARN, with or without its suffix, or a name. */
  readonly id: string;
  /** The staging label of the version to read. */
  readonly stage: string;
  /** AppFlow's own secret, whose tokens are kept. It is read last, and again after the update. */
  readonly own?: true;
}

/** Stands for a field of a secret, or for the whole secret. No key of AppFlow's API or of a user's map begins with $. */
export interface SecretPlaceholder {
  readonly $secret: number;
  readonly key?: string;
  /** The API requires a number. */
  readonly number?: true;
}

/** Stands for a text that comes only partly from a secret. */
export interface JoinPlaceholder {
  readonly $join: ReadonlyArray<string | SecretPlaceholder>;
}

/** The metrics that the function writes, each with the name of the profile as its dimension. */
export const METRICS = {
  namespace: 'AppFlowCredentialRefresh',
  dimension: 'ConnectorProfile',
  failed: 'RefreshFailed',
  succeeded: 'RefreshSucceeded',
} as const;
