import { renameSync, writeFileSync } from 'node:fs';

/** A reader sees the old text or the new one, never half of it, whatever kills us meanwhile. */
export function writeFileAtomically(file: string, text: string, mode: number): void {
  const unfinished = `${file}.${process.pid}.new`;
  writeFileSync(unfinished, text, { mode });
  renameSync(unfinished, file);
}
