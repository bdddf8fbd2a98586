import { type KeyboardEvent, type UIEvent, useMemo, useState } from "react";
import { GroupRow, ScopeRow } from "./scope-row.tsx";
import { type ScopeRow as Row, rowKey } from "./scope-rows.ts";

/** How many rows are drawn at first, and added each time the end of the drawn ones comes near. */
const STEP = 50;

/** How near the end of what is drawn may come, in pixels, before more is. */
const NEAR = 600;

/** Lists scopes by their groups. A long list is drawn as far as it was scrolled, so that thousands cost what dozens do. */
export function ScopeList({
  rows,
  words,
  picked,
  onPick,
  hasProblem,
}: {
  rows: readonly Row[];
  /** The words of the search, to be marked. */
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
      // Its checkboxes can be reached one by one; the list itself need not be.
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

/** Moves the focus between the checkboxes of a list with the arrow keys, beside Tab. */
function moveWithArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:enabled")];
  boxes[boxes.indexOf(event.target as HTMLInputElement) + step]?.focus();
}
