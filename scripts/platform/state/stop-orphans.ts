import { endProcess } from '../processes/end-process.ts';
import { isAlive } from '../processes/identity.ts';
import { readPlatformFile, removePlatformFile } from './platform-file.ts';

/** What a killed launcher left gets as long as its own launcher would have given it. */
const graceMilliseconds = 20_000;

/**
 * Stops what a launcher that was killed left running, last group first. Each is recognised by pid, start time and
 * command line, so a reused pid is safe.
 *
 * @returns names of what was stopped
 */
export async function stopOrphans(platformFile: string): Promise<string[]> {
  const left = readPlatformFile(platformFile);
  if (!left) return [];
  const orphans = left.children.filter((child) => isAlive(child.identity));
  const groups = [...Map.groupBy(orphans, ({ group }) => group)].toSorted(([a], [b]) => b - a);
  for (const [, group] of groups) {
    await Promise.all(
      group.map(({ identity, stopSignal }) =>
        endProcess(identity, stopSignal as NodeJS.Signals, graceMilliseconds),
      ),
    );
  }
  removePlatformFile(platformFile);
  return orphans.map((orphan) => orphan.name);
}
