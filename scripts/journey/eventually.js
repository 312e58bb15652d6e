export const usualPatience = 30_000;
const pause = 100;

/** Asks again until there is an answer: what one subgraph did reaches the others through events. */
export async function eventually(what, ask, patience = usualPatience) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Still waiting for ${what} after ${patience / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Tries a change again until it is no longer refused with a typed error. */
export function allowed(what, patience, change) {
  return eventually(what, async () => {
    try {
      return await change();
    } catch (error) {
      if (!error.kind) {
        throw error;
      }
      return null;
    }
  }, patience);
}
