import type { CopyFieldTexts } from "../ui/copy-field.tsx";
import { useMessages } from "./messages-context.tsx";

/** Returns functions that complete the texts of a `CopyField` or `CopyButton`, for a value shown plainly or masked. */
export function useCopyTexts() {
  const { copied, selected, show, hide } = useMessages("copy");
  const plain = (label: string, copy: string): CopyFieldTexts => ({ label, copy, copied, selected });
  const masked = (label: string, copy: string): CopyFieldTexts => ({
    ...plain(label, copy),
    show: show(label),
    hide: hide(label),
  });
  return { plain, masked };
}
