import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublicCall } from '#api/shared/route-record.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';

/**
 * Work of a public route in the account that it has found or makes: nobody is signed in, but the audit log
 * is told the address.
 */
export function runInAccount<Result>(
  {
    request,
    dependencies,
  }: Pick<PublicCall<unknown, unknown, unknown>, 'request' | 'dependencies'>,
  accountId: string,
  work: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  return runInTenant(dependencies.orm, accountId, work, {
    ...(request.ip && { address: request.ip }),
  });
}
