import type { ClusterOptions } from './cluster-types.ts';

/** What a customer chooses for a clustering. */
export type ClusterSettings = Required<
  Pick<ClusterOptions, 'tightness' | 'minimumSize' | 'intentWall'>
>;

/** What applies where the customer chose nothing. */
export const defaultClusterSettings: ClusterSettings = {
  tightness: 'balanced',
  minimumSize: 3,
  intentWall: true,
};

/** How a customer chose the keywords of a sector, beside naming them by id. */
export interface KeywordSelection {
  /** Conditions as the keyword list takes them. */
  filter?: Record<string, string | number | undefined>;
  /** Also those that are in a cluster no person has touched: they may move. */
  includeClustered?: boolean;
}

/** The most keywords of one run (spec/workflows.md). */
export const maximumClusterKeywords = 100_000;
