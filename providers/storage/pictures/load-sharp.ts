import { createRequire } from 'node:module';
import type sharp from 'sharp';

export type Sharp = typeof sharp;

/** The decoders that are needed; libvips has dozens, and each is a door for hostile files. */
const neededDecoders = [
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadWebpBuffer',
];

/**
 * Loads `sharp` with the three decoders we use and no others. Called at start, so that a machine it has no
 * build for is told then and not at the first picture.
 */
export function loadSharp(
  require: (name: string) => unknown = createRequire(import.meta.url),
): Sharp {
  let loaded: Sharp;
  try {
    loaded = require('sharp') as Sharp;
  } catch (error) {
    throw new Error(
      `Pictures need the package sharp, which cannot be loaded here (${process.platform}-${process.arch}). ` +
        'Install with optional dependencies: npm install --include=optional sharp',
      { cause: error },
    );
  }
  // One picture, one thread: how many are under way at once is decided where they are processed.
  loaded.concurrency(1);
  // Pictures differ; what was decoded before is of no use.
  loaded.cache(false);
  loaded.block({ operation: ['VipsForeignLoad'] });
  loaded.unblock({ operation: neededDecoders });
  return loaded;
}
