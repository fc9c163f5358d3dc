export interface PixelSize {
  width: number;
  height: number;
}

/** The only sizes of the first GPT image models (gpt-image-1, -mini, 1.5, chatgpt-image-latest). */
const fixedSizes: readonly PixelSize[] = [
  { width: 1024, height: 1024 },
  { width: 1536, height: 1024 },
  { width: 1024, height: 1536 },
];

const fixedSizeModels = /^(gpt-image-1|chatgpt-image)/;

/** Later models take any size in steps of 16 pixels. Source: OpenAI's API reference, images/generate, size. */
const stepPixels = 16;

/** The `size` parameter nearest to what is wanted; fixed sizes are compared by proportion. */
export function chooseSize(model: string, wanted: PixelSize): `${number}x${number}` {
  const { width, height } = fixedSizeModels.test(model)
    ? nearestInProportion(wanted)
    : { width: inSteps(wanted.width), height: inSteps(wanted.height) };
  return `${width}x${height}`;
}

function nearestInProportion(wanted: PixelSize): PixelSize {
  // Logarithms, so that twice as wide is as far off as twice as high.
  const distance = (size: PixelSize): number =>
    Math.abs(Math.log(size.width / size.height) - Math.log(wanted.width / wanted.height));
  return fixedSizes.reduce((best, size) => (distance(size) < distance(best) ? size : best));
}

function inSteps(pixels: number): number {
  return Math.max(stepPixels, Math.round(pixels / stepPixels) * stepPixels);
}
