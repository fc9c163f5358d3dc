import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { livingKeysOf } from '#entities/shared/living-keys.ts';
import { restoreFromTrash } from '#entities/shared/restore-from-trash.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

describe('what is unique among the living', () => {
  it('is what the indexes of the entity say', () => {
    const { em } = database.orm;
    expect(livingKeysOf(em, Keyword)).toEqual([['sector_id', 'keyword']]);
    expect(livingKeysOf(em, Cluster)).toEqual([['sector_id', 'lower(name)']]);
    expect(livingKeysOf(em, ContentIdea)).toContainEqual(['site_id', 'lower(idea_title)']);
  });

  it('is understood as it is written, in every entity', () => {
    const { orm } = database;
    const declared = [...orm.getMetadata().getAll().values()].map((metadata) => {
      const unique = metadata.indexes.filter(({ expression }) =>
        /unique.*where deleted_at is null/.test(JSON.stringify(expression ?? '')),
      );
      return [livingKeysOf(orm.em, metadata.class as typeof Keyword).length, unique.length];
    });
    expect(declared.filter(([, unique]) => unique !== 0).length).toBeGreaterThan(3);
    for (const [understood, unique] of declared) expect(understood).toBe(unique);
  });
});

describe('bringing rows back from the Trash', () => {
  const deletedAt = new Date();

  it('leaves those there whose name is taken; of two with one name the first comes back', async () => {
    const { place, fork, transaction } = await createTenant(database.orm);
    const clusterOf = (name: string) => ({ ...place, id: randomUUID(), name });
    const living = clusterOf('TAKEN');
    const deleted = ['free', 'taken', 'twin', 'Twin', 'other'].map(clusterOf);
    const em = fork();
    await em.insert(Cluster, living);
    for (const cluster of deleted) await em.insert(Cluster, { ...cluster, deletedAt });
    const ids = deleted.map(({ id }) => id);
    const stay = await transaction((inner) => restoreFromTrash(inner, Cluster, ids));
    expect(stay).toEqual([ids[1], ids[3]]);
    expect(await fork().count(Cluster, { deletedAt: null })).toBe(4);
  });

  it('takes an empty key for no key', async () => {
    const { place, fork, transaction } = await createTenant(database.orm);
    const tasks = [1, 2, 3].map((n) => ({ ...place, id: randomUUID(), title: `Task ${n}` }));
    for (const task of tasks) await fork().insert(Task, { ...task, deletedAt });
    const ids = tasks.map(({ id }) => id);
    expect(await transaction((em) => restoreFromTrash(em, Task, ids))).toEqual([]);
  });

  it('looks at every key a table has', async () => {
    const { place, fork, transaction } = await createTenant(database.orm);
    const ideaOf = (ideaTitle: string, titleKey: string) => ({
      ...place,
      id: randomUUID(),
      ideaTitle,
      titleKey,
    });
    await fork().insert(ContentIdea, ideaOf('A living one', 'key'));
    const deleted = [
      ideaOf('Another title', 'key'),
      ideaOf('a LIVING one', 'other key'),
      ideaOf('Free', 'free'),
    ];
    for (const idea of deleted) await fork().insert(ContentIdea, { ...idea, deletedAt });
    const ids = deleted.map(({ id }) => id);
    const stay = await transaction((em) => restoreFromTrash(em, ContentIdea, ids));
    expect(stay).toEqual([ids[0], ids[1]]);
  });

  it('sees who takes a name at the same instant', async () => {
    const { place, fork, transaction } = await createTenant(database.orm);
    const keywordOf = (keyword: string) => ({
      ...place,
      id: randomUUID(),
      keyword,
      originalKeyword: keyword,
    });
    const [contested, free] = [keywordOf('contested'), keywordOf('free')];
    for (const keyword of [contested, free])
      await fork().insert(Keyword, { ...keyword, deletedAt });
    let restoring: Promise<string[]> | undefined;
    await transaction(async (em) => {
      await em.insert(Keyword, keywordOf('contested'));
      // It waits for this transaction, which is about to take the name.
      const ids = [contested.id, free.id];
      restoring = transaction((inner) => restoreFromTrash(inner, Keyword, ids));
      await waiting();
    });
    expect(await restoring).toEqual([contested.id]);
  });

  /** Until a session waits for a lock of another one; bounded by the time the test has. */
  async function waiting(): Promise<void> {
    const ungranted = `select 1 from pg_locks
      where not granted and locktype = 'transactionid'
        and pid in (select pid from pg_stat_activity where datname = current_database())`;
    while ((await database.query('owner', ungranted)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
});
