import type { entryPoints } from './states.ts';

export type EntryPoint = (typeof entryPoints)[number];

/** Where the optimising of a content comes from, by where the content does (spec/api.md, Optimizer). */
export function entryPointOf(source: string): EntryPoint {
  if (source === 'igny8') return 'writer';
  return source === 'wordpress' ? 'wordpress_sync' : 'external_sync';
}

/** Whether an entry point can be that of a content of this source; `manual` can be any one's. */
export function fitsSource(entryPoint: EntryPoint, source: string): boolean {
  return entryPoint === 'manual' || entryPoint === entryPointOf(source);
}
