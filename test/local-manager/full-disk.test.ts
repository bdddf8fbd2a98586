import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { startManagerProcess } from "../support/manager-process.ts";

/** Mounts a small disk. Returns undefined if this user may not mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=120m", "tmpfs", folder]);
  return status === 0 ? folder : undefined;
}

const disk = process.platform === "linux" && process.getuid?.() === 0 ? smallDisk() : undefined;

// Skipped if no small disk can be mounted: that requires root on Linux.
it.skipIf(disk === undefined)(
  "on a full disk the local Manager returns 503, keeps acknowledged changes, and recovers once there is space",
  async () => {
    const folder = disk ?? "";
    onTestFinished(() => {
      spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    });
    let manager = await startManagerProcess({ folder: join(folder, "data") });
    onTestFinished(() => manager.kill());
    const appToken = await manager.createAppToken("Test");
    const send = (method: string, path: string, body?: object) =>
      fetch(`${manager.origins.iris}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${appToken}`,
          "Content-Type": "application/json",
          "Idempotency-Key": crypto.randomUUID(),
          "If-Match": '"1"',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const acknowledged = new Map<string, string>();
    const createAndRevoke = async (number: number) => {
      const description = "x".repeat(500);
      const created = await send("POST", API_KEYS_PATH, {
        name: `Key ${number}`,
        description,
        allowedScopes: ["asset.view"],
      });
      if (created.status !== 201) return created.status;
      const { apiKey } = await created.json();
      acknowledged.set(apiKey.id, "ACTIVE");
      const revoked = await send("POST", `${API_KEYS_PATH}/${apiKey.id}/revoke`, {});
      if (revoked.status === 200) acknowledged.set(apiKey.id, "REVOKED");
      return revoked.status;
    };

    expect(await createAndRevoke(0)).toBe(200);
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, "ballast"), Buffer.alloc(bavail * bsize - 256 * 1024, 1));
    const statuses = new Set<number>();
    for (let number = 1; number <= 3_000 && !statuses.has(503); number++) {
      statuses.add(await createAndRevoke(number));
    }
    expect([...statuses]).toEqual([200, 503]);

    rmSync(join(folder, "ballast"));
    await expect.poll(() => createAndRevoke(9_999)).toBe(200);
    await manager.kill();
    manager = await startManagerProcess({ folder: join(folder, "data") });
    for (const [id, status] of acknowledged) {
      expect(await (await send("GET", `${API_KEYS_PATH}/${id}`)).json()).toMatchObject({ status });
    }
    expect(existsSync(join(folder, "data", "lock"))).toBe(true);
  },
);
