import { CircleQuestionMark } from "lucide";
import { Icon } from "./icon.tsx";

/** Shows a question whose answer unfolds below it. */
export function Help({ question, answer }: { question: string; answer: string }) {
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 rounded text-quiet underline decoration-dotted underline-offset-4 hover:text-ink">
        <Icon of={CircleQuestionMark} className="size-4 shrink-0" />
        {question}
      </summary>
      <p className="mt-2 max-w-prose rounded-md bg-sunken px-3 py-2.5 text-start">{answer}</p>
    </details>
  );
}
