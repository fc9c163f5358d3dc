import { readFileSync } from 'node:fs';

/**
 * Loaded before a process of the product (NODE_OPTIONS=--import): `Date` there is off by the seconds that stand in the
 * file SHIFTED_CLOCK_FILE, read anew every tenth of a second, so that the clock of a running process can jump.
 * Timers, and what the Temporal SDK's core measures, go on as they were.
 */
const file = process.env.SHIFTED_CLOCK_FILE;
const RealDate = Date;
const realNow = Date.now.bind(Date);
const readEveryMilliseconds = 100;
let readAt = 0;
let shiftMilliseconds = 0;

function now() {
  const real = realNow();
  if (real - readAt > readEveryMilliseconds) {
    readAt = real;
    try {
      shiftMilliseconds = 1000 * Number(readFileSync(String(file), 'utf8'));
    } catch {
      // Between two versions of the file: the clock stays as it was.
    }
  }
  return real + shiftMilliseconds;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
