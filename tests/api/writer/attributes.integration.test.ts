import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { placeOf } from '../setup/keywords.ts';
import { addMember } from '../setup/member.ts';
import { contentPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();
const fields = { attribute_type: 'product_spec', name: 'Weight', value: '3 kg' };
const create = (body: object) => bench.tenant.post('writer/attributes/', { ...fields, ...body });

it('stands where its content stands, and is shown with it', async () => {
  const content_id = await bench.content();
  const { body } = await create({ content_id, metadata: { unit: 'kg' } }).expect(201);
  expect(body.data).toEqual({
    id: expect.any(String),
    created_at: expect.any(String),
    updated_at: expect.any(String),
    row_version: 1,
    ...placeOf(bench.tenant),
    ...fields,
    content_id,
    task_id: null,
    cluster_id: null,
    external_id: null,
    external_attribute: null,
    source: 'manual',
    metadata: { unit: 'kg' },
  });
  const shown = await bench.tenant.get(contentPath(content_id)).expect(200);
  expect(shown.body.data.attributes).toEqual([{ id: body.data.id, ...fields }]);
});

it('is changed, listed and deleted', async () => {
  const [task_id, cluster_id] = [await bench.task(), await bench.cluster()];
  const { body: made } = await create({ task_id }).expect(201);
  await create({ cluster_id, name: 'Colour', value: 'red' }).expect(201);
  const path = `writer/attributes/${made.data.id}/`;
  const put = await bench.tenant.put(path, { ...made.data, value: '4 kg' }).expect(200);
  expect(put.body.data).toMatchObject({ value: '4 kg', task_id });
  await bench.tenant.patch(path, { value: '5 kg', row_version: 1 }).expect(409);
  const names = async (query: string) =>
    (await bench.tenant.get(`writer/attributes/?${query}`).expect(200)).body.results.map(
      ({ name }: { name: string }) => name,
    );
  expect(await names(`task_id=${task_id}`)).toEqual(['Weight']);
  expect(await names(`cluster_id=${cluster_id}`)).toEqual(['Colour']);
  expect(await names('search=red')).toEqual(['Colour']);
  expect(await names('attribute_type=semantic_facet')).toEqual([]);
  await bench.tenant.delete(path).expect(204);
  await bench.tenant.get(path).expect(404);
});

it('belongs to something, of one sector and of the account', async () => {
  const nothing = await create({ task_id: null }).expect(422);
  expect(nothing.body.errors).toEqual({ content_id: ['Name a content, a task or a cluster'] });
  for (const field of ['content_id', 'task_id', 'cluster_id']) {
    const { body } = await create({ [field]: randomUUID() }).expect(422);
    expect(body.errors).toEqual({ [field]: ['This must belong to your account'] });
  }
  const { site_id } = placeOf(bench.tenant);
  const sector = await bench.tenant.post('auth/sectors/', { site_id, name: 'Tea' }).expect(201);
  const sectorId: string = sector.body.data.id;
  const [content_id, cluster_id] = [await bench.content(), await bench.cluster({ sectorId })];
  const { body } = await create({ content_id, cluster_id }).expect(422);
  expect(body.errors).toEqual({ cluster_id: ['All must belong to the same sector'] });
});

it('of a site that was not granted is 403', async () => {
  const content_id = await bench.content();
  const editor = await addMember(bench.api, bench.tenant, 'editor');
  const { body } = await editor.post('writer/attributes/', { ...fields, content_id }).expect(403);
  expect(body.errors).toEqual({ site_id: ['No access to this site'] });
});
