import type { MikroORM } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { countFailure } from './count-failure.ts';
import { translateFailure } from './translate-failure.ts';

/**
 * Opens each activity's unit of work: one forked manager with the tenant of its input. What an activity
 * throws on purpose leaves as a named failure that says whether trying again can help.
 */
export function createTenantInterceptor(orm: MikroORM): ActivityInboundCallsInterceptor {
  return {
    async execute(input, next) {
      const [argument] = input.args as [{ accountId?: unknown; runId?: unknown }?];
      const { accountId, runId } = argument ?? {};
      if (typeof accountId !== 'string') {
        throw ApplicationFailure.nonRetryable(
          'An activity needs the account it works for.',
          'internal',
        );
      }
      try {
        const caller = typeof runId === 'string' ? { runId } : {};
        return await runInTenant(orm, accountId, () => next(input), caller);
      } catch (error) {
        countFailure(error);
        throw translateFailure(error);
      }
    },
  };
}
