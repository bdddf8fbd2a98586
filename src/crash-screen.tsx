import { Component, type ReactNode, useEffect, useLayoutEffect } from "react";
import { en } from "./messages/en.ts";
import { Button } from "./ui/button.tsx";
import { adoptStyles } from "./ui/styles.ts";

interface CrashBoundaryProps {
  readonly children: ReactNode;
  /** Called once the broken tree is gone, to discard the data that it used. */
  readonly onBroken: () => unknown;
}

/** Shows the {@link CrashScreen} if its children throw while rendering. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <CrashScreen onShown={this.props.onBroken} /> : this.props.children;
  }
}

/**
 * Shown when the extension has crashed. Shows nothing of the error, which could contain a secret.
 *
 * Always in English, because the crash also removed the loaded languages.
 */
function CrashScreen({ onShown }: { onShown: () => unknown }) {
  useLayoutEffect(adoptStyles, []);
  useEffect(() => void onShown(), [onShown]);
  return (
    <main className="mx-auto grid max-w-xl justify-items-start gap-4 p-6">
      <h1 className="text-xl font-semibold">{en.crash.heading}</h1>
      <p className="text-sm">{en.crash.text}</p>
      <Button onClick={() => window.location.reload()}>{en.crash.reload}</Button>
    </main>
  );
}
