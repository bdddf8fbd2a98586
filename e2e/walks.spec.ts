import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

/** Number of walks. `npm run test:soak` sets a higher one. */
const WALKS = Number(process.env.FRAME_WALKS ?? 2);
const STEPS = 25;

/** State of one walk. */
interface Walk {
  readonly apiKeys: ApiKeysPage;
  readonly script: string[];
  /** The secret that must stay on screen; undefined once it was copied or abandoned. */
  unsaved: string | undefined;
  names: number;
}

interface Step {
  readonly text: string;
  /** Where the step applies: without a dialog, in the one-time view, or anywhere. */
  readonly where: "page" | "one-time view" | "anywhere";
  readonly happen: (walk: Walk) => Promise<void>;
}

const shown = ({ credentialsDialog }: ApiKeysPage) =>
  credentialsDialog.getByRole("textbox", { name: "Client secret" });

const pressIfThere =
  (name: string): Step["happen"] =>
  async ({ apiKeys }) => {
    const button = apiKeys.credentialsDialog.getByRole("button", { name, exact: true });
    if (await button.isVisible()) await button.click();
  };

const steps: readonly Step[] = [
  {
    text: "create a key",
    where: "page",
    async happen(walk) {
      walk.names += 1;
      const key = { name: `Key ${walk.names}`, scopes: ["asset.view"] };
      walk.unsaved = (await walk.apiKeys.create(key)).clientSecret;
    },
  },
  {
    text: "rotate the newest key",
    where: "page",
    async happen(walk) {
      const { frame } = walk.apiKeys;
      await walk.apiKeys.choose(`Key ${walk.names}`, "Rotate secret");
      const dialog = frame.getByRole("dialog", { name: "Rotate secret" });
      const rotate = dialog.getByRole("button", { name: "Rotate secret" });
      await expect(dialog.getByRole("list", { name: "Secrets that work now" })).toBeVisible();
      if (!(await rotate.isVisible())) return dialog.getByRole("button", { name: "Cancel" }).click();
      await rotate.click();
      await expect(walk.apiKeys.credentialsDialog).toBeVisible();
      walk.unsaved = (await walk.apiKeys.shownCredentials()).clientSecret;
    },
  },
  ...["Done", "Keep it open", "Test token", "Copy client ID", "Close"].map(
    (name): Step => ({ text: `press ${name}`, where: "one-time view", happen: pressIfThere(name) }),
  ),
  {
    text: "press Close anyway",
    where: "one-time view",
    async happen(walk) {
      const button = walk.apiKeys.credentialsDialog.getByRole("button", { name: "Close anyway" });
      if (!(await button.isVisible())) return;
      walk.unsaved = undefined;
      await button.click();
    },
  },
  {
    text: "copy the secret",
    where: "one-time view",
    async happen(walk) {
      walk.unsaved = undefined;
      await walk.apiKeys.copySecret();
    },
  },
  {
    text: "test the token while offline",
    where: "one-time view",
    async happen({ apiKeys }) {
      await apiKeys.page.context().setOffline(true);
      await pressIfThere("Test token")({ apiKeys, script: [], unsaved: undefined, names: 0 });
      await apiKeys.page.context().setOffline(false);
    },
  },
  ...[1, 2, 5].map(
    (times): Step => ({
      text: `press Escape ${times} times`,
      where: "anywhere",
      async happen({ apiKeys }) {
        for (let press = 0; press < times; press++) await apiKeys.page.keyboard.press("Escape");
      },
    }),
  ),
  {
    text: "look elsewhere and back",
    where: "anywhere",
    async happen({ apiKeys }) {
      await apiKeys.page.getByRole("combobox", { name: "User" }).focus();
      await apiKeys.frame.locator("body").evaluate(() => window.focus());
    },
  },
];

test(`${WALKS} random walks through the frame lose no secret that was shown`, async ({
  openAccount,
  expectedErrors,
}) => {
  test.setTimeout(WALKS * 180_000);
  expectedErrors.push(FAILED_REQUEST);
  for (let round = 0; round < WALKS; round++) {
    const apiKeys = await openAccount(`Walk ${round}`);
    await expect(apiKeys.createButton).toBeVisible();
    const walk: Walk = { apiKeys, script: [], unsaved: undefined, names: 0 };
    for (let count = 0; count < STEPS && walk.names < 8; count++) {
      const isOneTimeView = await apiKeys.credentialsDialog.isVisible();
      const isFree = (await apiKeys.frame.getByRole("dialog").count()) === 0;
      const possible = steps.filter(
        ({ where, text }) =>
          where === "anywhere" ||
          (where === "page" ? isFree && (walk.names > 0 || text === "create a key") : isOneTimeView),
      );
      const step = possible[Math.floor(Math.random() * possible.length)];
      walk.script.push(step?.text ?? "");
      await step?.happen(walk);
      if (walk.unsaved === undefined) continue;
      await expect(shown(apiKeys), `the secret is on screen after: ${walk.script.join(", ")}`).toHaveValue(
        walk.unsaved,
      );
    }
  }
});
