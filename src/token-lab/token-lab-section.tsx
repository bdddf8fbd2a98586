import type { ComponentProps } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { TokenLab } from "./token-lab.tsx";

/** The token lab with its heading, inside another dialog. */
export function TokenLabSection(props: ComponentProps<typeof TokenLab>) {
  const lab = useMessages("lab");
  return (
    <section ref={showOnArrival} className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{lab.heading}</h3>
        <p className="text-sm text-quiet">{lab.intro}</p>
      </div>
      <TokenLab {...props} />
    </section>
  );
}
