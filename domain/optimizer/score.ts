/** One check of a part of a score. */
interface ScoreReason {
  /** Which check: `title`, `density`, … unique within its part. */
  kind: string;
  /** For the customer: what was found, and what to do where points are missing. */
  message: string;
  /** Of the 100 of its part; the points of all reasons are its score. */
  points: number;
  /** The points it could have given. */
  most: number;
}

export interface Score {
  /** 0–100, whole. */
  score: number;
  reasons: ScoreReason[];
}

/** One check before the points of a part are made to be 100 together. */
export interface Check {
  kind: string;
  message: string;
  /** How much of it is fulfilled, 0–1. */
  share: number;
  /** How much it counts beside the others of its part. */
  weight: number;
}

/** Checks that apply, weighed against each other; what cannot be measured of a text is left out by who checks. */
export function scoreOf(checks: readonly Check[]): Score {
  const all = checks.reduce((sum, { weight }) => sum + weight, 0);
  const reasons = checks.map(({ kind, message, share, weight }) => {
    const most = (100 * weight) / all;
    return { kind, message, points: round(most * share), most: round(most) };
  });
  const reached = checks.reduce((sum, { share, weight }) => sum + share * weight, 0);
  return { score: all > 0 ? Math.round((100 * reached) / all) : 0, reasons };
}

/** To one digit behind the point: readable, and the sum stays within one of the score. */
function round(points: number): number {
  return Math.round(points * 10) / 10;
}

/** 1 up to `full`, 0 from `none` on, straight between. Works either way round. */
export function fade(value: number, full: number, none: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}
