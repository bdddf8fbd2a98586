import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { compareScopes, narrowedAway } from "./explain-scopes.ts";

/** Shows the allowed, requested and granted scopes side by side, with a warning about scopes silently not granted. */
export function ScopeComparisonTable({
  allowed,
  requested,
  granted,
}: {
  allowed: readonly string[];
  requested: readonly string[];
  /** Undefined if no response lists the granted scopes. */
  granted: readonly string[] | undefined;
}) {
  const lab = useMessages("lab");
  const { comparison: texts } = lab;
  const comparison = compareScopes(allowed, requested, granted);
  const narrowed = narrowedAway(comparison);
  const said = (value: boolean | undefined) =>
    value === undefined ? texts.unknown : value ? texts.yes : texts.no;
  return (
    <div className="grid gap-3">
      {narrowed.length > 0 && (
        <Banner intent="warning">
          <p>{lab.narrowed(narrowed.join(", "))}</p>
        </Banner>
      )}
      <table aria-label={texts.caption} className="w-full border-collapse text-sm">
        <thead className="text-quiet">
          <tr>
            {[texts.scope, texts.allowed, texts.requested, texts.granted].map((head) => (
              <th
                key={head}
                scope="col"
                className="border-b border-hairline py-1.5 pe-3 text-start font-medium"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.map(({ scope, isAllowed, isRequested, isGranted }) => (
            <tr key={scope} className="border-b border-hairline last:border-b-0">
              <th scope="row" className="py-1.5 pe-3 text-start font-mono text-xs font-normal wrap-anywhere">
                {scope}
              </th>
              <Cell isBad={!isAllowed && isRequested}>{said(isAllowed)}</Cell>
              <Cell>{said(isRequested)}</Cell>
              <Cell isBad={isRequested && isGranted === false}>{said(isGranted)}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ isBad = false, children }: { isBad?: boolean; children: string }) {
  return <td className={`py-1.5 pr-3 align-top ${isBad ? "font-medium text-danger" : ""}`}>{children}</td>;
}
