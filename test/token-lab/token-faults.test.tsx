// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, findField, press, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const open = pageInAWorld();

const result = () => screen.getByRole("region", { name: "Result" });

const requestAgain = () => screen.getByRole("button", { name: "Request token", hidden: true });

/** Creates a key and opens the token lab in its one-time view. */
async function openLabOf(world: World, name: string): Promise<void> {
  await createKey(world, { name });
  await press(world, "Test token");
}

describe("the token lab", () => {
  it("asks for a secret, and explains invalid_client if it is wrong", async () => {
    const world = await open("Mistyped");
    await createKey(world, { name: "ERP" });
    await copyAndClose(world);
    await world.choose("ERP", "Test token");
    await press(world, "Request token");
    const secret = screen.getByRole("textbox", { name: "Client secret" });
    expect(secret).toHaveAccessibleDescription(/Enter the client secret/);
    expect(secret).toHaveFocus();
    await type(world, "Client secret", "not-the-secret");
    expect(secret).not.toHaveAccessibleDescription(/Enter the client secret/);
    await press(world, "Request token");
    expect(result()).toHaveTextContent("The client ID or client secret is wrong, or the key was revoked.");
    expect(result()).toHaveTextContent("invalid_client");
  });

  it("names the scope that a key does not allow", async () => {
    const world = await open("Narrow");
    await openLabOf(world, "ERP");
    await type(world, "Other scopes", "account.delete");
    await press(world, "Request token");
    expect(result()).toHaveTextContent("A requested scope is not allowed for this key.");
    expect(result()).toHaveTextContent("Not allowed for this key: account.delete");
    expect(result()).toHaveTextContent("invalid_scope: Requested scope is not allowed for this API Key.");
  });

  it.each([
    ["token:unreachable", "Manager’s proxy could not reach the token endpoint."],
    ["token:html", "The token endpoint answered with a web page instead of a token."],
    ["token:half-json", "The token endpoint’s answer was cut off or is not a token."],
    ["token:too-many-requests", "Too many token requests. Wait, then try again.Wait 30 seconds first."],
  ])("shows a specific message for a token endpoint with %s", async (sentinel, words) => {
    const world = await open("Faulty");
    await openLabOf(world, `ERP [${sentinel}]`);
    expect(result()).toHaveTextContent(words);
    expect(requestAgain().closest("details")).toHaveAttribute("open");
  });

  it("folds away the button that asks again while the credentials work", async () => {
    const world = await open("Working");
    await openLabOf(world, "ERP");
    expect(screen.getByText("The credentials work.", { exact: false })).toBeVisible();
    expect(requestAgain().closest("details")).not.toHaveAttribute("open");
  });

  it("shows an opaque token like any other", async () => {
    const world = await open("Opaque");
    await openLabOf(world, "ERP [token:opaque]");
    await press(world, "Show access token");
    expect(findField(world, "Access token")?.value).toMatch(/^[0-9a-f-]{36}$/);
  });
});
