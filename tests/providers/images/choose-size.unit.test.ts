import { describe, expect, it } from 'vitest';
import { chooseSize } from '#providers/images/openai/choose-size.ts';

describe('the size asked of a model', () => {
  it.each([
    ['gpt-image-1', 1536, 1024, '1536x1024'],
    ['gpt-image-1-mini', 1200, 630, '1536x1024'],
    ['gpt-image-1.5', 800, 800, '1024x1024'],
    ['chatgpt-image-latest', 600, 900, '1024x1536'],
    ['gpt-image-1', 1000, 1100, '1024x1024'],
  ])('%s, which knows three sizes: %ix%i is drawn as %s', (model, width, height, size) => {
    expect(chooseSize(model, { width, height })).toBe(size);
  });

  it.each([
    ['gpt-image-2', 1200, 630, '1200x624'],
    ['gpt-image-2.5-sunburst', 1536, 864, '1536x864'],
    ['other', 5, 5, '16x16'],
  ])('%s, which draws in steps of 16: %ix%i is drawn as %s', (model, width, height, size) => {
    expect(chooseSize(model, { width, height })).toBe(size);
  });
});
