/* Old syntax and no dependencies, so that an old Node.js can run it and report what is missing. */
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");

var root = path.join(__dirname, "..");
process.chdir(root);

var version = process.versions.node.split(".").map(Number);
var isNewEnough =
  version[0] > 22 || (version[0] === 22 && version[1] >= 12) || (version[0] === 20 && version[1] >= 19);
if (!isNewEnough) {
  console.error("This needs Node.js 20.19, 22.12 or newer; you have " + process.versions.node + ".");
  process.exit(1);
}

function modifiedAt(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch (_error) {
    return 0;
  }
}

if (modifiedAt("node_modules/.package-lock.json") < modifiedAt("package-lock.json")) {
  console.error("Installing what is missing…");
  var npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  var install = childProcess.spawnSync(
    npm[0],
    npm.slice(1).concat(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]),
    { stdio: ["ignore", 2, 2] }
  );
  if (install.status !== 0) {
    console.error(
      "The dependencies could not be installed: npm ci failed. Is the package registry in reach?",
    );
    process.exit(1);
  }
  fs.utimesSync("node_modules/.package-lock.json", new Date(), new Date());
}

var script = process.argv[2];
var child = childProcess.spawn(
  process.execPath,
  ["--import", "tsx", "scripts/" + script + ".ts"].concat(process.argv.slice(3)),
  { stdio: "inherit" }
);
["SIGINT", "SIGTERM", "SIGHUP"].forEach((signal) => {
  process.on(signal, () => {
    child.kill(signal);
  });
});
child.on("exit", (code) => {
  process.exit(code === null ? 1 : code);
});
