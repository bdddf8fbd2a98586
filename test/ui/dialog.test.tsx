// @vitest-environment happy-dom
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Dialog } from "../../src/ui/dialog.tsx";

it("the second press of a double click that opened a dialog does nothing in it, however late it comes", () => {
  const onPress = vi.fn();
  render(
    <Dialog heading="Edit" closeLabel="Close" onClose={() => {}}>
      <input aria-label="Name" />
      <button type="button" onClick={onPress}>
        Save
      </button>
    </Dialog>,
  );
  const save = screen.getByRole("button", { name: "Save" });
  /** Presses as a browser does: it counts the presses of one place. Returns whether the press may move the focus. */
  const press = (count: number): boolean => {
    const mayFocus = fireEvent.mouseDown(save, { detail: count });
    fireEvent.click(save, { detail: count });
    return mayFocus;
  };
  expect(press(2)).toBe(false);
  expect(press(3)).toBe(false);
  expect(onPress).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveFocus();

  // A double click within the dialog is the dialog's own.
  expect(press(1)).toBe(true);
  expect(press(2)).toBe(true);
  expect(onPress).toHaveBeenCalledTimes(2);
});
