import { expectTypeOf, it } from 'vitest';
import type { AnswerOf, InitOf, PathOf, RowOf } from '#client/operations.ts';
import type { Schema } from '#client/schemas.ts';

type TasksPath = '/api/v1/writer/tasks/';
type Body = Record<'site_id' | 'sector_id' | 'title', string>;

// The compiler is what checks these; a run of the tests alone would let them pass.
it('knows paths, bodies, filters and answers from the document', () => {
  expectTypeOf<TasksPath>().toExtend<PathOf<'get'>>();
  expectTypeOf<'/api/v1/nothing/'>().not.toExtend<PathOf<'get'>>();
  expectTypeOf<'/api/v1/system/ping/'>().not.toExtend<PathOf<'delete'>>();

  expectTypeOf<{ body: Body }>().toExtend<InitOf<'post', TasksPath>>();
  expectTypeOf<{ body: Omit<Body, 'title'> }>().not.toExtend<InitOf<'post', TasksPath>>();
  expectTypeOf<{ params: { query: { ordering: 'colour' } } }>().not.toExtend<
    InitOf<'get', TasksPath>
  >();

  expectTypeOf<RowOf<TasksPath>>().toEqualTypeOf<Schema<'Task'>>();
  expectTypeOf<AnswerOf<'delete', '/api/v1/auth/sites/{id}/', object>>().toEqualTypeOf<undefined>();
});
