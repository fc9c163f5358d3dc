import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { retries } from '#entities/system/retry/retries.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { retryCases, startBy } from '#tests/api/setup/retry-cases.ts';
import { useWriter } from '#tests/api/setup/writer.ts';

const bench = useWriter();
const cases = retryCases(bench);

/** Ends a run that was asked for in this test. */
const fail = (runId: string, stage: string) =>
  bench.insert((em) =>
    em.transactional(async (inner) => {
      const error = { category: 'timeout', stage, message: 'It took too long.', retryable: true };
      await finishRun(inner, { runId, status: 'failed', error });
    }),
  );
const runOf = (id: string) =>
  bench.insert((em) => em.findOneOrFail(Run, { id }, { populate: ['input'] }));
const creditsLeft = async (): Promise<number> =>
  (await bench.tenant.get('billing/credits/balance/balance/')).body.data.credits;

const addImage = (contentId: string): Promise<unknown> =>
  bench.insert((em, base) => {
    const described = { imageType: 'featured', prompt: 'A glass' } as const;
    return em.insert(Image, { ...base, id: randomUUID(), contentId, ...described });
  });

/** The same, but that a trial is of its own. */
function subjectOf(first: Run, next: Run): string {
  const trialOf = ({ input }: Run) => ('trialId' in input ? String(input.trialId) : '');
  return first.subject.replace(trialOf(first), trialOf(next));
}

it('covers every type that is retried as one run, but those with a test file of their own', () => {
  const ofTheirOwn = ['contentPipeline', 'generateContent'];
  expect([...Object.keys(cases), ...ofTheirOwn].sort()).toEqual(Object.keys(retries).sort());
});

describe.each(Object.entries(cases))(
  'a run of the type %s that failed',
  (type, { stage, credits, begin }) => {
    let first: Run;
    beforeEach(async () => {
      first = await runOf(await begin());
      await fail(first.id, stage);
    });

    it('is tried again as a run of its own with the same work and the same price', async () => {
      const before = await creditsLeft();
      const { body } = await bench.tenant.post(`runs/${first.id}/retry/`).expect(202);
      expect(body.data).toMatchObject({ status: 'queued', retry_of_run_id: first.id });
      const next = await runOf(body.data.run_id);
      expect(next).toMatchObject({
        ...{ type, title: first.title, subject: subjectOf(first, next), retryOfRunId: first.id },
        ...{ siteId: first.siteId, sectorId: first.sectorId, creditsReserved: credits },
      });
      expect(next.id).not.toBe(first.id);
      const {
        runId: _first,
        suggestionId: _its,
        trialId: _trial,
        ...work
      } = { ...first.input } as Record<string, unknown>;
      expect(next.input).toMatchObject(work);
      expect(before - (await creditsLeft())).toBe(credits);
      const hold = await bench.insert((em) => em.findOneOrFail(CreditHold, { runId: first.id }));
      expect(hold).toMatchObject({ closed: true, reserved: credits });
    });

    it('is 409 a second time, with the run that tries it again', async () => {
      const { body } = await bench.tenant.post(`runs/${first.id}/retry/`).expect(202);
      const again = await bench.tenant.post(`runs/${first.id}/retry/`).expect(409);
      expect(again.body.run_id).toBe(body.data.run_id);
    });
  },
);

/** What a person has taken away meanwhile, of each type that works on one content. */
it.each(['publishContent', 'optimizeContent', 'linkContent', 'reparseContent'])(
  'a run of the type %s whose content is in the Trash is 409 and holds nothing',
  async (type) => {
    const first = await runOf(String(await cases[type]?.begin()));
    await fail(first.id, String(cases[type]?.stage));
    await bench.insert((em) => em.nativeUpdate(Content, {}, { deletedAt: new Date() }));
    const before = await creditsLeft();
    const { body } = await bench.tenant.post(`runs/${first.id}/retry/`).expect(409);
    expect(body.errors.non_field_errors[0]).toMatch(/content .* not there any more/);
    expect(await creditsLeft()).toBe(before);
  },
);

it('pictures that were drawn before the run failed are not drawn, nor paid for, again', async () => {
  const contentId = await bench.content();
  for (let count = 0; count < 3; count += 1) await addImage(contentId);
  const images = await bench.insert((em) => em.find(Image, {}, { orderBy: { id: 'asc' } }));
  const ids = images.map(({ id }) => id);
  const first = await runOf(await startBy(bench, 'writer/images/generate_images/', { ids }));
  const [drawn, ...left] = ids;
  await bench.insert((em) =>
    em.nativeUpdate(Image, { id: String(drawn) }, { status: 'generated' }),
  );
  await fail(first.id, 'images');
  const { body } = await bench.tenant.post(`runs/${first.id}/retry/`).expect(202);
  const next = await runOf(body.data.run_id);
  expect(next.input).toMatchObject({ contentId, imageIds: left });
  expect(next.creditsReserved).toBe((2 * first.creditsReserved) / 3);
});
