import { actionObjects, type RuleActionType, type RuleObjectType } from './rules.ts';

/** What one unit of each action costs, in credits. */
export interface ActionPrices {
  /** A request, however many keywords. */
  clustering: number;
  /** A cluster. */
  ideas: number;
  /** A text of so many words. */
  writing(words: number): number;
  /** All pictures of one text. */
  images: number;
  /** A text. */
  linking: number;
  /** A text of so many words. */
  optimizing(words: number): number;
}

export interface PlannedAction {
  type: RuleActionType;
  /** How many objects the rule names itself, where it names them. */
  named?: number | undefined;
  /** Ideas a cluster. */
  ideas?: number | undefined;
}

interface Setting {
  actions: readonly PlannedAction[];
  /** How many objects of each kind there are to begin with. */
  given: Partial<Record<RuleObjectType, number>>;
  /** Words of a text, target or real. */
  words: number;
  prices: ActionPrices;
}

/**
 * What the actions of one execution are expected to cost, before any of them is done: clustering gives one cluster,
 * a cluster as many ideas as are asked for, an idea one task, a task one text.
 */
export function expectedCredits({ actions, given, words, prices }: Setting): number {
  const known = { ...given };
  let credits = 0;
  for (const { type, named, ideas = 0 } of actions) {
    const object = actionObjects[type];
    if (object === null) continue;
    const count = named ?? known[object] ?? 0;
    switch (type) {
      case 'cluster_keywords':
        credits += count > 0 ? prices.clustering : 0;
        known.cluster = Math.max(known.cluster ?? 0, Math.min(count, 1));
        break;
      case 'generate_ideas':
        credits += count * prices.ideas;
        known.idea = (known.idea ?? 0) + count * ideas;
        break;
      case 'queue_ideas':
        known.task = (known.task ?? 0) + count;
        break;
      case 'generate_content':
        credits += count * prices.writing(words);
        known.content = (known.content ?? 0) + count;
        break;
      case 'generate_images':
        credits += count * prices.images;
        break;
      case 'link_content':
        credits += count * prices.linking;
        break;
      case 'optimize_content':
        credits += count * prices.optimizing(words);
        break;
      default:
    }
  }
  return credits;
}
