import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { findRow } from '#api/shared/find-row.ts';
import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import { rowOfFunction, type trialBody } from '#contracts/api/thinker/prompt-trials.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { assertUsable, promptContract } from './prompt-contract.ts';

type Body = z.output<typeof trialBody>;
type Field = (typeof rowOfFunction)[string];

interface PlacedRow {
  id: string;
  siteId: string;
  sectorId: string;
  wordCount?: number;
  /** Of a content's text. */
  version?: number;
}

const entities: Record<Field, EntityName<PlacedRow>> = {
  task_id: Task,
  content_id: Content,
  cluster_id: Cluster,
};

/** Ideas a preview asks for. */
const previewedIdeas = 5;

/** What is tried: the function, the row or sample, and where it is. */
export interface AskedTrial {
  contract: AiFunctionContract;
  request: {
    functionName: string;
    subject: Record<string, string | number> | null;
    siteId: string | null;
    sectorId: string | null;
  };
  /** Words the text is to have, where there is a text. */
  words: number | null;
  text: string | null;
}

/** The rows that are named, all of them found: what one may not see is refused before what does not fit. */
async function givenRows(
  em: EntityManager,
  body: Body,
): Promise<{ field: Field; row: PlacedRow }[]> {
  const rows: { field: Field; row: PlacedRow }[] = [];
  for (const field of ['task_id', 'content_id', 'cluster_id'] as const) {
    const id = body[field];
    if (id) rows.push({ field, row: await findRow(em, entities[field], id) });
  }
  return rows;
}

function wordsOf(value: unknown): number | null {
  const words: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'word_count') : null;
  return typeof words === 'number' ? words : null;
}

/**
 * Checks what somebody wants to try.
 *
 * @throws AppError `validation_failed` for a prompt that cannot be used; `unprocessable` for a row the
 *   function knows nothing of; `not_found`, `permission_denied` for rows the caller does not see
 */
export async function askedTrial(em: EntityManager, body: Body): Promise<AskedTrial> {
  const contract = promptContract(body.prompt_type, body.function_name);
  if (body.prompt_value !== undefined) assertUsable(body.prompt_value, contract);
  const text = body.prompt_value ?? null;
  const { name: functionName, sampleData } = contract;
  const [given, second] = await givenRows(em, body);
  if (second) throw unprocessable(second.field, 'A prompt is tried with one row');
  if (!given) {
    const request = { functionName, subject: null, siteId: null, sectorId: null };
    return { contract, request, words: wordsOf(sampleData), text };
  }
  const { field, row } = given;
  if (rowOfFunction[functionName] !== field) {
    throw unprocessable(field, `A prompt of ${functionName} is not made of this`);
  }
  const { siteId, sectorId, wordCount = null } = row;
  const request = { functionName, subject: subjectOf(field, row), siteId, sectorId };
  return { contract, request, words: wordCount, text };
}

function subjectOf(field: Field, { id, version }: PlacedRow): Record<string, string | number> {
  if (field === 'cluster_id') return { clusterId: id, count: previewedIdeas };
  if (field === 'task_id') return { taskId: id };
  return { contentId: id, ...(version !== undefined && { version }) };
}
