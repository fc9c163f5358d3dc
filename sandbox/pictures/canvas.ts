import { PNG } from 'pngjs';
import { glyphs } from './glyphs.ts';

/** Red, green, blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A plain RGB picture that can be drawn on and written as PNG. Positions outside are ignored. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #image: PNG;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#image = new PNG({ width, height, colorType: 2, deflateLevel: 3 });
    this.#image.data.fill(255);
  }

  /** Lays a colour over a pixel; opacity 0 to 1. */
  blend(x: number, y: number, colour: Colour, opacity: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (y * this.width + x) * 4;
    const { data } = this.#image;
    for (const [channel, value] of colour.entries()) {
      const below = data[at + channel] ?? 0;
      data[at + channel] = below + (value - below) * opacity;
    }
  }

  rectangle(
    left: number,
    top: number,
    width: number,
    height: number,
    colour: Colour,
    opacity: number,
  ): void {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) this.blend(x, y, colour, opacity);
    }
  }

  disc(centreX: number, centreY: number, radius: number, colour: Colour, opacity: number): void {
    for (let y = -radius; y <= radius; y += 1) {
      const half = Math.floor(Math.sqrt(radius * radius - y * y));
      this.rectangle(centreX - half, centreY + y, half * 2 + 1, 1, colour, opacity);
    }
  }

  /** Writes upper-case text; characters without a glyph leave a gap. A character is 6 × scale pixels wide. */
  text(left: number, top: number, text: string, scale: number, colour: Colour): void {
    for (const [index, character] of Array.from(text.toUpperCase()).entries()) {
      const rows = glyphs[character]?.match(/../g) ?? [];
      for (const [row, bits] of rows.entries()) {
        for (let column = 0; column < 5; column += 1) {
          if ((Number.parseInt(bits, 16) >> (4 - column)) % 2 === 0) continue;
          this.rectangle(
            left + (index * 6 + column) * scale,
            top + row * scale,
            scale,
            scale,
            colour,
            1,
          );
        }
      }
    }
  }

  toPng(): Buffer {
    return PNG.sync.write(this.#image, { colorType: 2, inputHasAlpha: true });
  }
}
