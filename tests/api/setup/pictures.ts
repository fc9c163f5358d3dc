import { drawPicture } from '#sandbox/pictures/draw-picture.ts';
import type { useWriter } from './writer.ts';

type Bench = ReturnType<typeof useWriter>;
type Sender = Pick<Bench, 'api' | 'tenant'>;

export const imagePath = (id: string, act = '') => `writer/images/${id}/${act}`;

/** A PNG that is not all of one colour. */
export function samplePicture(width = 700, height = 350): Buffer {
  return drawPicture({ prompt: 'coffee in a glass', variant: 0, width, height });
}

/** Sends a form to the collection of images; without a file only its fields. */
export function upload(bench: Sender, fields: Record<string, string>, file?: Buffer) {
  const sent = bench.tenant.post('writer/images/');
  const form = bench.api.http
    .post('/api/v1/writer/images/')
    .set('Authorization', String(sent.get('Authorization')));
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  return file ? form.attach('file', file, 'kettle.png') : form;
}

/** An uploaded picture of a new content, as it was answered. */
export async function uploaded(bench: Bench, file = samplePicture()) {
  const contentId = await bench.content();
  const fields = { content_id: contentId, image_type: 'featured', alt_text: 'A kettle' };
  const { body } = await upload(bench, fields, file).expect(201);
  return body.data as {
    id: string;
    content_id: string;
    url: string;
    width: number;
    variants: { width: number; url: string; bytes: number }[];
  } & Record<string, unknown>;
}
