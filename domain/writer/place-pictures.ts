import type { CheerioAPI } from 'cheerio';
import { loadHtml } from './load-html.ts';

/** A picture to be shown inside a text. */
export interface PlacedPicture {
  src: string;
  /** Path by which people see it before it is published; in the text it stands for `src`. */
  path: string;
  /** Index of the h2 section it belongs to, from 0. */
  position: number;
  altText: string;
  caption: string;
  /** Pixels; without them the page jumps when the picture comes. */
  width?: number | null | undefined;
  height?: number | null | undefined;
}

/**
 * The text with its pictures, each behind the first paragraph of its section: the heading and what it promises
 * stay together. A picture of a section that is not there any more stands in the last one, in a text without
 * sections behind its first paragraph. One that somebody has put into the text stays where it was put.
 */
export function placePictures(html: string, pictures: readonly PlacedPicture[]): string {
  const $ = loadHtml(html);
  nameBySource($, pictures);
  const present = new Set(
    $('img')
      .map((_, image) => $(image).attr('src'))
      .get(),
  );
  const sections = $('h2').toArray();
  // From the last to the first, so that of one section the first stands first.
  for (const picture of pictures.toReversed()) {
    if (present.has(picture.src)) continue;
    const figure = figureOf($, picture);
    const section = sections[Math.min(picture.position, sections.length - 1)];
    const heading = section && $(section);
    const first = heading ? heading.next() : $.root().children().first();
    if (first.is('p')) first.after(figure);
    else if (heading) heading.after(figure);
    else $.root().append(figure);
  }
  return $.html();
}

/** Pictures that were put into the text by the address people see them at. */
function nameBySource($: CheerioAPI, pictures: readonly PlacedPicture[]): void {
  const sourceOf = new Map(pictures.map(({ path, src }) => [path, src]));
  for (const image of $('img').toArray()) {
    const { pathname = '' } = URL.parse($(image).attr('src') ?? '', 'http://platform') ?? {};
    const src = sourceOf.get(pathname);
    if (src !== undefined) $(image).attr('src', src);
  }
}

function figureOf($: CheerioAPI, picture: PlacedPicture) {
  const { src, altText, caption, width, height } = picture;
  const image = $('<img>').attr({ src, alt: altText });
  if (width && height) image.attr({ width: String(width), height: String(height) });
  const figure = $('<figure></figure>').append(image);
  if (caption !== '') figure.append($('<figcaption></figcaption>').text(caption));
  return figure;
}
