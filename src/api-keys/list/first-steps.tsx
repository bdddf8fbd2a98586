import { KeyRound } from "lucide";
import { useMessages } from "../../messages/messages-context.tsx";
import { Help } from "../../ui/help.tsx";
import { Icon } from "../../ui/icon.tsx";

/** Shown instead of an empty list: what a key is for, and the first steps. */
export function FirstSteps() {
  const firstSteps = useMessages("firstSteps");
  const help = useMessages("help");
  return (
    <div className="grid justify-items-center gap-2 border-t border-hairline px-6 py-12 text-center">
      <span className="mb-2 grid size-16 place-items-center rounded-full bg-sunken text-quiet">
        <Icon of={KeyRound} className="size-7 stroke-[1.5]" />
      </span>
      <h2 className="font-semibold">{firstSteps.heading}</h2>
      <p className="max-w-md text-sm text-quiet">{firstSteps.text}</p>
      <ol className="mt-4 grid max-w-3xl gap-3 text-start text-sm sm:grid-cols-3">
        {firstSteps.steps.map((step, index) => (
          <li key={step} className="flex gap-3 rounded-md border border-hairline p-3">
            <span
              aria-hidden="true"
              className="grid size-6 shrink-0 place-items-center rounded-full bg-primary text-xs font-semibold text-on-primary"
            >
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <div className="mt-3 grid justify-items-center">
        <Help {...help.questions.key} />
      </div>
    </div>
  );
}
