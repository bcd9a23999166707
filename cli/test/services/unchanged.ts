import type { Moto } from './moto';
import { CLIENT } from './oidc';

/** Expects that the secret of a login has the client alone, in its first version. */
export async function unchanged(moto: Moto): Promise<void> {
  expect(await moto.read('appflow/acme')).toEqual(CLIENT);
  expect(Object.values(await moto.versions('appflow/acme'))).toEqual([['AWSCURRENT']]);
}
