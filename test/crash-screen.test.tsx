// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { CrashBoundary } from "../src/crash-screen.tsx";

function Breakable() {
  const [isBroken, setIsBroken] = useState(false);
  const { data } = useQuery({ queryKey: ["keys"], queryFn: async () => "ERP" });
  if (isBroken) throw new Error("broken");
  return (
    <button type="button" onClick={() => setIsBroken(true)}>
      {data}
    </button>
  );
}

it("the crash screen replaces a page that throws, and clears the query cache", async () => {
  const queryClient = new QueryClient();
  render(
    <CrashBoundary onBroken={() => queryClient.clear()}>
      <QueryClientProvider client={queryClient}>
        <Breakable />
      </QueryClientProvider>
    </CrashBoundary>,
    { onCaughtError: () => {} },
  );
  const button = await screen.findByRole("button", { name: "ERP" });
  act(() => button.click());
  expect(await screen.findByRole("heading", { name: "API Keys stopped" })).toBeInTheDocument();
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});
