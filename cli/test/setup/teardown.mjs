// Ends what the tests shared.
import { leftovers, stopMotos } from './run.mjs';

export default async function teardown() {
  await stopMotos();
  const left = leftovers();
  if (left.length > 0) {
    throw new Error(`the tests left in the temporary folder: ${left.join(', ')}`);
  }
}
