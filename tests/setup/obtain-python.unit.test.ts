import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MissingTool } from '#tests/setup/missing-tool.ts';
import { obtainPython } from '#tests/setup/obtain-python.ts';

it('says what is missing when no environment can be made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-python-'));
  try {
    const cache = join(folder, 'cache');
    const requirements = join(folder, 'requirements.txt');
    await writeFile(cache, 'a file where a folder should be');
    await writeFile(requirements, '');
    const obtained = obtainPython(cache, 'some-tool', requirements);
    await expect(obtained).rejects.toThrow(MissingTool);
    await expect(obtained).rejects.toThrow(/^some-tool needs Python .* and PyPI once: \w+/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
