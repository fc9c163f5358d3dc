import { Client } from 'undici';

export interface Person {
  email: string;
  password: string;
}

/**
 * Has each of these people sign in again and again, over a connection of their own.
 *
 * @returns `end`: no more begin; answers how many there were, and throws when one was refused
 */
export function signInAtOnce(
  origin: string,
  people: readonly Person[],
): { end(): Promise<{ count: number }> } {
  const state = { isOver: false, count: 0 };
  const signIn = async (person: Person) => {
    const client = new Client(origin);
    try {
      while (!state.isOver) {
        await post(client, person);
        state.count += 1;
      }
    } finally {
      await client.close();
    }
  };
  const all = Promise.all(people.map(signIn));
  // Told by `end`; until then a refusal must not count as unhandled.
  all.catch(() => undefined);
  return {
    async end() {
      state.isOver = true;
      await all;
      return { count: state.count };
    },
  };
}

async function post(client: Client, person: Person): Promise<void> {
  const { statusCode, body } = await client.request({
    method: 'POST',
    path: '/api/v1/auth/login/',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`Signing in answers ${statusCode}: ${text}`);
}
