import { type KeyboardEvent, type UIEvent, useMemo, useState } from "react";
import { GroupRow, ScopeRow } from "./scope-row.tsx";
import { type ScopeRow as Row, rowKey } from "./scope-rows.ts";

/** How many rows are rendered at first, and added each time the user scrolls near the end of them. */
const STEP = 50;

/** How near to the end of the rendered rows, in pixels, the user must scroll before more are added. */
const NEAR = 600;

/**
 * Lists scopes by group. Renders rows only as far as the user has scrolled, so that thousands cost no more than dozens.
 */
export function ScopeList({
  rows,
  words,
  picked,
  onPick,
  hasProblem,
}: {
  rows: readonly Row[];
  /** The words of the search, to be highlighted. */
  words: readonly string[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  hasProblem: boolean;
}) {
  const pickedSet = useMemo(() => new Set(picked), [picked]);
  const [drawn, setDrawn] = useState({ rows, count: STEP });
  const count = drawn.rows === rows ? drawn.count : STEP;
  const drawMore = ({ currentTarget: list }: UIEvent) => {
    const isNearEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (isNearEnd && count < rows.length) setDrawn({ rows, count: count + STEP });
  };
  return (
    <ul
      className={`relative max-h-80 overflow-y-auto rounded-md border ${hasProblem ? "border-danger" : "border-hairline"}`}
      // The list itself needs no tab stop, since each of its checkboxes is one.
      tabIndex={-1}
      onKeyDown={moveWithArrows}
      onScroll={drawMore}
    >
      {rows.slice(0, count).map((row) => (
        <li key={rowKey(row)} className="border-b border-hairline last:border-b-0">
          {row.kind === "group" ? (
            <GroupRow
              group={row.group}
              scopes={row.scopes}
              picked={picked}
              pickedSet={pickedSet}
              onPick={onPick}
            />
          ) : (
            <ScopeRow
              info={row.info}
              words={words}
              isPicked={pickedSet.has(row.info.scope)}
              picked={picked}
              onPick={onPick}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Moves the focus between the checkboxes of a list with the up and down arrow keys. */
function moveWithArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:enabled")];
  boxes[boxes.indexOf(event.target as HTMLInputElement) + step]?.focus();
}
