import type { World } from "./world.tsx";

/** Rounds of the event loop after which a state will not come any more. */
const HANG_ROUNDS = 20_000;

/** Lets the page work until an assertion holds: for work that is no request of the page, such as encryption. */
export async function until(world: World, assertion: () => void | Promise<void>): Promise<void> {
  for (let round = 0; ; round++) {
    await world.do(() => {});
    try {
      await assertion();
      return;
    } catch (error) {
      if (round === HANG_ROUNDS) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
