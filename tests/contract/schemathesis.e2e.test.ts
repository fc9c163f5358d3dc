import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { type ContractTarget, startContractTarget } from './contract-target.ts';
import { obtainSchemathesis } from './obtain-schemathesis.ts';
import { runSchemathesis } from './schemathesis.ts';

/** `npm run contract` sets it: hundreds of cases an operation, and others each time. */
const isFull = process.env.CONTRACT_RUN === 'full';

/** Part of every test run, so the same cases each time, and few. */
const bounded = ['--max-examples', '3', '--seed', '20261121', '--workers', '2'];
const full = ['--max-examples', '150', '--workers', '2', '--continue-on-failure'];
const withinMilliseconds = isFull ? 60 * 60_000 : 5 * 60_000;

const found = await obtainSchemathesis(cacheHome(process.env));
if ('missing' in found) console.warn(`The contract is not tried: ${found.missing}`);

describe.skipIf('missing' in found)('schemathesis, every check over the whole schema', () => {
  let target: ContractTarget;
  beforeAll(async () => {
    target = await startContractTarget();
  });
  afterAll(() => target.close());

  it.each(['an owner', 'somebody without a token'])(
    'finds nothing as %s',
    async (who) => {
      if ('missing' in found) throw new Error(found.missing);
      const { code, output } = await runSchemathesis({
        command: found.command,
        target,
        token: who === 'an owner' ? target.owner.access : undefined,
        options: isFull ? full : bounded,
      });
      console.log(output.slice(output.lastIndexOf('Test cases:')));
      expect(code, output).toBe(0);
    },
    withinMilliseconds,
  );
});
