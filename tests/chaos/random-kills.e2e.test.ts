import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { randomKills } from './support/random-kills.ts';

/** The short form of `npm run test:chaos`; a seed that fails is printed and repeats there. */
it('loses nothing, does nothing twice and keeps its books when its parts are killed at random', async () => {
  const seed = randomBytes(4).toString('hex');
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  expect(await randomKills({ seed, isShort: true, say })).toEqual([]);
});
