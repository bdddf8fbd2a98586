import { count } from "./en-count.ts";

/** The form of a key, its review and the one-time view, in English. */
export const formTexts = {
  form: {
    heading: "Create API key",
    name: "Name",
    nameHint: "What uses this key, e.g. “ERP connector”.",
    description: "Description",
    descriptionHint: "What the integration is for, or anything else worth knowing. Optional.",
    note: "Owner’s note",
    noteHint:
      "Whom to ask, and when to rotate the secret. Kept as lines in the description; the key works on after the date.",
    owner: "Owner",
    system: "System",
    rotateBy: "Rotate by",
    scopes: "Allowed scopes",
    scopesHint: "Tokens of this key can do what you pick here, and nothing else.",
    searchScopes: "Search scopes",
    scopesLoading: "Loading scopes…",
    scopesFailed: "The scopes cannot be loaded.",
    noScopeMatch: "No scope matches.",
    picked: (value: number) => count(value, "1 scope picked", `${value} scopes picked`),
    notGrantable: "You do not hold this scope, so you cannot give it to a key.",
    cancel: "Cancel",
    review: "Review",
    problems: {
      name: {
        empty: "Give the key a name.",
        too_long: "A name can have 100 characters.",
        control_characters: "A name cannot have line breaks or control characters.",
        bidi_override: "A name cannot have characters that reverse the direction of text.",
        invisible: "A name needs characters that can be seen.",
        taken: "Another active key has this name. Choose a different one.",
      },
      description: {
        too_long: "A description can have 500 characters, the owner’s note included.",
        control_characters: "A description cannot have control characters.",
        bidi_override: "A description cannot have characters that reverse the direction of text.",
      },
      allowedScopes: {
        none: "Pick at least one scope.",
        too_many: "A key can have 100 scopes.",
        unknown_scope: "The service does not know one of these scopes any more. Pick them again.",
      },
    },
  },
  review: {
    heading: "Review the new key",
    notNoted: "Nothing",
    willBeAble: (name: string) =>
      `Whoever has the client secret of ${name} can get access tokens for all of this.`,
    once: "The client secret is shown once, right after this step.",
    back: "Back",
    create: "Create key",
    creating: "Creating the key…",
  },
  credentials: {
    heading: "Save your client secret",
    warning:
      "This is the only time the client secret is shown. Store it where the integration reads it, such as a secret manager.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    copyClientId: "Copy client ID",
    copyClientSecret: "Copy client secret",
    testToken: "Test token",
    done: "Done",
    closeQuestion: "You have not copied the client secret. Once this is closed it cannot be shown again.",
    stay: "Keep it open",
    closeAnyway: "Close anyway",
  },
  dialog: { close: "Close" },
};
