import { createHash } from 'node:crypto';
import busboy from 'busboy';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import type { Exchange } from './exchange.ts';
import { RestError } from './rest-error.ts';

export interface Upload {
  bytes: Buffer;
  fileName: string;
  /** alt_text, caption, title, slug … from the form, or from the address where the body is the file. */
  fields: Record<string, string | undefined>;
  isForm: boolean;
}

const refuse = (code: string, message: string, status = 400) =>
  new RestError(status, code, message);

/** Takes a file out of a request: a form with `file`, or the bytes themselves with a Content-Disposition. */
export async function readUpload(exchange: Exchange): Promise<Upload> {
  const { request } = exchange;
  const bytes = bodyBytes(request);
  const upload = request.is('multipart/form-data')
    ? await readForm(request.headers, bytes)
    : { bytes, fileName: fileNameOf(exchange), fields: exchange.query, isForm: false };
  if (upload.bytes.length === 0) throw refuse('rest_upload_no_data', 'No data supplied.');
  const checksum = request.get('content-md5');
  if (checksum && checksum !== createHash('md5').update(upload.bytes).digest('hex')) {
    throw refuse('rest_upload_hash_mismatch', 'Content hash did not match expected.', 412);
  }
  return upload;
}

/** `filename*=UTF-8''…` is not understood; raw UTF-8 in `filename="…"` is (Node gives header bytes as Latin-1). */
function fileNameOf({ request }: Exchange): string {
  if (bodyBytes(request).length === 0) throw refuse('rest_upload_no_data', 'No data supplied.');
  if (!request.get('content-type')) {
    throw refuse('rest_upload_no_content_type', 'No Content-Type supplied.');
  }
  const disposition = request.get('content-disposition');
  if (!disposition) {
    throw refuse('rest_upload_no_content_disposition', 'No Content-Disposition supplied.');
  }
  const fileName = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  if (fileName) return Buffer.from(fileName, 'latin1').toString('utf8');
  throw refuse(
    'rest_upload_invalid_disposition',
    'Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as `attachment; filename="image.png"` or similar.',
  );
}

function readForm(headers: Exchange['request']['headers'], body: Buffer): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const upload: Upload = { bytes: Buffer.alloc(0), fileName: 'file', fields: {}, isForm: true };
    const parser = busboy({ headers, defParamCharset: 'utf8', limits: { files: 1, fields: 20 } });
    parser.on('field', (name, value) => {
      upload.fields[name] = value;
    });
    parser.on('file', (_name, stream, { filename }) => {
      upload.fileName = filename;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        upload.bytes = Buffer.concat(parts);
      });
    });
    parser.on('close', () => resolve(upload));
    parser.on('error', () => reject(refuse('rest_upload_no_data', 'No data supplied.')));
    parser.end(body);
  });
}
