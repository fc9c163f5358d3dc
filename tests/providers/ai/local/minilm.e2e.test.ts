import { describe, expect, it } from 'vitest';
import { createLocalEmbeddingModel } from '#providers/ai/local/local-embedding-model.ts';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { obtainMiniLm } from './obtain-minilm.ts';

const found = await obtainMiniLm(cacheHome(process.env));
const { signal } = new AbortController();

const dot = (left: Float32Array = new Float32Array(), right: Float32Array = new Float32Array()) =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

describe('all-MiniLM-L6-v2, converted and run by transformers.js', () => {
  const model = 'missing' in found ? undefined : createLocalEmbeddingModel(found);
  const embed = async (...texts: string[]) => (await model?.embed(texts, signal))?.vectors ?? [];

  it('gives the vector that its makers publish', async ({ skip }) => {
    if ('missing' in found) return skip(found.missing);
    expect(model?.name).toBe('local:all-MiniLM-L6-v2');
    const [vector] = await embed('This is an example sentence', 'Each sentence is converted');
    expect(vector).toHaveLength(384);
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
    // Of sentence-transformers in PyTorch, as answers and tutorials around the model show it.
    const published = [0.0676569, 0.0634959, 0.0487131, 0.0793049, 0.037448, 0.0026528, 0.0393749];
    for (const [index, value] of published.entries()) expect(vector?.[index]).toBeCloseTo(value, 5);
  });

  it.for([
    ['best coffee grinder', 'top burr mills for coffee beans', 'coffee table made of oak'],
    ['how to prune roses', 'cutting back rose bushes', 'rose gold engagement ring'],
    ['cheap flights to rome', 'low cost airfare italy', 'roman history books'],
    ['running shoes for beginners', 'sneakers for new joggers', 'running a small business'],
  ])('holds %s nearer to %s than to %s', async ([phrase = '', near = '', far = ''], { skip }) => {
    if ('missing' in found) return skip(found.missing);
    const [one, other, another] = await embed(phrase, near, far);
    expect(dot(one, other)).toBeGreaterThan(dot(one, another) + 0.1);
  });

  it('gives a text the same vector alone and among longer ones', async ({ skip }) => {
    if ('missing' in found) return skip(found.missing);
    const [alone] = await embed('burr grinder');
    const [among] = await embed(
      'burr grinder',
      'how to clean a burr coffee grinder with rice '.repeat(8),
    );
    expect(dot(alone, among)).toBeCloseTo(1, 4);
  });

  it('leaves the event loop free', async ({ skip }) => {
    if ('missing' in found) return skip(found.missing);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const texts = Array.from({ length: 128 }, (_, index) => `coffee grinder number ${index}`);
    expect(await embed(...texts)).toHaveLength(128);
    clearInterval(timer);
    // Two portions of work; in the event loop itself there would be three turns around them.
    expect(turns).toBeGreaterThan(5);
  });
});
