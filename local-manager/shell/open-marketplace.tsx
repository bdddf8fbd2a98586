import { Button } from "../../src/ui/button.tsx";

/** The place of an app that is not installed: says so, and leads to the marketplace. */
export function OpenMarketplace({ because, onOpen }: { because: string; onOpen: () => void }) {
  return (
    <main className="grid justify-items-start gap-3 p-8 text-sm text-quiet">
      <p>{because}</p>
      <Button onClick={onOpen}>Open the marketplace</Button>
    </main>
  );
}
