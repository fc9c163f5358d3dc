import type { AiFunctionContract } from './ai-function-contract.ts';
import { autoClusterContract } from './auto-cluster.ts';
import { creativeTitlesContract } from './creative-titles.ts';
import { generateContentContract } from './generate-content.ts';
import { generateIdeasContract } from './generate-ideas.ts';
import { generateImagePromptsContract } from './generate-image-prompts.ts';

/** Every AI function that asks a model, for whoever checks, shows or tries its prompt. */
export const aiFunctionContracts: readonly AiFunctionContract[] = [
  autoClusterContract,
  generateIdeasContract,
  generateContentContract,
  generateImagePromptsContract,
  creativeTitlesContract,
];
