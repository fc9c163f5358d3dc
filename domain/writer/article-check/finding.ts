import { cutText } from '#domain/shared/cut-text.ts';

/** What the check of an article can find. */
export type ArticleFindingKind =
  | 'off_target'
  | 'truncated'
  | 'leftover_markdown'
  | 'repeated_paragraph'
  | 'empty_section'
  | 'placeholder_link'
  | 'placeholder_text'
  | 'unsourced_figure'
  | 'unattributed_quote'
  | 'missing_section';

export interface ArticleFinding {
  kind: ArticleFindingKind;
  /** For the customer, one sentence. */
  message: string;
  /** The place, at most 160 characters of plain text. */
  excerpt?: string;
}

/** What one check saw: mended in the tree, or for a person to decide. */
export interface Sighting extends ArticleFinding {
  isMended: boolean;
}

const longestExcerpt = 160;

/** More of one kind say nothing new; the last of them tells how many there are. */
const mostOfAKind = 12;

export function mended(kind: ArticleFindingKind, message: string, excerpt?: string): Sighting {
  return sighting(kind, message, excerpt, true);
}

export function reported(kind: ArticleFindingKind, message: string, excerpt?: string): Sighting {
  return sighting(kind, message, excerpt, false);
}

/** At most twelve of each kind, in their order; no half of a character that was cut through, which no column takes. */
export function boundFindings(sightings: readonly Sighting[]): ArticleFinding[] {
  const seen = new Map<ArticleFindingKind, number>();
  for (const { kind } of sightings) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const shown = new Map<ArticleFindingKind, number>();
  return sightings.flatMap(({ kind, ...told }) => {
    const message = withoutHalves(told.message);
    const excerpt = told.excerpt === undefined ? {} : { excerpt: withoutHalves(told.excerpt) };
    const finding = { kind, message, ...excerpt };
    const count = (shown.get(finding.kind) ?? 0) + 1;
    shown.set(finding.kind, count);
    if (count > mostOfAKind) return [];
    const rest = (seen.get(finding.kind) ?? 0) - count;
    if (count < mostOfAKind || rest === 0) return [finding];
    return [{ ...finding, message: `${message} (and ${rest} more like it)` }];
  });
}

function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

function sighting(
  kind: ArticleFindingKind,
  message: string,
  excerpt: string | undefined,
  isMended: boolean,
): Sighting {
  if (!excerpt) return { kind, message, isMended };
  const line = excerpt.slice(0, longestExcerpt * 4).replace(/\s+/gu, ' ');
  const short = cutText(line, longestExcerpt);
  return {
    kind,
    message,
    excerpt: short === line.trim() ? short : `${cutText(line, longestExcerpt - 1)}…`,
    isMended,
  };
}
