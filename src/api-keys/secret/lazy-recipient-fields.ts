import { lazyPart } from "../../messages/lazy-part.tsx";

export const RecipientFields = lazyPart(async () => (await import("./recipient-fields.tsx")).RecipientFields);
