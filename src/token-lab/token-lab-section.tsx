import { type ComponentProps, useEffect, useRef } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { TokenLab } from "./token-lab.tsx";

/** Shows the token lab with its heading, inside another dialog. */
export function TokenLabSection(props: ComponentProps<typeof TokenLab>) {
  const lab = useMessages("lab");
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the section is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={showOnArrival} className="grid gap-4">
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {lab.heading}
      </h3>
      <TokenLab {...props} />
    </section>
  );
}
