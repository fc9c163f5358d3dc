const block = /<data>\s*([\s\S]*?)\s*<\/data>/;

/** The JSON between `<data>` and `</data>` of the first message that has it: repairs follow after it. */
export function readData(texts: readonly string[]): unknown {
  for (const text of texts) {
    const json = block.exec(text)?.[1];
    if (json === undefined) continue;
    try {
      return JSON.parse(json);
    } catch {
      return undefined;
    }
  }
  return undefined;
}
