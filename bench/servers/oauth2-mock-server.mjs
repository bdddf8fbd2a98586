// oauth2-mock-server, doing the same grant; it checks no secret and keeps nothing.
import { OAuth2Server } from "oauth2-mock-server";

const server = new OAuth2Server(undefined, undefined, { endpoints: { token: "/token/v2" } });
await server.issuer.keys.generate("ES256");
await server.start(Number(process.env.PORT), "127.0.0.1");
console.log("ready");
