import { expect, it } from "vitest";
import { createKnownClients } from "../../local-manager/token/known-clients.ts";

it("an id that does not exist is looked up as often as one that does, so that the time does not tell them apart", async () => {
  const known = createKnownClients();
  let lookups = 0;
  const lookUp = async () => {
    lookups += 1;
    return [];
  };
  await known.find("0oaUnknown", lookUp);
  await known.find("0oaUnknown", lookUp);
  expect(lookups).toBe(1);
  known.forget();
  await known.find("0oaUnknown", lookUp);
  expect(lookups).toBe(2);
});
