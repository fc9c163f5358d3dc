import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { createInstantVendors } from '../../../bench/product/instant-vendors.ts';

/** What activities are built from, on a real database, with vendors that answer in this process. */
export function fakedVendors(
  orm: MikroORM,
  others: Partial<ActivityDependencies> = {},
): ActivityDependencies {
  return { orm, logger: pino({ level: 'silent' }), ...createInstantVendors(), ...others };
}
