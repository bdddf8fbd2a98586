import { Component, type ReactNode, useEffect, useLayoutEffect } from "react";
import { en } from "./messages/en.ts";
import { Button } from "./ui/button.tsx";
import { adoptStyles } from "./ui/styles.ts";

interface CrashBoundaryProps {
  readonly children: ReactNode;
  /** Called once what broke is gone: forgets what it knew. */
  readonly onBroken: () => unknown;
}

/** Shows the {@link CrashScreen} in the place of what broke while it was rendered. */
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
 * What is left when the extension broke. It shows nothing of the error, which could carry a secret.
 *
 * The broken tree took the languages with it, so it speaks English.
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
