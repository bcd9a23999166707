import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const CLIENT = { clientId: 'the-client', clientSecret: 'the-client-secret-0123456789' };

export interface OidcSettings {
  readonly redirectUris: readonly string[];
  readonly rotate?: boolean;
  readonly refresh?: boolean;
  readonly auth?: 'client_secret_basic' | 'client_secret_post';
  /** The user denies access, for this reason. */
  readonly deny?: string;
  readonly deviceTtl?: number;
}

/** An OAuth server on loopback, in a process of its own. */
export class Oidc {
  public static async start(settings: OidcSettings): Promise<Oidc> {
    const child = spawn(process.execPath, ['--no-warnings', join(__dirname, 'oidc-server.mjs'), JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data) => { errors += data; });
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('http')) {
        return new Oidc(child, line.trim());
      }
    }
    throw new Error(`the OAuth server did not start: ${errors}`);
  }

  private constructor(private readonly child: ChildProcess, public readonly issuer: string) {}

  public get options(): string[] {
    return ['--auth-url', `${this.issuer}/auth`, '--token-url', `${this.issuer}/token`];
  }

  public async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.on('close', resolve));
    this.child.kill();
    await ended;
  }
}

export interface Visit {
  readonly visited: URL[];
  readonly response?: Response;
  readonly text: string;
}

/** Acts like a browser: follows redirects with cookies. Returns every address that it visited, and the last answer. */
export async function browse(start: URL, stopAt?: (url: URL) => boolean): Promise<Visit> {
  const cookies = new Map<string, string>();
  const visited: URL[] = [];
  let url = start;
  for (let hops = 0; hops < 20; hops += 1) {
    visited.push(url);
    if (stopAt?.(url)) {
      return { visited, text: '' };
    }
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair] = set.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location === null) {
      return { visited, response, text: await response.text() };
    }
    url = new URL(location, url);
  }
  throw new Error('too many redirects');
}
