import { raw } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { queryValues } from '#contracts/api/shared/list-query.ts';

const stageStates = z.string().max(200).optional();

/** Queries of the list that are no comparison with one column. */
export const furtherQueries = {
  taxonomy_id: z.uuid().optional(),
  linked: queryValues.boolean.optional(),
  optimized: queryValues.boolean.optional(),
  linking: stageStates.meta({
    description: 'none: never linked; needed: the text changed since; done',
  }),
  optimization: stageStates.meta({
    description:
      'none: never optimised; needed: the text changed since, or it scores below the site’s target; done',
  }),
  changed_since_publishing: queryValues.boolean.optional(),
};

const isChangedSince = (stage: 'linked' | 'optimized') => (alias: string) =>
  `${alias}.version > coalesce(${alias}.${stage}_text_version, 0)`;

/** A site without a target has none to be below of. */
const isBelowTarget = (alias: string) =>
  `coalesce((${alias}.optimization_scores ->> 'overall')::numeric < (
     select (site.settings ->> 'target_score')::numeric from igny8_sites site where site.id = ${alias}.site_id), false)`;

type Written = (alias: string) => string;

/** What the work of a stage looks like, by the words of the filter; any other word is nobody's. */
function stageCondition(column: string, isNeeded: Written, wish: unknown): object {
  const conditions = new Map<unknown, Written>([
    ['none', (alias) => `${alias}.${column} = 0`],
    ['needed', (alias) => `${alias}.${column} > 0 and (${isNeeded(alias)})`],
    ['done', (alias) => `${alias}.${column} > 0 and not (${isNeeded(alias)})`],
  ]);
  const condition = conditions.get(wish);
  return condition ? { [raw(condition)]: [] } : { $or: [] };
}

function wasDone(column: 'linkerVersion' | 'optimizerVersion', wish: unknown): object {
  return wish === true ? { [column]: { $gte: 1 } } : { [column]: 0 };
}

const isLinkingNeeded = isChangedSince('linked');
const isOptimizingNeeded: Written = (alias) =>
  `${isChangedSince('optimized')(alias)} or ${isBelowTarget(alias)}`;

function standsUnder(taxonomyId: unknown): object {
  const condition = raw(
    (alias) =>
      `exists (select 1 from igny8_content_taxonomy_links link
         where link.taxonomy_id = ? and link.content_id = ${alias}.id)`,
    [taxonomyId],
  );
  return { [condition]: [] };
}

function isChanged(wish: unknown): object {
  const condition = raw(
    (alias) =>
      `coalesce(${alias}.version > ${alias}.published_version, false) = ${wish === true ? 'true' : 'false'}`,
  );
  return { [condition]: [] };
}

const conditions: Record<keyof typeof furtherQueries, (wish: unknown) => object> = {
  taxonomy_id: standsUnder,
  linked: (wish) => wasDone('linkerVersion', wish),
  optimized: (wish) => wasDone('optimizerVersion', wish),
  linking: (wish) => stageCondition('linker_version', isLinkingNeeded, wish),
  optimization: (wish) => stageCondition('optimizer_version', isOptimizingNeeded, wish),
  changed_since_publishing: isChanged,
};

/** What these queries ask of the rows. */
export function conditionsOf(query: Record<string, unknown>): object {
  const asked = Object.entries(conditions).filter(([name]) => query[name] !== undefined);
  return { $and: asked.map(([name, condition]) => condition(query[name])) };
}
