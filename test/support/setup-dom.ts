import { cleanup, configure } from "@testing-library/react";
import "@testing-library/jest-dom/vitest";
import { afterEach } from "vitest";

// Ends a hang; it never judges how fast a machine is.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => cleanup());
