import { measureAgreement } from './agreement.ts';
import { clusterLabelled, type Sight } from './cluster-labelled.ts';
import { type LabelledKeyword, trueLabels } from './labelled-keywords.ts';
import type { QualityRow } from './quality-table.ts';

const tightnesses = ['loose', 'balanced', 'tight'] as const;

const sights: Record<string, Sight> = {
  words: { intents: false, vectors: false },
  'words, intents': { intents: true, vectors: false },
  'words, vectors': { intents: false, vectors: true },
  'words, intents, vectors': { intents: true, vectors: true },
};

/** How each mode and tightness groups these keywords. */
export function qualityOfProduct(name: string, keywords: readonly LabelledKeyword[]): QualityRow[] {
  const truth = trueLabels(keywords);
  return Object.entries(sights).flatMap(([sees, sight]) =>
    tightnesses.map((tightness) => ({
      keywords: name,
      method: `${sees}, ${tightness}`,
      ...measureAgreement(truth, clusterLabelled(keywords, sight, tightness)),
    })),
  );
}
