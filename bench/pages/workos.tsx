import "@radix-ui/themes/styles.css";
import "@workos-inc/widgets/styles.css";
import { ApiKeys, WorkOsWidgets } from "@workos-inc/widgets";
import { createRoot } from "react-dom/client";

const part = (value: object) => btoa(JSON.stringify(value));
// The widget reads its permissions from the token and does not check the signature.
const authToken = `${part({ alg: "none" })}.${part({
  exp: 4_000_000_000,
  permissions: ["widgets:api-keys:manage"],
})}.x`;
const { hostname, port } = window.location;

createRoot(document.body.appendChild(document.createElement("div"))).render(
  <WorkOsWidgets apiHostname={hostname} port={Number(port)} https={false}>
    <ApiKeys authToken={authToken} />
  </WorkOsWidgets>,
);
