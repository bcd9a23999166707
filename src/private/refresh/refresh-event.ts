/**
 * What the rules hand to the function: all that it needs to update a profile, with references where the secrets belong.
 * This is the one description of it, for the constructs that write it and the function that reads it.
 */
export interface RefreshEvent {
  /** The name of the profile. */
  readonly profile: string;
  readonly connectionMode: string;
  /** The secrets to read; the placeholders name them by their position. */
  readonly secrets: readonly SecretVersion[];
  /** A `ConnectorProfileConfig` of AppFlow's API with placeholders in it. */
  readonly config: unknown;
}

export interface SecretVersion {
  /** An ARN, whole or without its suffix, or a name. */
  readonly id: string;
  /** The staging label of the version to read. */
  readonly stage: string;
  /** AppFlow's own secret, whose tokens are kept: read last, and once more after the update. */
  readonly own?: true;
}

/** Stands for a field of a secret, or for the whole of it. No key of AppFlow's API or of a user's map begins with $. */
export interface SecretPlaceholder {
  readonly $secret: number;
  readonly key?: string;
  /** The API wants a number here. */
  readonly number?: true;
}

/** Stands for a text of which only a part comes from a secret. */
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
