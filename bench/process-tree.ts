import { readdirSync, readFileSync } from "node:fs";

/**
 * Returns the memory of a process and all its descendants in MB: of what several share, each counts its part
 * (`smaps_rollup` of Linux, PSS). 0 where there is no `/proc`.
 */
export function memoryOfTree(root: number): number {
  const parents = new Map<number, number>();
  for (const name of list("/proc")) {
    const parent = /^\d+$/.test(name) && /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isInTree = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && isInTree(parent);
  };
  const kilobytes = [...parents.keys()]
    .filter(isInTree)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Returns the text of a file, empty if the process has ended since. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
