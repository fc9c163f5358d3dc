import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { partsOf } from '#activities/writer/article-parts.ts';
import { plannedSectionData } from '#contracts/ai/article-material.ts';
import type { PlannedSection } from '#domain/writer/article-plan.ts';

const storedOutline = z.object({ parts: z.array(z.array(plannedSectionData)) });

/** The sections of a run's article by the parts it is written in. */
export async function readOutline(em: EntityManager, runId: string): Promise<PlannedSection[][]> {
  const [outline] = await partsOf(em, runId, 'outline');
  return storedOutline.parse(outline?.data).parts;
}
