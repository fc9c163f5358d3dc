import { type CheerioAPI, load } from 'cheerio';
import { isTag, isText } from 'domhandler';

/**
 * HTML of a body as a tree to change. Cheerio moves each node of a fragment from the front of a list, which takes
 * the square of the time on thousands of blocks; those of a `<template>` stand where they were read, by the same
 * rules. Of HTML that has gone through the allow-list, on which there is no template.
 */
export function loadHtml(html: string): CheerioAPI {
  const $ = load(`<template>${html}</template>`, null, false);
  const root = $.root()[0];
  const template = root?.firstChild;
  if (!root || !template || !isTag(template)) return $;
  // A template's nodes are in a document of their own.
  const nodes = template.children.flatMap((child) =>
    isTag(child) || isText(child) || !('children' in child) ? [child] : child.children,
  );
  for (const node of nodes) node.parent = root;
  root.children = nodes;
  return $;
}
