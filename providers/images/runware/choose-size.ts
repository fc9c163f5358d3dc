import type { PixelSize } from '#providers/images/openai/choose-size.ts';

/** Most of its models take multiples of 64 from 128 to 2048 (Runware, image inference, width and height). */
const stepPixels = 64;
const smallest = 128;
const largest = 2048;

/** The nearest size that every one of its models draws; the proportion is kept where it is too large. */
export function chooseRunwareSize({ width, height }: PixelSize): PixelSize {
  const shrink = Math.min(1, largest / Math.max(width, height));
  return { width: inSteps(width * shrink), height: inSteps(height * shrink) };
}

function inSteps(pixels: number): number {
  return Math.min(largest, Math.max(smallest, Math.round(pixels / stepPixels) * stepPixels));
}
