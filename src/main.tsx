import React from "react";
import ReactDOMClient from "react-dom/client";
import singleSpaReact from "single-spa-react";
import { App } from "./app.tsx";
import { CrashScreen } from "./crash-screen.tsx";

/** The single-spa lifecycles by which Manager starts and stops the extension. */
export const { bootstrap, mount, unmount } = singleSpaReact({
  React,
  ReactDOMClient,
  rootComponent: App,
  errorBoundary: () => <CrashScreen />,
});
