import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything the launcher keeps lies; all paths absolute. */
export interface DataLayout {
  root: string;
  logs: string;
  storage: string;
  secretsFile: string;
  platformFile: string;
  lockFile: string;
  postgres: string;
  temporalFolder: string;
}

/** Names the files and makes the folders. */
export function layOut(projectRoot: string, dataFolder: string): DataLayout {
  const root = resolve(projectRoot, dataFolder);
  const layout: DataLayout = {
    root,
    logs: join(root, 'logs'),
    storage: join(root, 'storage'),
    secretsFile: join(root, 'secrets.json'),
    platformFile: join(root, 'platform.json'),
    lockFile: join(root, 'launcher.lock'),
    postgres: join(root, 'postgres'),
    temporalFolder: join(root, 'temporal'),
  };
  for (const folder of [layout.root, layout.logs, layout.storage, layout.temporalFolder]) {
    mkdirSync(folder, { recursive: true });
  }
  return layout;
}
