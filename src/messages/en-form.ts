import { ALLOWED_SCOPES_MAX, DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from "../contract/limits.ts";
import { count } from "./en-count.ts";

/** Texts of the key form, its review and the one-time view, in English. */
export const formTexts = {
  form: {
    heading: "Create API key",
    availability:
      "Trackunit is rolling out API Tokens V2 gradually. Check that the system you connect supports them.",
    name: "Name",
    nameHint: "What uses this key, e.g. “ERP connector”.",
    description: "Description",
    descriptionHint: "What the key is used for, and what stops if it is revoked.",
    note: "Owner, system, rotate by (optional)",
    noteHint: "Shown to everyone who manages keys. The key keeps working after the rotate-by date.",
    owner: "Owner",
    system: "System",
    rotateBy: "Rotate by",
    scopes: "What may it do?",
    scopesHint: "Tokens for this key can do only what you select here.",
    searchScopes: "Search scopes",
    scopeList: "Scopes",
    scopesLoading: "Loading scopes…",
    scopesFailed: "The scopes cannot be loaded.",
    noScopeMatch: "No scope matches.",
    picked: (value: number) => count(value, "1 scope selected", `${value} scopes selected`),
    notGrantable: "You do not hold this scope, so you cannot give it to a key.",
    cancel: "Cancel",
    review: "Review",
    discardQuestion: "Discard what you entered?",
    discard: "Discard",
    keepEditing: "Keep editing",
    problems: {
      name: {
        empty: "Enter a name.",
        too_long: `Use ${NAME_MAX_LENGTH} characters or fewer.`,
        control_characters: "Remove line breaks and control characters from the name.",
        bidi_override: "Remove the characters that reverse the direction of text.",
        invisible: "Use at least one visible character.",
        taken: "Another active key has this name. Choose a different one.",
      },
      description: {
        empty: "Enter what the key is used for.",
        too_long: `Use ${DESCRIPTION_MAX_LENGTH} characters or fewer, the owner’s note included.`,
        control_characters: "Remove control characters from the description.",
        bidi_override: "Remove the characters that reverse the direction of text.",
      },
      rotateBy: {
        past: "Choose today or a later date.",
        invalid: "Enter a complete date that exists, or clear the field.",
      },
      allowedScopes: {
        none: "Select at least one scope.",
        too_many: `Select ${ALLOWED_SCOPES_MAX} scopes or fewer.`,
        unknown_scope: "One of these scopes no longer exists. Select them again.",
      },
    },
  },
  review: {
    heading: "Review the new key",
    notNoted: "None",
    willBeAble: (name: string) =>
      `Whoever has the client secret of ${name} can get access tokens for all of this.`,
    once: "The client secret is shown once, right after this step.",
    back: "Back",
    create: "Create key",
    creating: "Creating the key…",
  },
  credentials: {
    oldSecret: (hint: string) =>
      `Put this secret where the integration reads it, then retire the old one from the list. The old secret …${hint} works until`,
    heading: "Save your client secret",
    warning: (name: string) => `Save the client secret of “${name}”. It is shown only now.`,
    care: "Keep it in a secret store, like a password. Send it over HTTPS only, and never put it in a web page, a mobile app or a log.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    copyClientId: "Copy client ID",
    copyClientSecret: "Copy client secret",
    both: "Client ID and secret as .env",
    copyBoth: "Copy both as .env",
    testToken: "Test token",
    done: "Done",
    closeQuestion:
      "You have not copied the client secret. Once this is closed, it can only be replaced, not shown again.",
    stay: "Keep it open",
    closeAnyway: "Close anyway",
    sealingFailed:
      "This secret could not be encrypted for somebody else, so it is shown to you. Store it, or rotate once more to try again.",
  },
  dialog: { close: "Close" },
};
