import { createContext, use } from "react";
import type { Manager } from "./manager.ts";

/** Holds the connected Manager for everything below it. */
export const ManagerContext = createContext<Manager | null>(null);

/** Gives the connected Manager. */
export function useManager(): Manager {
  const manager = use(ManagerContext);
  if (manager === null) throw new Error("useManager works below a connected Manager only.");
  return manager;
}
