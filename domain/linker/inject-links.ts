import type { Language } from '#domain/planner/language-words.ts';
import { loadHtml } from '#domain/writer/load-html.ts';
import { serialiseBlocks } from '#domain/writer/repair-structure.ts';
import { type AnchorPhrase, anchorPhrases } from './anchor-phrases.ts';
import { type AnchorPlace, createPlaceFinder, type PlaceFinder } from './find-place.ts';
import { leastLinkScore, linkScore } from './link-score.ts';
import { readLinkable } from './linkable-text.ts';
import { putLink } from './put-link.ts';
import { hasRoom, type LinkLimits } from './room-for-links.ts';
import { noteLink, readTaken } from './taken.ts';

/** A page of the site that the text may lead to. */
export interface LinkTarget {
  id: string;
  /** What a link to it says. */
  address: string;
  /** Every address that leads to it, as `pageKey` gives them. */
  pages: readonly string[];
  title: string;
  primaryKeyword: string;
  secondaryKeywords: readonly string[];
  /** How near it is to the text, 0–1 (`relatedness`). */
  related: number;
}

/** A link that was put in, or could be. */
export interface FoundLink {
  targetId: string;
  address: string;
  /** The words of the text as they stand. */
  anchorText: string;
  /** 0–100. */
  score: number;
  /** Block of the text in which it stands, from 1. */
  position: number;
}

export interface LinkedHtml {
  html: string;
  injected: FoundLink[];
  /** Links that are good enough and find no room. */
  suggested: FoundLink[];
}

interface LinkOptions extends LinkLimits {
  /** Host of the site. */
  siteDomain: string | null;
  language: Language | null;
  /** What the text itself was written for: these words never lead away from it. */
  ownKeyword: string;
}

/** A target with the words that are good enough to lead to it, and the first place where one of them stands. */
interface Wish {
  target: LinkTarget;
  phrases: AnchorPhrase[];
  score: number;
}

/**
 * Leads words of a text to other pages of its site. The text stays word for word as it is: only `<a>` is put around
 * words that are there. The best link is put in first, each at the first suitable place, until the text or the
 * paragraph bears no more; no page is linked twice, nor by words that lead elsewhere already.
 *
 * Deterministic, and at rest after one turn: linking the result again puts nothing in.
 *
 * @param html cleaned
 */
export function injectLinks(
  html: string,
  targets: readonly LinkTarget[],
  options: LinkOptions,
): LinkedHtml {
  const $ = loadHtml(html);
  const text = readLinkable($);
  const taken = readTaken(text, options.siteDomain, options.ownKeyword);
  const findPlace = createPlaceFinder(text, options.language);
  const injected: FoundLink[] = [];
  const suggested: FoundLink[] = [];
  for (const wish of wishesOf(targets, findPlace, options.language)) {
    const { target, phrases } = wish;
    if (target.pages.some((page) => taken.pages.has(page))) continue;
    const isUsable = ({ anchor }: AnchorPlace) => !taken.anchors.has(anchor);
    const place = findPlace(
      phrases,
      (found) => isUsable(found) && hasRoom(text, found.run.block, taken.ownLinks, options),
    );
    const shown = place ?? findPlace(phrases, isUsable);
    if (!shown) continue;
    (place ? injected : suggested).push(describe(target, shown));
    if (!place) continue;
    putLink(text, place, target.address);
    noteLink(taken, place.anchor, target.pages);
  }
  return { html: injected.length > 0 ? serialiseBlocks($) : html, injected, suggested };
}

/** The best first; equals in the order of their ids, so that the same is done every time. */
function wishesOf(
  targets: readonly LinkTarget[],
  findPlace: PlaceFinder,
  language: Language | null,
): Wish[] {
  return targets
    .flatMap((target) => {
      const phrases = anchorPhrases(target, language).filter(
        ({ strength }) => linkScore(target.related, strength) >= leastLinkScore,
      );
      const first = findPlace(phrases, () => true);
      return first ? [{ target, phrases, score: scoreOf(target, first) }] : [];
    })
    .toSorted((one, other) => other.score - one.score || compare(one.target.id, other.target.id));
}

function scoreOf({ related }: LinkTarget, { phrase }: AnchorPlace): number {
  return linkScore(related, phrase.strength);
}

function describe(target: LinkTarget, place: AnchorPlace): FoundLink {
  const { id: targetId, address } = target;
  const { run, from, to } = place;
  return {
    targetId,
    address,
    anchorText: run.node.data.slice(from, to),
    score: scoreOf(target, place),
    position: run.block.position,
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
