import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { placeOf } from '../setup/keywords.ts';
import { contentPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

/**
 * What several clients do at once. Those that read first name the version they read; `blind` ones do not; a
 * run changes the text as a stage does.
 */
type Client = 'reader' | 'blind' | 'run' | 'restore';

interface Answer {
  client: Client;
  status: number;
  text: string;
  /** The text that a refusal showed as the present one. */
  shown: string | undefined;
}

async function write(): Promise<{ id: string; row_version: number }> {
  const fields = { title: 'Cold Brew', html_content: '<p>At first.</p>' };
  const { body } = await bench.tenant
    .post('writer/content/', { ...placeOf(bench.tenant), ...fields })
    .expect(201);
  return body.data;
}

async function act(
  client: Client,
  place: number,
  { id, row_version }: { id: string; row_version: number },
): Promise<Answer> {
  const text = `<p>By ${client} ${place}.</p>`;
  if (client === 'run') {
    await bench.insert((em) =>
      em.transactional(async (inner) => {
        await inner.execute('select 1 from igny8_contents where id = ? for no key update', [id]);
        const content = await inner.findOneOrFail(Content, { id });
        await changeText(inner, content, { html: text }, { reason: 'optimised' });
      }),
    );
    return { client, status: 200, text, shown: undefined };
  }
  const base = client === 'reader' ? { row_version } : {};
  const { status, body } =
    client === 'restore'
      ? await bench.tenant.post(contentPath(id, 'versions/1/restore/'), { row_version })
      : await bench.tenant.patch(contentPath(id), { html_content: text, ...base });
  return { client, status, text, shown: body.data?.html_content };
}

async function historyOf(contentId: string): Promise<{ version: number; html: string }[]> {
  return bench.insert((em) =>
    em.find(ContentVersion, { contentId }, { orderBy: { version: 'asc' } }),
  );
}

const clients = fc.array(fc.constantFrom<Client>('reader', 'blind', 'run', 'restore'), {
  minLength: 2,
  maxLength: 8,
});

it('no accepted text is ever lost, and of two edits of one text exactly one wins', async () => {
  await fc.assert(
    fc.asyncProperty(clients, async (wishes) => {
      const content = await write();
      const answers = await Promise.all(wishes.map((client, place) => act(client, place, content)));
      for (const { client, status } of answers) {
        const allowed = client === 'reader' || client === 'restore' ? [200, 409] : [200];
        expect(allowed).toContain(status);
      }
      const readers = answers.filter(({ client }) => client === 'reader');
      const won = readers.filter(({ status }) => status === 200);
      // Whoever read the first text was the first of all, or was told that somebody else was.
      expect(won.length).toBeLessThanOrEqual(1);
      const least = wishes.every((client) => client === 'reader') ? 1 : 0;
      expect(won.length).toBeGreaterThanOrEqual(least);

      const history = await historyOf(content.id);
      const texts = history.map(({ html }) => html);
      expect(history.map(({ version }) => version)).toEqual(texts.map((_, index) => index + 1));
      expect(texts[0]).toBe('<p>At first.</p>');
      const accepted = answers.filter(
        ({ client, status }) => status === 200 && client !== 'restore',
      );
      for (const { text } of accepted) expect(texts).toContain(text);
      // A refusal shows a text that is kept, too: nobody has to guess what was written meanwhile.
      const shown = answers.filter(({ status }) => status === 409).map((answer) => answer.shown);
      for (const text of shown) expect(texts).toContain(text);
      const refused = readers.filter(({ status }) => status === 409);
      for (const { text } of refused) expect(texts).not.toContain(text);

      const { body } = await bench.tenant.get(contentPath(content.id)).expect(200);
      expect(body.data).toMatchObject({ version: texts.length, html_content: texts.at(-1) });
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('many contents that change their categories at once wait for nobody in a circle', async () => {
  const terms = [await bench.taxonomy(), await bench.taxonomy(), await bench.taxonomy()];
  const contents = [await bench.content(), await bench.content(), await bench.content()];
  const changes = Array.from({ length: 18 }, (_, n) => {
    const rotated = [...terms.slice(n % 3), ...terms.slice(0, n % 3)].slice(0, 1 + (n % 3));
    return bench.tenant.patch(contentPath(contents[n % 3] ?? ''), { taxonomy_ids: rotated });
  });
  const statuses = (await Promise.all(changes)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  let links = 0;
  for (const id of contents) {
    links += (await bench.tenant.get(contentPath(id))).body.data.taxonomy_ids.length;
  }
  const { body } = await bench.tenant.get('writer/taxonomies/').expect(200);
  const counted = body.results.reduce((sum: number, row: { count: number }) => sum + row.count, 0);
  expect(counted).toBe(links);
});
