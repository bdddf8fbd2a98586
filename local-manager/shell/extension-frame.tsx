import { connectToExtension, type ExtensionConnection } from "@trackunit/iris-app-sdk-core/manager-side";
import type { Toast } from "@trackunit/iris-app-sdk-core/messages";
import { useEffect, useEffectEvent, useRef } from "react";
import { fetchAppToken, type InstalledExtension, type Session } from "./session.ts";

/** Runs an extension in its sandboxed frame. Provides an app token and replaces it before it expires. */
export function ExtensionFrame({
  extension,
  session,
  language,
  onToast,
}: {
  extension: InstalledExtension;
  session: Session;
  language: string;
  onToast: (toast: Toast) => void;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<ExtensionConnection>(null);
  const languageAtStart = useRef(language);
  const addToast = useEffectEvent(onToast);

  useEffect(() => {
    const iframe = frame.current;
    if (iframe === null) return;
    let replacement: ReturnType<typeof setTimeout> | undefined;
    const mint = async (): Promise<string> => {
      const answer = await fetchAppToken(session);
      // If Manager issues no token, never answer: the frame must notice by its own timeout.
      if (answer === null) return new Promise(() => {});
      clearTimeout(replacement);
      replacement = setTimeout(
        () => void mint().then((token) => line.setToken(token)),
        answer.expiresIn * 800,
      );
      return answer.token;
    };
    const line = connectToExtension({
      iframe,
      extensionOrigin: extension.origin,
      refreshToken: mint,
      addToast: (toast) => addToast(toast),
      getContext: async () => ({
        token: await mint(),
        currentUser: {
          id: session.user.id,
          name: session.user.name,
          accountId: session.account.id,
          accountName: session.account.name,
        },
        language: languageAtStart.current,
      }),
    });
    connection.current = line;
    // Load the frame after the listener is attached: it starts the handshake only once.
    iframe.src = `${extension.frameUrl}?lang=${languageAtStart.current}`;
    return () => {
      clearTimeout(replacement);
      line.disconnect();
    };
  }, [extension, session]);

  useEffect(() => connection.current?.setLanguage(language), [language]);

  return (
    <iframe
      ref={frame}
      title={extension.menuItem.name}
      className="block h-full w-full border-0"
      sandbox={extension.sandbox}
      allow={extension.allow}
    />
  );
}
