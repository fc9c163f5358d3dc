/** What the bytes of a picture say about it; the name and the header are not believed. */
export interface PictureFacts {
  mime: string;
  extension: string;
  /** Pixels; 0 where the type does not tell in its first bytes. */
  width: number;
  height: number;
}

interface Signature {
  mime: string;
  extension: string;
  bytes: string;
  size(file: Buffer): [width: number, height: number];
}

const signatures: readonly Signature[] = [
  {
    mime: 'image/png',
    extension: 'png',
    bytes: '89504e470d0a1a0a',
    size: (file) => [file.readUInt32BE(16), file.readUInt32BE(20)],
  },
  {
    mime: 'image/gif',
    extension: 'gif',
    bytes: '47494638',
    size: (file) => [file.readUInt16LE(6), file.readUInt16LE(8)],
  },
  { mime: 'image/jpeg', extension: 'jpg', bytes: 'ffd8ff', size: () => [0, 0] },
  { mime: 'image/webp', extension: 'webp', bytes: '52494646', size: () => [0, 0] },
];

/** Bytes enough to hold every header read above. */
const leastBytes = 24;

/** Undefined for what the site does not take: SVG, text under a picture's name, every other type. */
export function inspectUpload(bytes: Buffer): PictureFacts | undefined {
  const start = bytes.subarray(0, 8).toString('hex');
  const found = signatures.find((signature) => start.startsWith(signature.bytes));
  if (!found || bytes.length < leastBytes) return undefined;
  const [width, height] = found.size(bytes);
  return { mime: found.mime, extension: found.extension, width, height };
}
