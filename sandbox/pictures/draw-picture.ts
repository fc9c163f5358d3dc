import { type SeededRandom, seededRandom } from '#sandbox/shared/seeded-random.ts';
import { topicWordsOf } from '#sandbox/shared/words.ts';
import { Canvas, type Colour } from './canvas.ts';

const white: Colour = [255, 255, 255];
const bandColour: Colour = [24, 24, 27];

/** HSL to RGB for hue in degrees, saturation and lightness 0 to 1 (CSS Color 4, §7.1). */
function hsl(hue: number, saturation: number, lightness: number): Colour {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const step = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(step - 3, 9 - step, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function paintGradient(canvas: Canvas, hue: number, random: SeededRandom): void {
  const from = hsl(hue, 0.55, 0.42);
  const to = hsl((hue + random.integer(40, 140)) % 360, 0.6, 0.68);
  const slant = random.next();
  for (let y = 0; y < canvas.height; y += 1) {
    const down = y / canvas.height;
    for (let x = 0; x < canvas.width; x += 1) {
      const share = down * (1 - slant) + (x / canvas.width) * slant;
      canvas.blend(
        x,
        y,
        [
          from[0] + (to[0] - from[0]) * share,
          from[1] + (to[1] - from[1]) * share,
          from[2] + (to[2] - from[2]) * share,
        ],
        1,
      );
    }
  }
}

function paintShapes(canvas: Canvas, hue: number, random: SeededRandom): void {
  const unit = Math.min(canvas.width, canvas.height);
  const shapes = random.integer(5, 11);
  for (let index = 0; index < shapes; index += 1) {
    const colour = hsl(
      (hue + random.integer(-60, 200) + 360) % 360,
      0.65,
      0.35 + random.next() * 0.45,
    );
    const x = random.integer(0, canvas.width);
    const y = random.integer(0, canvas.height);
    const size = Math.floor(unit * (0.06 + random.next() * 0.22));
    const opacity = 0.25 + random.next() * 0.4;
    if (random.next() < 0.6) canvas.disc(x, y, size, colour, opacity);
    else canvas.rectangle(x - size, y - Math.floor(size / 2), size * 2, size, colour, opacity);
  }
}

/** A dark band along the lower edge says what this is, and from which words it came. */
function paintMarker(canvas: Canvas, prompt: string): void {
  const scale = Math.max(1, Math.floor(canvas.width / 256));
  const bandHeight = scale * 24;
  const top = canvas.height - bandHeight;
  canvas.rectangle(0, top, canvas.width, bandHeight, bandColour, 0.85);
  const room = Math.floor(canvas.width / (6 * scale)) - 2;
  canvas.text(scale * 6, top + scale * 3, 'SANDBOX IMAGE - IGNY8'.slice(0, room), scale, white);
  canvas.text(scale * 6, top + scale * 14, wordsWithin(topicWordsOf(prompt), room), scale, white);
}

/** As many whole words as there is room for, at least the beginning of the first. */
function wordsWithin([first = '', ...others]: readonly string[], room: number): string {
  let line = first.slice(0, room);
  for (const word of others) {
    if (line.length + 1 + word.length > room) break;
    line = `${line} ${word}`;
  }
  return line;
}

/** A PNG made from the prompt alone: the same prompt, variant and size always give the same bytes. */
export function drawPicture(wanted: {
  prompt: string;
  variant: number;
  width: number;
  height: number;
}): Buffer {
  const canvas = new Canvas(wanted.width, wanted.height);
  const random = seededRandom(`picture:${wanted.variant}:${wanted.prompt}`);
  const hue = random.integer(0, 359);
  paintGradient(canvas, hue, random);
  paintShapes(canvas, hue, random);
  paintMarker(canvas, wanted.prompt);
  return canvas.toPng();
}
