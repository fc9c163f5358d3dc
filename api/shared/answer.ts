import type { z } from 'zod';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import type { PageCursors } from './lists/cursors-of-page.ts';

/** One page as a list handler returns it; the frame adds the envelope and the links. */
export interface Page<Row> {
  count: number;
  page: number;
  pageSize: number;
  rows: Row[];
  /** Where the page was asked for by cursor: its neighbours' cursors. */
  cursors?: PageCursors;
}

export interface OneAnswer<Data extends z.ZodType> {
  kind: 'one';
  status: 200 | 201 | 202;
  data: Data;
  message: string | undefined;
  /** Of a start (202): what is answered with 200 where the result comes while the caller waits. */
  whenDone?: z.ZodType;
}

export interface ListAnswer<Row extends z.ZodType> {
  kind: 'list';
  status: 200;
  row: Row;
}

export interface DeletedAnswer {
  kind: 'deleted';
  status: 204;
}

/** The handler writes the response itself: files and event streams. */
export interface RawAnswer {
  kind: 'raw';
  status: 200;
  contentType: string;
  /** When the handler answers 204 instead, in words. */
  emptyWhen?: string;
  /** What else the handler answers without an envelope, in words. */
  others?: Partial<Record<206 | 304 | 416, string>>;
}

export type Answer = OneAnswer<z.ZodType> | ListAnswer<z.ZodType> | DeletedAnswer | RawAnswer;

/** What a handler of this answer returns. Values are checked and stripped by the schema on the way out. */
export type Produced<Declared extends Answer> =
  Declared extends OneAnswer<infer Data>
    ? Promise<z.input<Data>>
    : Declared extends ListAnswer<infer Row>
      ? Promise<Page<z.input<Row>>>
      : Promise<void>;

/** `{success, data}` with 200, or 201 for what was created and 202 for what was started. */
export function one<Data extends z.ZodType>(
  data: Data,
  options: { status?: 200 | 201 | 202; message?: string } = {},
): OneAnswer<Data> {
  return { kind: 'one', status: options.status ?? 200, data, message: options.message };
}

/** 202 for what was started; 200 with its result where that comes while the caller waits (`follow`). */
export function oneWhenDone(result: z.ZodType): OneAnswer<typeof acceptedRun> {
  return { ...one(acceptedRun, { status: 202 }), whenDone: result };
}

/** A page of rows. */
export function listOf<Row extends z.ZodType>(row: Row): ListAnswer<Row> {
  return { kind: 'list', status: 200, row };
}

/** 204 without a body. */
export const deleted: DeletedAnswer = { kind: 'deleted', status: 204 };

/** Whatever the handler writes. */
export function raw(
  contentType: string,
  options: Pick<RawAnswer, 'emptyWhen' | 'others'> = {},
): RawAnswer {
  return { kind: 'raw', status: 200, contentType, ...options };
}
