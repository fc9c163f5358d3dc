/** Makes the sandbox behave badly; without rules it behaves well again. */
export async function setKnobs(sandboxUrl: string, ...rules: unknown[]): Promise<void> {
  const response = await fetch(`${sandboxUrl}/sandbox/knobs`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules }),
  });
  if (!response.ok) throw new Error(await response.text());
}
