import { lazyPart } from "../../messages/lazy-part.tsx";

export const WhoseIsThis = lazyPart(async () => (await import("./whose-is-this.tsx")).WhoseIsThis);
