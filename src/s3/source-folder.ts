import type { Problems } from '../private/problems';

/** @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html */
export function warnOfRoot(v: Problems, prop: string, prefix: string | undefined): void {
  if (prefix === '') {
    v.warning('sourceWithoutFolder', `${prop} is empty, but AppFlow requires the files to be in a folder of the bucket; give the folder`);
  }
}
