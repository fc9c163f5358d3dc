import { load } from 'cheerio';

interface PlacedImage {
  /** Index of the h2 section the picture follows, from 0. */
  position: number;
  /** A stable address; publishing rewrites it to the destination's. */
  src: string;
  alt: string;
  caption?: string;
}

/**
 * Puts each picture as a figure at the end of its h2 section; a position past the last section means the
 * last, and a text without sections gets its pictures at the end. A picture whose address is already in
 * the text stays where it is, so placing twice changes nothing.
 */
export function placeImages(html: string, images: readonly PlacedImage[]): string {
  const $ = load(html, null, false);
  const present = new Set(
    $('img')
      .toArray()
      .map((image) => $(image).attr('src')),
  );
  const sections = $('h2').toArray();
  for (const image of images) {
    if (present.has(image.src)) continue;
    present.add(image.src);
    const figure = $('<figure></figure>').append(
      $('<img>').attr({ src: image.src, alt: image.alt }),
    );
    if (image.caption) figure.append($('<figcaption></figcaption>').text(image.caption));
    const next = sections[Math.max(0, image.position) + 1];
    if (next) $(next).before(figure, '\n');
    else $.root().append('\n', figure);
  }
  return $.root().html() ?? '';
}
