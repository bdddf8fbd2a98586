// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { useForgetLastMatch } from "../../src/ui/use-forget-last-match.ts";

function Holder() {
  useForgetLastMatch();
  return null;
}

it("the engine's last regular-expression match is cleared when the component unmounts", () => {
  const { unmount } = render(<Holder />);
  /s/.exec("a pasted secret");
  expect(Reflect.get(RegExp, "$_")).toBe("a pasted secret");
  unmount();
  expect(Reflect.get(RegExp, "$_")).not.toContain("secret");
});
