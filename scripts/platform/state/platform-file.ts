import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { ProcessIdentity } from '../processes/identity.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const identitySchema: z.ZodType<ProcessIdentity> = z.object({
  pid: z.number().int(),
  started: z.string(),
  command: z.string(),
});

const runningPlatformSchema = z.object({
  launcher: identitySchema,
  /** False while it is still starting or already stopping. */
  isReady: z.boolean(),
  children: z.array(
    z.object({
      name: z.string(),
      /** Those of the last group are stopped first, those of one group together. */
      group: z.number().int(),
      stopSignal: z.string(),
      identity: identitySchema,
    }),
  ),
  ports: z.record(z.string(), z.number()),
  urls: z.record(z.string(), z.string()),
});

/** What runs now: pids, ports, addresses. Kept in `.data/platform.json` for tools and for the next start. */
export type RunningPlatform = z.infer<typeof runningPlatformSchema>;

/** Null when no platform was left there. */
export function readPlatformFile(file: string): RunningPlatform | null {
  if (!existsSync(file)) return null;
  return runningPlatformSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writePlatformFile(file: string, platform: RunningPlatform): void {
  writeFileAtomically(file, `${JSON.stringify(platform, null, 2)}\n`, 0o644);
}

export function removePlatformFile(file: string): void {
  rmSync(file, { force: true });
}
