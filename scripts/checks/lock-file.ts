import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';

const lockedPackage = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
});

const lockFile = z.object({ packages: z.record(z.string(), lockedPackage) });
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Every package pinned and hashed, none bound to one registry, and one protobufjs for the whole of Temporal. */
export const lockFileGate: Gate = {
  name: 'lock-file',
  unit: 'packages',
  async run(root) {
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(join(root, name), 'utf8'));
    const { packages } = lockFile.parse(await read('package-lock.json'));
    const { dependencies, devDependencies } = manifest.parse(await read('package.json'));
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    return {
      checked: installed.length,
      failures: [
        ...installed.flatMap(([path, entry]) => problemsOf(path, entry)),
        ...protobufProblems(installed),
        ...Object.entries({ ...dependencies, ...devDependencies })
          .filter(([, range]) => !/^(npm:.+@)?\d+[.]\d+[.]\d+(-[\w.]+)?$/.test(range))
          .map(([name, range]) => `package.json: ${name} is not pinned exactly: ${range}`),
      ],
    };
  },
};

type Locked = [path: string, entry: z.infer<typeof lockedPackage>];

function problemsOf(...[path, { resolved, integrity, link }]: Locked): string[] {
  return [
    ...(resolved === undefined
      ? []
      : [
          `package-lock.json: ${path} names a registry: ${resolved} (npm i --omit-lockfile-registry-resolved)`,
        ]),
    ...(integrity === undefined && !link
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
