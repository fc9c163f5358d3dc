import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { type ContractTarget, startContractTarget } from './contract-target.ts';
import { obtainSchemathesis } from './obtain-schemathesis.ts';
import { runSchemathesis } from './schemathesis.ts';

/** `npm run contract` sets it: hundreds of cases an operation, and others each time. */
const isFull = process.env.CONTRACT_RUN === 'full';
/** Milliseconds. */
const timeout = isFull ? 60 * 60_000 : 10 * 60_000;

/** What the owner of an account is refused by role: a developer's, on which an owner sees 403 alone. */
const developersOnly = allRoutes.flatMap(({ record: { method, path, permission } }) =>
  permission === 'public' || roleHas('owner', permission)
    ? []
    : ['--include-name', `${method.toUpperCase()} /api/v1/${path}`],
);

interface Caller {
  who: string;
  token: keyof ContractTarget['tokens'] | null;
  /** Of the bounded run, which tries few cases and the same ones each time. */
  bounded: readonly string[];
}

const callers: readonly Caller[] = [
  { who: 'an owner', token: 'owner', bounded: [] },
  { who: 'a developer', token: 'developer', bounded: developersOnly },
  // A stranger meets the same 401 nearly everywhere: the boundary of each field is left to the full run.
  { who: 'a stranger', token: null, bounded: ['--phases', 'examples,fuzzing,stateful'] },
];

/** One worker: the same seed gives the same cases, and CPython 3.11 parses lambdas wrongly in two threads. */
function optionsOf({ bounded }: Caller): readonly string[] {
  if (isFull) return ['--max-examples', '150', '--continue-on-failure'];
  return ['--max-examples', '3', '--seed', '20261121', ...bounded];
}

const found = await obtainSchemathesis(cacheHome(process.env));

describe('schemathesis, every check over the whole schema', () => {
  let target: ContractTarget;
  beforeAll(async () => {
    target = await startContractTarget();
  });
  afterAll(() => target.close());

  it.for(callers)('finds nothing as $who', { timeout }, async (caller, { skip }) => {
    if ('missing' in found) return skip(found.missing);
    const { code, output } = await runSchemathesis({
      command: found.command,
      target,
      token: caller.token === null ? undefined : target.tokens[caller.token],
      options: optionsOf(caller),
    });
    const summary = output.slice(output.lastIndexOf('Test cases:'));
    process.stdout.write(summary);
    expect(code === 0 ? 'no failure' : output).toBe('no failure');
    // A run that tries nothing fails nothing, either.
    const generated = Number(/(\d+) generated/.exec(summary)?.[1] ?? 0);
    expect(generated).toBeGreaterThan(100);
  });
});
