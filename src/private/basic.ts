import * as field from './factory/fields';
import { LIMITS } from './limits';

/** User name and password, which several connectors share. */
export const BASIC = {
  fields: { username: field.text(LIMITS.Username, { inSecret: true }), password: field.secret(LIMITS.Password) },
  required: ['username', 'password'],
} as const;

export interface Login {
  readonly username: string;
  readonly password: string;
}

export function renderLogin({ username, password }: Login): Login {
  return { username, password };
}
