import { expect, type FrameLocator, type Locator, type Page } from "playwright/test";
import { noteSecret } from "../note-secret.ts";
import { retype } from "../retype.ts";

/** Values for the form that creates a key. */
export interface NewKey {
  readonly name: string;
  readonly description?: string;
  readonly owner?: string;
  readonly system?: string;
  /** `YYYY-MM-DD`. */
  readonly rotateBy?: string;
  readonly scopes: readonly string[];
}

/** Client credentials as the one-time view shows them. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Page object for API Keys inside Manager. */
export class ApiKeysPage {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('iframe[title="API Keys"]');
  }

  /** Opens Administration → API Keys in an account. */
  async open(account: string, parameters: Record<string, string> = {}): Promise<void> {
    const query = new URLSearchParams({ account, ...parameters });
    await this.page.goto(`/administration/api-keys?${query}`);
  }

  /** Switches to another user of the account, which reloads the extension. */
  async signInAs(user: string): Promise<void> {
    const reloaded = this.page.waitForEvent("framenavigated", (frame) => frame.url().includes("/frame/"));
    await this.page.getByRole("combobox", { name: "User" }).selectOption({ label: user });
    await reloaded;
    await expect(this.createButton).toBeVisible();
  }

  get createButton(): Locator {
    return this.frame.getByRole("button", { name: "Create API key" });
  }

  get credentialsDialog(): Locator {
    return this.frame.getByRole("dialog", { name: "Save your client secret" });
  }

  get result(): Locator {
    return this.frame.getByRole("region", { name: "Result" });
  }

  row(name: string): Locator {
    return this.frame.getByRole("row").filter({ has: this.frame.getByRole("rowheader", { name }) });
  }

  /** Expands the details of a key in the list and returns their row. */
  async openDetails(name: string): Promise<Locator> {
    await this.frame.getByRole("button", { name: `Details of ${name}` }).click();
    return this.frame
      .getByRole("row")
      .filter({ has: this.frame.getByRole("list", { name: `Scopes of ${name}` }) });
  }

  async fillForm({
    name,
    description = "Reads machines every night",
    owner = "",
    system = "",
    rotateBy = "",
    scopes,
  }: NewKey): Promise<void> {
    await this.createButton.click();
    await this.frame.getByRole("textbox", { name: "Name" }).fill(name);
    await this.frame.getByRole("textbox", { name: "Description" }).fill(description);
    if (owner || system || rotateBy) await this.frame.getByText("Owner, system, rotate by").click();
    if (owner) await this.frame.getByRole("textbox", { name: "Owner" }).fill(owner);
    if (system) await this.frame.getByRole("textbox", { name: "System" }).fill(system);
    if (rotateBy) await this.frame.getByLabel("Rotate by").fill(rotateBy);
    for (const scope of scopes) await (await this.findScope(scope)).check();
  }

  /** Searches a scope in the open form and returns its checkbox. */
  async findScope(scope: string): Promise<Locator> {
    await retype(this.frame.getByRole("searchbox", { name: "Search scopes" }), scope);
    return this.frame.getByRole("checkbox", { name: new RegExp(`^${scope.replaceAll(".", "\\.")} `) });
  }

  /** Creates a key and leaves the one-time view open. */
  async create(key: NewKey): Promise<Credentials> {
    await this.fillForm(key);
    await this.submitForm();
    await expect(this.credentialsDialog).toBeVisible();
    return this.shownCredentials();
  }

  /** Sends the form of a new key, with a review if its scopes need one. */
  async submitForm(): Promise<void> {
    const review = this.frame.getByRole("button", { name: "Review" });
    if (await review.isVisible()) {
      await review.click();
      await this.acknowledgeRisk();
    }
    await this.frame.getByRole("button", { name: "Create key" }).click();
  }

  /** Acknowledges the high-risk scopes in a review, if it asks for that. */
  async acknowledgeRisk(): Promise<void> {
    await expect(this.frame.getByRole("button", { name: "Back" })).toBeVisible();
    const box = this.frame.getByRole("checkbox", { name: /^I understand what these high-risk scopes allow/ });
    if (await box.isVisible()) await box.check();
  }

  /** Reveals the client secret in the one-time view and returns the credentials. */
  async shownCredentials(): Promise<Credentials> {
    await this.frame.getByRole("button", { name: "Show client secret" }).click();
    const clientId = await this.frame.getByRole("textbox", { name: "Client ID" }).inputValue();
    const clientSecret = await this.frame.getByRole("textbox", { name: "Client secret" }).inputValue();
    noteSecret(clientSecret);
    return { clientId, clientSecret };
  }

  /** Copies the client secret from its field with the keyboard. */
  async copySecret(): Promise<void> {
    // With two windows open, only the one in front receives key presses.
    await this.page.bringToFront();
    const field = this.credentialsDialog.getByRole("textbox", { name: "Client secret" });
    await field.press("ControlOrMeta+a");
    await field.press("ControlOrMeta+c");
  }

  /** Copies the client secret and closes the one-time view. */
  async done(): Promise<void> {
    await this.copySecret();
    await this.frame.getByRole("button", { name: "Done" }).click();
    await expect(this.credentialsDialog).toBeHidden();
  }

  /** Closes the open dialog. */
  async closeDialog(): Promise<void> {
    await this.frame.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await expect(this.frame.getByRole("dialog")).toHaveCount(0);
  }

  /** Presses `Test token` in the one-time view, reveals the token that it requests and returns it. */
  async testToken(): Promise<string> {
    await this.credentialsDialog.getByRole("button", { name: "Test token" }).click();
    return this.#shownToken();
  }

  /** Requests a token in the open token lab, reveals it and returns it. */
  async requestToken(): Promise<string> {
    await this.frame.getByRole("button", { name: "Request token" }).click();
    return this.#shownToken();
  }

  /** Expands the scopes with which a test token can be requested. */
  async openOtherScopes(): Promise<void> {
    await this.frame.getByText("Request other scopes").click();
  }

  async #shownToken(): Promise<string> {
    await this.frame.getByRole("button", { name: "Show access token" }).click();
    const accessToken = await this.frame.getByRole("textbox", { name: "Access token" }).inputValue();
    noteSecret(accessToken);
    return accessToken;
  }

  /** Chooses an action from a key's menu in the list. */
  async choose(
    name: string,
    action:
      | "Edit"
      | "Duplicate"
      | "History"
      | "Test token"
      | "Rotate secret"
      | "Retire old secret"
      | "Revoke"
      | "Verify revocation",
  ): Promise<void> {
    await this.frame.getByRole("button", { name: `Actions for ${name}` }).click();
    await this.frame.getByRole("menuitem", { name: action }).click();
  }

  /** Opens the token lab of a key in the list. */
  async openTokenLab(name: string): Promise<void> {
    await this.choose(name, "Test token");
    await expect(this.frame.getByRole("dialog", { name: "Test token" })).toBeVisible();
  }
}
