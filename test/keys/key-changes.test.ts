import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { keyChanges, toKeyForm, toUpdateApiKeyRequest } from "../../src/keys/key-changes.ts";

const apiKey = { name: "ERP", description: "old", allowedScopes: ["b", "unknown.scope", "a"] } as ApiKey;

it("an untouched form contains no changes, whatever the order of its scopes", () => {
  expect(keyChanges(apiKey, toKeyForm(apiKey))).toEqual({});
  expect(keyChanges(apiKey, { ...toKeyForm(apiKey), allowedScopes: ["a", "b", "unknown.scope"] })).toEqual(
    {},
  );
});

it("an update request contains only changed fields, and an unknown scope stays", () => {
  const changes = keyChanges(apiKey, {
    ...toKeyForm(apiKey),
    name: " ERP ",
    description: "new",
    allowedScopes: ["b", "unknown.scope", "c"],
  });
  expect(changes).toEqual({
    description: { before: "old", after: "new" },
    allowedScopes: { added: ["c"], removed: ["a"] },
  });
  expect(toUpdateApiKeyRequest(apiKey, changes)).toEqual({
    description: "new",
    allowedScopes: ["b", "unknown.scope", "c"],
  });
});

it("applying my changes on top of someone else's keeps theirs where I changed nothing", () => {
  const theirs = { ...apiKey, name: "Theirs", allowedScopes: ["a", "b", "unknown.scope", "theirs.scope"] };
  const mine = keyChanges(apiKey, { ...toKeyForm(apiKey), allowedScopes: ["b", "unknown.scope"] });
  expect(toUpdateApiKeyRequest(theirs, mine)).toEqual({
    allowedScopes: ["b", "unknown.scope", "theirs.scope"],
  });
});

const noted = { ...apiKey, description: "System: SAP\nowner: Ida Holm\n\nNightly.\nAsk first." } as ApiKey;

it("an owner note in another order and case is not a change", () => {
  expect(keyChanges(noted, toKeyForm(noted))).toEqual({});
});

it("a changed owner note is reported by field, and the free text stays the same", () => {
  const changes = keyChanges(noted, { ...toKeyForm(noted), rotateBy: "2027-01-31" });
  expect(changes).toEqual({ rotateBy: { before: "", after: "2027-01-31" } });
  expect(toUpdateApiKeyRequest(noted, changes)).toEqual({
    description: "Owner: Ida Holm\nSystem: SAP\nRotate by: 2027-01-31\n\nNightly.\nAsk first.",
  });
});

it("my owner note is applied to a text that someone else changed in the meantime", () => {
  const mine = keyChanges(noted, { ...toKeyForm(noted), owner: "Me" });
  const theirs = { ...noted, description: "Owner: Ida Holm\n\nHourly." };
  expect(toUpdateApiKeyRequest(theirs, mine)).toEqual({ description: "Owner: Me\n\nHourly." });
});
