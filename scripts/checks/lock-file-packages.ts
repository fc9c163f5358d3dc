import { z } from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]);

const lockedPackage = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: oneOrMore.optional(),
  cpu: oneOrMore.optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

export const lockFile = z.looseObject({ packages: z.record(z.string(), lockedPackage) });

export type LockedPackage = z.infer<typeof lockedPackage>;
export type LockedPackages = Record<string, LockedPackage>;

/** What a package's name says of its platform: `@oxlint/binding-linux-arm64-musl`. */
const platformName =
  /(?:^|[/-])(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(.+))?$/;

/** Whether an entry is a package for other machines: npm never installs it here. */
export function isOfPlatform(entry: LockedPackage): boolean {
  return entry.optional === true && entry.os !== undefined && entry.cpu !== undefined;
}

/**
 * Packages for other platforms that a package asks for and the lock file does not name. A registry that
 * carries one platform only makes npm leave them out, and then `npm ci` refuses the file everywhere.
 */
export function missingPlatforms(packages: LockedPackages): [path: string, entry: LockedPackage][] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const path = `node_modules/${name}`;
      const isNamed = path in packages || `${parent}/node_modules/${name}` in packages;
      const platform = platformName.exec(name);
      if (isNamed || !platform) return [];
      const [, os = '', cpu = '', abi = ''] = platform;
      const entry = { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libraryOf(os, abi) };
      return [[path, { ...entry, optional: true, os: [os] }] as [string, LockedPackage]];
    }),
  );
}

function libraryOf(os: string, abi: string): { libc?: string[] } {
  if (os !== 'linux' || abi === '') return {};
  return { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
}
