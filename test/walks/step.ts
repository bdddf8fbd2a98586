import type { World } from "../support/world.tsx";
import type { Promises } from "./promises.ts";

/** What a walk goes through: the world, and what the app promises in it. */
export interface Walk {
  readonly world: World;
  readonly promises: Promises;
  /** What was done, one line a step. */
  readonly script: string[];
  /** Rises with every name that is typed, so that names differ. */
  names: number;
}

/** One thing that a person or the world does, where it can happen. */
export interface Step {
  readonly text: string;
  /** How often it is taken, beside others that can happen too. */
  readonly weight: number;
  readonly canHappen: (walk: Walk) => boolean;
  readonly happen: (walk: Walk) => Promise<void>;
}

/** Describes a step; without a weight it is taken as often as most others. */
export function step(text: string, canHappen: Step["canHappen"], happen: Step["happen"], weight = 2): Step {
  return { text, weight, canHappen, happen };
}

/** Takes one of the steps that can happen now, by its weight; `pick` says which. Checks the promises after it. */
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
