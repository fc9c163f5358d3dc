/** What a process needs of the environment to read and write payloads. */
export const codecVariables = [
  'TEMPORAL_CODEC_KEY',
  'TEMPORAL_CODEC_KEY_ID',
  'TEMPORAL_CODEC_PREVIOUS_KEYS',
] as const;

/** The keys of payloads. */
export interface CodecKeys {
  /** Name of the key that encrypts, written into every payload. */
  keyId: string;
  /** 32 bytes in base64. */
  key: string;
  /** Keys by id that only decrypt: those of before, and for a moment the one to come. */
  previousKeys?: Readonly<Record<string, string>>;
}

/** The keys as the environment names them. */
export function readCodecKeys(environment: {
  TEMPORAL_CODEC_KEY: string;
  TEMPORAL_CODEC_KEY_ID: string;
  TEMPORAL_CODEC_PREVIOUS_KEYS: Readonly<Record<string, string>>;
}): CodecKeys {
  return {
    keyId: environment.TEMPORAL_CODEC_KEY_ID,
    key: environment.TEMPORAL_CODEC_KEY,
    previousKeys: environment.TEMPORAL_CODEC_PREVIOUS_KEYS,
  };
}
