import { createContext, use } from "react";
import type { Manager } from "./manager.ts";

/** The connected Manager. */
export const ManagerContext = createContext<Manager | null>(null);

/** Returns the connected Manager. Throws if there is none. */
export function useManager(): Manager {
  const manager = use(ManagerContext);
  if (manager === null) throw new Error("useManager works below a connected Manager only.");
  return manager;
}
