import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../services/cli';
import { temporary } from '../services/temporary';

test.each<[string, string | undefined, RegExp]>([
  ['no manifest', undefined, /^error: \S+ is not a cloud assembly: it has no manifest\.json\n {2}run `npx cdk synth --quiet` first, or name its output with --app\n$/],
  ['the manifest of a web page', '{"name": "Shop", "icons": []}', /^error: \S+ is not a cloud assembly: its manifest\.json has no artifacts\n {2}run `npx cdk synth/],
  ['a list', '[]', /^error: \S+ is not a cloud assembly: its manifest\.json has no artifacts\n/],
  ['no JSON', '{', /^error: \S+manifest\.json can't be read as JSON\n {2}run `npx cdk synth --quiet` again\n$/],
])('%s is no success: exit 2', async (_, manifest, message) => {
  const folder = temporary();
  if (manifest !== undefined) {
    writeFileSync(join(folder, 'manifest.json'), manifest);
  }
  expect(await cli(['verify', '--app', folder])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
});
