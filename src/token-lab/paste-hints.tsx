import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { diagnosePaste } from "./paste-doctor.ts";

/** Shows the problems of a pasted client secret and offers a fixed version. Never blocks the user. */
export function PasteHints({
  pasted,
  clientId,
  onUse,
}: {
  pasted: string;
  clientId: string;
  onUse: (clientSecret: string) => void;
}) {
  const lab = useMessages("lab");
  const { findings, clientSecret } = diagnosePaste(pasted, clientId);
  if (findings.length === 0 || pasted === "") return null;
  return (
    <div role="status">
      <Banner intent="warning">
        {findings.map((finding) => (
          <p key={finding}>{lab.doctor.found[finding]}</p>
        ))}
        {clientSecret !== pasted && clientSecret !== clientId && (
          <div>
            <Button onClick={() => onUse(clientSecret)}>{lab.doctor.use}</Button>
          </div>
        )}
      </Banner>
    </div>
  );
}
