import type { World } from "../support/world.tsx";
import type { Promises } from "./promises.ts";

/** State of one walk. */
export interface Walk {
  readonly world: World;
  readonly promises: Promises;
  /** The steps so far, one line each. */
  readonly script: string[];
  /** Counts the typed names, so that each is different. */
  names: number;
}

/** One action of the user, or one event from outside. */
export interface Step {
  readonly text: string;
  /** Relative probability among the steps that are possible. */
  readonly weight: number;
  readonly canHappen: (walk: Walk) => boolean;
  readonly happen: (walk: Walk) => Promise<void>;
}

/** Creates a step. The default weight is that of most steps. */
export function step(text: string, canHappen: Step["canHappen"], happen: Step["happen"], weight = 2): Step {
  return { text, weight, canHappen, happen };
}

/** Takes one of the possible steps, which `pick` selects by weight, and then checks the promises. */
export async function takeStep(walk: Walk, steps: readonly Step[], pick: number): Promise<void> {
  const possible = steps.filter(({ canHappen }) => canHappen(walk));
  let left = pick % possible.reduce((sum, { weight }) => sum + weight, 0);
  for (const { text, weight, happen } of possible) {
    left -= weight;
    if (left >= 0) continue;
    walk.script.push(text);
    await happen(walk);
    walk.promises.check();
    return;
  }
}

/** True while Manager shows the page. */
export function isOnPage({ world }: Walk): boolean {
  return world.isMounted;
}
