import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { Run } from './services/cli';
import { CustomLogin } from './services/custom-login';
import { Moto } from './services/moto';
import { CLIENT } from './services/oidc';

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

let browser: Browser;
const moto = Moto.use();
const custom = CustomLogin.use();

beforeAll(async () => {
  if (EXECUTABLE === undefined) {
    throw new Error('these tests need Chromium: apt-get install chromium');
  }
  browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser?.close());

interface Seen {
  readonly page: Page;
  /** Every request of the page. */
  readonly requests: string[];
  readonly problems: string[];
}

/** A whole login with a real browser. */
async function login(deny?: string): Promise<Seen & { readonly run: Run }> {
  await moto.create('appflow/acme', CLIENT);
  const run = new Run(custom.argsFor(deny === undefined ? custom.server : await custom.start({ deny })), moto.env());
  const page = await browser.newPage();
  const [requests, problems]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto((await run.url()).href, { timeout: 20_000 });
  return { page, requests, problems, run };
}

test('a browser signs in, and sees the page', async () => {
  const { page, requests, problems, run } = await login();
  expect(new URL(page.url()).host).toBe(`localhost:${custom.port}`);
  expect(await page.title()).toBe('Signed in');
  expect(await page.textContent('p')).toBe('You can close this tab and go back to the terminal.');
  // The content security policy allows the style.
  expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
  expect(await page.evaluate('document.scripts.length + document.images.length + document.links.length')).toBe(0);
  expect(await page.evaluate('document.referrer')).toBe('');
  expect(requests.filter((url) => new URL(url).port === String(custom.port)).map((url) => new URL(url).pathname)).toEqual(['/callback']);
  // The browser may look for an icon, of which there is none once the login has ended.
  expect(problems.filter((text) => !/favicon|ERR_CONNECTION|404/.test(text))).toEqual([]);
  expect(await run.outcome).toMatchObject({ code: 0 });
  expect(await moto.read('appflow/acme')).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
  await page.close();
});

test('a browser whose user denies access shows that, without the reason', async () => {
  const { page, run } = await login('<img src=x onerror=alert(1)>');
  expect(await page.title()).toBe('Not signed in');
  expect(await page.content()).not.toMatch(/onerror|access_denied/);
  expect(await run.outcome).toMatchObject({ code: 3, stderr: expect.stringContaining('error: Custom connector refused (access_denied): <img src=x onerror=alert(1)>\n') });
  expect(await moto.read('appflow/acme')).toEqual(CLIENT);
  await page.close();
});
