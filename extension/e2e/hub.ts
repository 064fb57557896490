import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './extension-page';
import { root } from './root';
import { closed, listen } from './tripwire';

/** A running `keepmum hub --file`. */
export interface Hub {
  origin: string;
  /** Where it serves the list. */
  address: string;
  stop(): Promise<void>;
}

/** Builds the command and starts its hub over a file, on a port of this machine that is free. */
export async function startHub(file: string): Promise<Hub> {
  const dir = mkdtempSync(join(tmpdir(), 'keepmum-hub-'));
  const program = join(dir, process.platform === 'win32' ? 'keepmum.exe' : 'keepmum');
  execFileSync('go', ['build', '-o', program, './core/cmd/keepmum'], { cwd: root, stdio: 'inherit' });
  const address = `127.0.0.1:${await freePort()}`;
  const origin = `http://${address}`;
  const hub = spawn(program, ['hub', '--file', file, '--addr', address], { stdio: ['ignore', 'ignore', 'inherit'] });
  await until(() => healthy(hub, origin), 'the hub to answer');
  return {
    origin,
    address: `${origin}/registry.json`,
    async stop() {
      if (hub.exitCode === null) {
        const ended = new Promise((resolve) => hub.once('exit', resolve));
        hub.kill();
        await ended;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function healthy(hub: ChildProcess, origin: string): Promise<boolean> {
  if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}`);
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false; // it does not listen yet
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await closed(server);
  return port;
}
