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
/** A stranger meets the same 401 nearly everywhere: boundary values of each field are left to the full run. */
const boundedStranger = [...bounded, '--phases', 'examples,fuzzing,stateful'];
const withinMilliseconds = isFull ? 60 * 60_000 : 5 * 60_000;

const found = await obtainSchemathesis(cacheHome(process.env));
if ('missing' in found) console.warn(`The contract is not tried: ${found.missing}`);

describe.skipIf('missing' in found)('schemathesis, every check over the whole schema', () => {
  let target: ContractTarget;
  beforeAll(async () => {
    target = await startContractTarget();
  });
  afterAll(() => target.close());

  it.each([
    { who: 'an owner', hasToken: true, options: isFull ? full : bounded },
    { who: 'a stranger', hasToken: false, options: isFull ? full : boundedStranger },
  ])(
    'finds nothing as $who',
    async ({ hasToken, options }) => {
      if ('missing' in found) throw new Error(found.missing);
      const { code, output } = await runSchemathesis({
        command: found.command,
        target,
        token: hasToken ? target.owner.access : undefined,
        options,
      });
      console.log(output.slice(output.lastIndexOf('Test cases:')));
      expect(code, output).toBe(0);
    },
    withinMilliseconds,
  );
});
