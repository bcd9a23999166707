import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import manifest from '../../package.json';

const root = join(__dirname, '..', '..');
const REPOSITORY = manifest.repository.url.replace(/\.git$/, '');

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', join('benchmark', 'README.md'), join('examples', 'README.md'), join('cli', 'README.md')],
  ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
];
/** npm, PyPI and Construct Hub show these apart from the repository, where a relative link leads nowhere. */
const PUBLISHED = ['README.md', join('cli', 'README.md')];

const withoutCode = (text: string) => text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]+`/g, 'code');

/** The targets of the links in a document, those of its definitions included. */
function linksIn(text: string): string[] {
  const prose = withoutCode(text);
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, target]) => target);
}

/** The anchors that GitHub gives to the headings. */
function anchorsIn(text: string): string[] {
  return [...text.replace(/^ *```.*?^ *```$/gms, '').matchAll(/^#+ (.*)$/gm)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));
}

/** The fault of a link in a document; undefined if it leads somewhere. */
function problemOf(document: string, text: string, link: string): string | undefined {
  const [target, anchor] = link.split('#');
  const inRepository = new RegExp(`^${REPOSITORY}/(?:blob|tree)/main/(.*)$`).exec(target)?.[1];
  if (target.startsWith('https://') && inRepository === undefined) {
    return undefined;
  }
  if (target !== '' && inRepository === undefined && PUBLISHED.includes(document)) {
    return 'is relative';
  }
  const file = inRepository ?? (target === '' ? document : relative(root, join(root, dirname(document), target)));
  if (!existsSync(join(root, file))) {
    return `there is no ${file}`;
  }
  const there = file === document ? text : anchor === undefined ? '' : readFileSync(join(root, file), 'utf8');
  return anchor === undefined || anchorsIn(there).includes(anchor) ? undefined : `${file} has no heading #${anchor}`;
}

const problemsIn = (document: string, text: string) =>
  linksIn(text).flatMap((link) => problemOf(document, text, link) === undefined ? [] : [`${link}: ${problemOf(document, text, link)}`]);

test.each(documents)('every link of %s leads somewhere', (document) => {
  expect(problemsIn(document, readFileSync(join(root, document), 'utf8'))).toEqual([]);
});

test('the README links API.md and every guide', () => {
  const links = linksIn(readFileSync(join(root, 'README.md'), 'utf8'));
  expect(links).toEqual(expect.arrayContaining(['API.md', ...documents.filter((document) => document.startsWith('docs'))]
    .map((document) => `${REPOSITORY}/blob/main/${document.split('\\').join('/')}`)));
});

test('every reference in the README has its definition, and every definition its reference', () => {
  const prose = withoutCode(readFileSync(join(root, 'README.md'), 'utf8'));
  const defined = [...prose.matchAll(/^\[([^\]]+)\]: \S+$/gm)].map(([, label]) => label);
  const used = [...prose.matchAll(/\[[^\]]+\]\[([^\]]+)\]|\[([^\]]+)\](?![[(:])/g)].map(([, label, alone]) => label ?? alone);
  expect(defined.length).toBeGreaterThan(5);
  expect([...new Set(used)].sort()).toEqual(defined.sort());
});

test.each([
  ['[a](docs/flows.md)', ['docs/flows.md: is relative']],
  ['[a]: docs/flows.md', ['docs/flows.md: is relative']],
  [`[a](${REPOSITORY}/blob/main/docs/flow.md)`, [`${REPOSITORY}/blob/main/docs/flow.md: there is no docs/flow.md`]],
  ['[a](#b)\n# A', ['#b: README.md has no heading #b']],
  ['[a](#when-secrets-rotate)\n## When `secrets` rotate', []],
  [`[a](${REPOSITORY}/blob/main/SECURITY.md#reporting-a-vulnerability)`, []],
  ['`[a](b)`\n```\n[c](d)\n```', []],
])('in the README, %j', (text, problems) => {
  expect(problemsIn('README.md', text)).toEqual(problems);
});
