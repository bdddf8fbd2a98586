import { CircleQuestionMark } from "lucide";
import { CopyCode } from "../ui/copy-code.tsx";
import { Icon } from "../ui/icon.tsx";
import type { helpTexts } from "./en-help.ts";
import { useAllMessages } from "./messages-context.tsx";

/** Trackunit's page about keys, scopes and tokens. */
const TRACKUNITS_PAGE = "https://developers.trackunit.com/reference/access-token-v2";

/**
 * Answers a question where it arises, when one asks.
 *
 * Trackunit's page stands as an address to copy: a sandbox without `allow-popups` opens no link.
 */
export function Help({ about }: { about: keyof (typeof helpTexts)["help"]["questions"] }) {
  const { help, copy } = useAllMessages();
  const { question, answer } = help.questions[about];
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 rounded text-quiet underline decoration-dotted underline-offset-4 hover:text-ink">
        <Icon of={CircleQuestionMark} className="size-4 shrink-0" />
        {question}
      </summary>
      <div className="mt-2 grid max-w-prose gap-1.5 rounded-md bg-sunken px-3 py-2.5 text-start">
        <p>{answer}</p>
        <p className="text-quiet">
          {help.page}: <CopyCode value={TRACKUNITS_PAGE} texts={{ ...copy, copy: help.copyPage }} />
        </p>
      </div>
    </details>
  );
}
