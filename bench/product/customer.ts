import type { MikroORM } from '@mikro-orm/postgresql';
import { User } from '#entities/identity/user.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { articleWords } from './instant-replies.ts';

/** Never the reason why something stops. */
const credits = 1_000_000_000;

/** A tenant with an owner, a destination and more credits than a benchmark can use. */
export interface Customer {
  tenant: Tenant;
  userId: string;
  integrationId: string;
  /** Makes this many fresh tasks of so many words, a short text unless given; answers their ids. */
  addTasks(count: number, wordCount?: number): Promise<string[]>;
}

/** Registers a customer straight in the database. */
export async function createCustomer(orm: MikroORM): Promise<Customer> {
  const tenant = await createTenant(orm, { credits });
  const { accountId, siteId } = tenant;
  const [userId, integrationId] = [uuidv7(), uuidv7()];
  const address = 'https://shop.example';
  await tenant.transaction(async (em) => {
    await em.insert(User, {
      id: userId,
      accountId,
      email: `${userId}@shop.example`,
      role: 'owner',
      username: 'owner',
      passwordHash: 'none',
      fullName: 'Mara Lind',
    });
    await em.insert(SiteIntegration, {
      id: integrationId,
      accountId,
      siteId,
      platform: 'wordpress',
      remoteKey: address,
      config: { site_url: address, username: 'mara' },
      credentials: 'instant',
    });
  });
  return {
    tenant,
    userId,
    integrationId,
    async addTasks(count, wordCount = articleWords) {
      const ids = Array.from({ length: count }, () => uuidv7());
      const rows = ids.map((id) => ({
        id,
        ...tenant.place,
        title: `Cold brew, part ${id}`,
        wordCount,
        keywords: ['cold brew', 'coffee'],
      }));
      await tenant.transaction((em) => em.insertMany(Task, rows));
      return ids;
    },
  };
}
