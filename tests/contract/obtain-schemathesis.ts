import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MissingTool } from '#tests/setup/missing-tool.ts';
import { obtainPython } from '#tests/setup/obtain-python.ts';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** The program, or a sentence saying why there is none on this machine. */
export type Schemathesis = { command: string } | { missing: string };

/**
 * schemathesis at the versions of requirements.txt, installed once into the user's cache folder.
 *
 * @param cacheHome folder of the user's caches
 */
export async function obtainSchemathesis(cacheHome: string): Promise<Schemathesis> {
  try {
    const python = await obtainPython(cacheHome, 'schemathesis', requirements);
    return { command: join(dirname(python), 'schemathesis') };
  } catch (error) {
    if (error instanceof MissingTool) return { missing: error.message };
    throw error;
  }
}
