import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';
import {
  isOfPlatform,
  type LockedPackage,
  lockFile,
  missingPlatforms,
} from './lock-file-packages.ts';

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Every package pinned and hashed, none bound to one registry, and one protobufjs for the whole of Temporal. */
export const lockFileGate: Gate = {
  name: 'lock-file',
  unit: 'packages',
  async run(root) {
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(root, name), 'utf8'));
    const { packages } = lockFile.parse(await read('package-lock.json'));
    const declared = manifest.parse(await read('package.json'));
    const { dependencies, devDependencies, optionalDependencies } = declared;
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    return {
      checked: installed.length,
      failures: [
        ...installed.flatMap(([path, entry]) => problemsOf(path, entry)),
        ...protobufProblems(installed),
        ...missingPlatforms(packages).map(
          ([path]) => `package-lock.json: ${path} is not named, so npm ci refuses the file`,
        ),
        ...Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
          .filter(([, range]) => !/^(npm:.+@)?\d+[.]\d+[.]\d+(-[\w.]+)?$/.test(range))
          .map(([name, range]) => `package.json: ${name} is not pinned exactly: ${range}`),
      ],
    };
  },
  async repair(root) {
    const path = join(root, 'package-lock.json');
    const lock = lockFile.parse(JSON.parse(await readFile(path, 'utf8')));
    Object.assign(lock.packages, Object.fromEntries(missingPlatforms(lock.packages)));
    const sorted = Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1));
    const text = JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2);
    await writeFile(path, `${text}\n`);
  },
};

type Locked = [path: string, entry: LockedPackage];

function problemsOf(...[path, entry]: Locked): string[] {
  const { resolved, integrity, link } = entry;
  // What was never downloaded here has no hash from here; npm checks it where it is installed.
  const needsHash = !link && !isOfPlatform(entry);
  return [
    ...(resolved === undefined
      ? []
      : [
          `package-lock.json: ${path} names a registry: ${resolved} (npm i --omit-lockfile-registry-resolved)`,
        ]),
    ...(integrity === undefined && needsHash
      ? [`package-lock.json: ${path} has no integrity hash`]
      : []),
  ];
}

/**
 * Temporal's packages must share one protobufjs 8: nested copies break the replay of JSON histories, at run
 * time only. gRPC's own older copy below `@grpc` is apart from that.
 */
function protobufProblems(installed: Locked[]): string[] {
  const copies = installed.filter(
    ([path]) => path.endsWith('node_modules/protobufjs') && !path.startsWith('node_modules/@grpc/'),
  );
  const [only] = copies;
  if (copies.length === 1 && only?.[1].version?.startsWith('8.')) return [];
  const found = copies.map(([path, { version }]) => `${path}@${version}`).join(', ');
  return [`package-lock.json: exactly one protobufjs 8.x is needed, found ${found || 'none'}`];
}
