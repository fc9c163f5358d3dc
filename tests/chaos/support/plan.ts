import { type SeededRandom, seededRandom } from '#sandbox/shared/seeded-random.ts';
import { type PartName, partNames } from './durable-platform.ts';

/** How large a run of the suite is; times in seconds, each from … to. */
export interface ChaosSettings {
  /** Decides everything that is random: what is ordered, what is killed, when and for how long. */
  seed: string;
  pipelines: number;
  customers: number;
  /** How often each of the parts is killed. */
  killsOfEach: number;
  betweenKills: readonly [number, number];
  down: readonly [number, number];
  /** What has not ended when nothing has changed for so long is stuck. */
  stuckAfter: number;
}

export const longForm = {
  pipelines: 100,
  customers: 4,
  killsOfEach: 10,
  betweenKills: [1, 5],
  down: [0.2, 6],
  stuckAfter: 240,
} as const;

export const shortForm = {
  pipelines: 12,
  customers: 2,
  killsOfEach: 1,
  betweenKills: [1, 4],
  down: [0.2, 4],
  stuckAfter: 120,
} as const;

/** What is done to a run that has been ordered. */
export type Fate = 'left alone' | 'paused and resumed' | 'cancelled' | Verdict;

/** The word of a person that each article of an order waits for. */
export type Verdict = 'approved' | 'rejected';

export interface Order {
  /** Milliseconds after the beginning. */
  at: number;
  customer: number;
  articles: number;
  fate: Fate;
  /** Milliseconds from the order to what is done to its run, and from a pause to its end. */
  fateAfter: number;
  pausedFor: number;
}

export interface Kill {
  at: number;
  part: PartName;
  down: number;
}

export interface ChaosPlan {
  orders: Order[];
  kills: Kill[];
}

/** Four in ten runs are left alone. */
const fates: readonly Fate[] = [
  ...Array<Fate>(4).fill('left alone'),
  ...Array<Fate>(2).fill('paused and resumed'),
  ...Array<Fate>(2).fill('cancelled'),
  'approved',
  'rejected',
];
const mostArticlesAnOrder = 8;

/** The same seed and sizes always give the same plan. */
export function planChaos(settings: ChaosSettings): ChaosPlan {
  const random = seededRandom(settings.seed);
  const kills = planKills(random, settings);
  return { kills, orders: planOrders(random, settings, kills.at(-1)?.at ?? 0) };
}

/** Rounds in which every part is killed once, each in an order of its own. */
function planKills(
  random: SeededRandom,
  { killsOfEach, betweenKills, down }: ChaosSettings,
): Kill[] {
  const rounds = Array.from({ length: killsOfEach }, () => random.shuffle(partNames));
  let at = 0;
  return rounds.flat().map((part) => {
    at += between(random, betweenKills);
    return { at, part, down: between(random, down) };
  });
}

/** Orders of all sizes while parts are killed; the first ones at once, so that the first kill finds work. */
function planOrders(
  random: SeededRandom,
  { pipelines, customers }: ChaosSettings,
  lastKill: number,
): Order[] {
  const orders: Order[] = [];
  let left = pipelines;
  while (left > 0) {
    const articles = Math.min(left, random.integer(1, mostArticlesAnOrder));
    left -= articles;
    orders.push({
      articles,
      at: orders.length < customers ? 0 : random.integer(0, lastKill),
      customer: orders.length % customers,
      fate: random.pick(fates),
      fateAfter: between(random, [0.1, 6]),
      pausedFor: between(random, [0.5, 8]),
    });
  }
  return orders;
}

/** Whole milliseconds from a range in seconds. */
function between(random: SeededRandom, [from, to]: readonly [number, number]): number {
  return random.integer(from * 1000, to * 1000);
}
