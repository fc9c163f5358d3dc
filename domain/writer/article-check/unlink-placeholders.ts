import { acceptableLink } from '../acceptable-link.ts';
import { elementsOf } from '../elements-of.ts';
import { unwrapElement } from '../unwrap-element.ts';
import type { ArticleCheck, ArticleUnderCheck } from './article.ts';
import { mended, type Sighting } from './finding.ts';
import { isPlaceholderAddress } from './placeholder-address.ts';
import { pageKey } from './same-page.ts';
import { textBlocks } from './text-blocks.ts';

/** "[link]", "(insert URL here)", "[Quelle]": written where a link should be. */
const linkMark =
  /\s?(?:\[(?:internal |external |insert |add |your )?(?:link|url|source|citation needed|quelle|quelle einfügen|enlace|fuente|lien)(?: (?:here|hier|aquí|ici|to [^\]]{1,60}))?\](?!\()|\((?:insert|add) (?:link|url)(?: here)?\)|\b(?:URL|LINK)_HERE\b)/giu;

/** Links to nowhere lose their address and keep their text; pictures from nowhere go. */
export const unlinkPlaceholders: ArticleCheck = (article) => [
  ...unlinkAsItCame(article),
  ...unlink(article),
  ...removeMarks(article),
];

/** An address in quotes, as models write them. */
const hrefs = /\shref\s*=\s*(?:"([^"<>]{1,300})"|'([^'<>]{1,300})')/giu;

/** Cleaning already unlinks what is no address at all ("[URL]", "{{link}}"); that is said here. */
function unlinkAsItCame({ raw }: ArticleUnderCheck): Sighting[] {
  return [...raw.matchAll(hrefs)]
    .map(([, double, single]) => double ?? single ?? '')
    .filter((address) => /[[\]{}]/u.test(address) && acceptableLink(address) === null)
    .map((address) => unlinked('', address));
}

function unlink({ $, sources }: ArticleUnderCheck): Sighting[] {
  const sightings: Sighting[] = [];
  // A page that was read exists, whatever it is called.
  const read = new Set(sources.map(({ url }) => pageKey(url)));
  const isNowhere = (address: string) =>
    isPlaceholderAddress(address) && !read.has(pageKey(address));
  for (const link of elementsOf($, 'a')) {
    const address = link.attribs.href ?? '';
    if (!isNowhere(address)) continue;
    sightings.push(unlinked($(link).text(), address));
    unwrapElement($, link);
  }
  for (const image of elementsOf($, 'img')) {
    const address = image.attribs.src ?? '';
    if (!isNowhere(address)) continue;
    sightings.push(
      mended(
        'placeholder_link',
        `A picture that does not exist was removed (${shorten(address)}).`,
      ),
    );
    $(image).remove();
  }
  return sightings;
}

function removeMarks({ $ }: ArticleUnderCheck): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { nodes, text } of textBlocks($)) {
    for (const node of nodes) {
      const without = node.data.replace(linkMark, '');
      if (without === node.data) continue;
      node.data = without;
      sightings.push(
        mended('placeholder_link', 'A note that a link is missing was removed.', text),
      );
    }
  }
  return sightings;
}

function unlinked(text: string, address: string): Sighting {
  return mended('placeholder_link', `A link to nowhere was removed (${shorten(address)}).`, text);
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
