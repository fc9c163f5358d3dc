import { AsyncLocalStorage } from 'node:async_hooks';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';

/** What a worker dies with; its connection is gone, and its transaction with it. */
export class WorkerDied extends Error {}

export interface MortalWorkers {
  /** One pool of connections a worker, each as a process of its own has it. */
  orms: MikroORM[];
  /**
   * Does some work, and dies at its `statement`-th statement, counted from 0: the database ends the
   * connection there, as it does for a process that is killed. Work of fewer statements dies after its
   * commit, before anybody hears of it.
   *
   * @throws WorkerDied
   */
  dyingAt(statement: number, work: () => Promise<unknown>): Promise<never>;
}

interface Life {
  statementsLeft: number;
}

/** Workers on one database of their own, opened before the file's tests and closed after them. */
export function openMortalWorkers(count: number, poolSize: number): MortalWorkers {
  const lives = new AsyncLocalStorage<Life>();
  const orms: MikroORM[] = [];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    for (let worker = 0; worker < count; worker += 1) {
      const applicationName = `test-worker-${worker}`;
      const orm = await createOrm({ url: database.appUrl, poolSize, applicationName });
      makeMortal(orm, lives);
      orms.push(orm);
    }
  });
  afterAll(async () => {
    await Promise.all(orms.map((orm) => orm.close()));
    await database.drop();
  });
  return {
    orms,
    async dyingAt(statement, work) {
      const life = { statementsLeft: statement };
      try {
        await lives.run(life, work);
      } catch (error) {
        if (life.statementsLeft > -1) throw error;
      }
      throw new WorkerDied();
    },
  };
}

/** Every statement of the ORM passes its connection; there the last one of a life is met. */
function makeMortal(orm: MikroORM, lives: AsyncLocalStorage<Life>): void {
  const connection = orm.em.getConnection();
  const execute = connection.execute.bind(connection);
  type Execute = typeof connection.execute;
  const mortal: Execute = async (query, parameters, method, context, logger) => {
    const life = lives.getStore();
    if (life) {
      life.statementsLeft -= 1;
      if (life.statementsLeft < 0) {
        const death = 'select pg_terminate_backend(pg_backend_pid())';
        await execute(death, [], 'all', context, logger);
      }
    }
    return execute(query, parameters, method, context, logger);
  };
  connection.execute = mortal;
}
