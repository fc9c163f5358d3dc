import { htmlText } from '#domain/writer/html-text.ts';

interface PublishableContent {
  title: string;
  html: string;
  metaTitle: string;
  metaDescription: string;
  hasFeaturedImage: boolean;
  /** Overall score 0–100 of the last optimisation; null when there was none. */
  score: number | null;
}

interface ReadinessSettings {
  imageRequired: boolean;
  /** Lowest score that may be published; null: no limit. */
  minimumScore: number | null;
  /** What a score below the minimum means. */
  belowMinimum: 'warn' | 'refuse';
  integration: {
    isActive: boolean;
    /** The last error of the destination, null when it works. */
    lastError: string | null;
  };
}

interface Readiness {
  ready: boolean;
  /** What has to be there before it can be published. */
  missing: string[];
  /** What should be looked at, but does not stop the publishing. */
  warnings: string[];
}

/** The check before publishing (spec/publishing.md), in words for people. */
export function publicationReadiness(
  content: PublishableContent,
  settings: ReadinessSettings,
): Readiness {
  const missing: string[] = [];
  const warnings: string[] = [];
  if (content.title.trim() === '') missing.push('The title is missing.');
  if (htmlText(content.html) === '') missing.push('The text is missing.');
  if (content.metaTitle.trim() === '') missing.push('The meta title is missing.');
  if (content.metaDescription.trim() === '') missing.push('The meta description is missing.');
  if (settings.imageRequired && !content.hasFeaturedImage) {
    missing.push('The featured image is missing.');
  }
  if (!settings.integration.isActive) missing.push('The destination is switched off.');
  if (settings.integration.lastError !== null) {
    missing.push(`The destination does not work: ${settings.integration.lastError}`);
  }
  const scoreProblem = describeScore(content.score, settings.minimumScore);
  if (scoreProblem) (settings.belowMinimum === 'refuse' ? missing : warnings).push(scoreProblem);
  return { ready: missing.length === 0, missing, warnings };
}

function describeScore(score: number | null, minimum: number | null): string | null {
  if (minimum === null) return null;
  if (score === null) return `The text has no score yet (at least ${minimum} is wanted).`;
  return score < minimum ? `The score is ${score}; at least ${minimum} is wanted.` : null;
}
