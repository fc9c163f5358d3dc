/**
 * What must not stand in the block as it is: the beginning of a tag, which could end the block early, and
 * characters nobody sees (controls, directions of writing, tags, selectors, private use) by which texts carry hidden ones.
 */
const unseen = /[<\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The data of a request as one line of JSON between tags. It parses back to exactly the data; no text in it
 * can end the block, and nothing in it is invisible.
 */
export function dataBlock(data: unknown): string {
  const json = JSON.stringify(data).replace(unseen, escaped);
  return `<data>\n${json}\n</data>`;
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
