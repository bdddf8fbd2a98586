import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Gives what the process holds on its heap, in bytes; memory that is free to go does not count. */
export function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
