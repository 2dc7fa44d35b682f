// A real OpenID provider for tests: `node oidc_provider.mjs LIBRARY LIFE_S`.
// It prints its address as one line and ends with its standard input.

import { pathToFileURL } from "node:url";
import { createServer } from "node:http";

const [library, lifeS] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(library).href);

const server = createServer((request, response) => provider.callback()(request, response));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "studio-native",
      application_type: "native",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/callback"],
      grant_types: [
        "authorization_code",
        "refresh_token",
        "urn:ietf:params:oauth:grant-type:device_code",
      ],
      response_types: ["code"],
    },
  ],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
  },
  scopes: ["openid", "offline_access", "profile"],
  claims: { openid: ["sub"], profile: ["name"] },
  ttl: {
    AccessToken: Number(lifeS),
    RefreshToken: 3600,
    DeviceCode: 600,
    Grant: 3600,
    Session: 3600,
    Interaction: 600,
    AuthorizationCode: 60,
    IdToken: 600,
  },
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed("refresh_token"),
  rotateRefreshToken: true,
  cookies: { keys: ["for-tests"] },
  findAccount: async (_context, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, name: `Shop of ${id}` }),
  }),
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
console.log(issuer);
