import { beforeEach, describe, expect, it } from 'vitest';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { moveIdeas } from '#entities/planner/move-ideas.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { lockTasksOfIdeas, unqueueIdeas } from '#entities/planner/unqueue-ideas.ts';
import { restoreFromTrash } from '#entities/shared/restore-from-trash.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: Tenant;
let ideaId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  ideaId = await insertIdea();
});

async function insertIdea(status: ContentIdea['status'] = 'new'): Promise<string> {
  const id = uuidv7();
  await tenant.fork().insert(ContentIdea, { id, ...tenant.place, ideaTitle: id, status });
  return id;
}

async function queue(id = ideaId): Promise<string> {
  const [verdict] = await tenant.transaction((em) => queueIdeas(em, [id]));
  return verdict?.task_id ?? '';
}

const unqueue = (...ids: string[]) =>
  tenant.transaction(async (em) => {
    await lockTasksOfIdeas(em, ids);
    return unqueueIdeas(em, ids);
  });
const statusOf = async (id = ideaId) =>
  (await tenant.fork().findOneOrFail(ContentIdea, { id })).status;
const livingTasks = () => tenant.fork().count(Task, { deletedAt: null });
const setTask = (id: string, status: Task['status']) =>
  tenant.fork().nativeUpdate(Task, { id }, { status });

describe('an idea whose task goes', () => {
  it('is new again when the task goes to the Trash, and queued when that comes back', async () => {
    const taskId = await queue();
    await tenant.transaction((em) => moveToTrash(em, Task, [taskId]));
    expect(await statusOf()).toBe('new');
    expect(await tenant.transaction((em) => restoreFromTrash(em, Task, [taskId]))).toEqual([]);
    expect(await statusOf()).toBe('queued');
  });

  it('is new again when the task is deleted for good, or given to another idea', async () => {
    const [first, other] = [await queue(), await insertIdea()];
    await tenant.fork().nativeUpdate(Task, { id: first }, { ideaId: other });
    expect([await statusOf(), await statusOf(other)]).toEqual(['new', 'queued']);
    await tenant.fork().nativeDelete(Task, { id: first });
    expect(await statusOf(other)).toBe('new');
  });

  it('stays completed, for what was written is there', async () => {
    const taskId = await queue();
    await tenant.fork().nativeUpdate(ContentIdea, { id: ideaId }, { status: 'completed' });
    await tenant.transaction((em) => moveToTrash(em, Task, [taskId]));
    expect(await statusOf()).toBe('completed');
  });

  it('is left alone by a task in the Trash, and by changes of its task', async () => {
    const taskId = await queue();
    const gone = { ...tenant.place, id: uuidv7(), title: 'Old', ideaId, deletedAt: new Date() };
    await tenant.fork().insert(Task, gone);
    await tenant.fork().nativeDelete(Task, { id: gone.id });
    await setTask(taskId, 'failed');
    expect(await statusOf()).toBe('queued');
  });

  it('can be queued again, as another task', async () => {
    const first = await queue();
    await unqueue(ideaId);
    const second = await queue();
    expect(second).not.toBe(first);
    expect([await statusOf(), await livingTasks()]).toEqual(['queued', 1]);
    expect(await tenant.transaction((em) => restoreFromTrash(em, Task, [first]))).toEqual([first]);
  });
});

describe('taking ideas back from the writer', () => {
  it('puts pending tasks into the Trash and makes their ideas new', async () => {
    const other = await insertIdea();
    await queue();
    await queue(other);
    expect(await unqueue(ideaId, other)).toEqual(new Map());
    expect([await statusOf(), await statusOf(other), await livingTasks()]).toEqual([
      'new',
      'new',
      0,
    ]);
  });

  it.each([
    ['queued', 'queued'],
    ['in_progress', 'in progress'],
    ['completed', 'completed'],
    ['failed', 'failed'],
  ] as const)('leaves out one whose task is %s', async (status, words) => {
    await setTask(await queue(), status);
    expect([...(await unqueue(ideaId)).values()]).toEqual([
      `The task of the idea is ${words}; only a pending one can be taken back.`,
    ]);
    expect([await statusOf(), await livingTasks()]).toEqual(['queued', 1]);
  });

  it('leaves out what is not queued, and takes the others back', async () => {
    const [fresh, written] = [await insertIdea(), await insertIdea('completed')];
    await queue();
    expect(Object.fromEntries(await unqueue(fresh, ideaId, written))).toEqual({
      [fresh]: 'The idea is new, not queued.',
      [written]: 'The idea is completed, not queued.',
    });
    expect(await statusOf()).toBe('new');
  });

  it('at the same time as queueing, again and again, leaves one task or none', async () => {
    const rounds = Array.from({ length: 6 }, (_, round) => (round % 2 ? unqueue(ideaId) : queue()));
    await Promise.all(rounds);
    const [status, tasks] = [await statusOf(), await livingTasks()];
    expect([
      ['new', 0],
      ['queued', 1],
    ]).toContainEqual([status, tasks]);
  });
});

describe('moving an idea', () => {
  const move = (to: ContentIdea['status'], id = ideaId) =>
    tenant.transaction(async (em) => {
      const idea = await em.findOneOrFail(ContentIdea, { id });
      return (await moveIdeas(em, [idea], to)).get(id);
    });

  it('to queued makes its task, to new takes it back', async () => {
    expect(await move('queued')).toBeUndefined();
    expect([await statusOf(), await livingTasks()]).toEqual(['queued', 1]);
    expect(await move('new')).toBeUndefined();
    expect([await statusOf(), await livingTasks()]).toEqual(['new', 0]);
  });

  it('to where it is changes nothing', async () => {
    expect(await move('new')).toBeUndefined();
    expect(await livingTasks()).toBe(0);
  });

  it('to completed needs its content', async () => {
    const taskId = await queue();
    expect(await move('completed')).toBe(
      'The idea is queued and cannot become completed: its content does not exist yet.',
    );
    const text = { title: 'T', slug: 't', htmlContent: '<p>t</p>', wordCount: 1 };
    await tenant.fork().insert(Content, { ...tenant.place, id: uuidv7(), taskId, ...text });
    expect(await move('completed')).toBeUndefined();
    expect(await statusOf()).toBe('completed');
  });

  it.each([
    ['new', 'completed', 'The idea is new and cannot become completed.'],
    ['completed', 'new', 'The idea is completed and cannot become new.'],
    ['completed', 'queued', 'The idea is completed and cannot become queued.'],
  ] as const)('from %s to %s is impossible', async (from, to, reason) => {
    const id = await insertIdea(from);
    expect(await move(to, id)).toBe(reason);
    expect(await statusOf(id)).toBe(from);
  });
});
