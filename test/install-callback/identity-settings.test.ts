import { expect, it } from "vitest";
import { readIdentityPolicy } from "../../install-callback/identity-settings.ts";

const defaults = { issuer: "https://iris.test", audience: "app" };

it("settings default to the local Manager's values", () => {
  expect(readIdentityPolicy({}, defaults)).toEqual({
    issuer: "https://iris.test",
    audience: "app",
    type: "trackunit-identity+jwt",
    maxAgeSeconds: 600,
    needsEnd: true,
  });
});

it.each([
  ["IDENTITY_MAX_AGE", "soon"],
  ["IDENTITY_MAX_AGE", "0"],
  ["IDENTITY_END", "never"],
])("%s=%s is refused with a message that names the setting", (name, value) => {
  expect(() => readIdentityPolicy({ [name]: value }, defaults)).toThrow(name);
});
