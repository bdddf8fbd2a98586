/** What is explained where the question arises, in English. */
export const helpTexts = {
  help: {
    page: "Trackunit’s page about it",
    copyPage: "Copy the address of Trackunit’s page",
    questions: {
      key: {
        question: "What is an API key?",
        answer:
          "A key is a login for a program. With its client ID and client secret, an integration gets access tokens from Trackunit, without a person signing in. It belongs to the account, not to you, and works until it is revoked.",
      },
      scope: {
        question: "What is a scope?",
        answer:
          "A scope is one thing that a token may do, such as asset.view, which reads machines. A key gets the scopes that you allow here. An integration can ask for fewer, never for others.",
      },
      overlap: {
        question: "What is an overlap?",
        answer:
          "For this long both secrets work, the old one and the new one. So an integration goes on while somebody puts the new secret in its place. Afterwards the old one gets no more tokens.",
      },
      token: {
        question: "What is an access token?",
        answer:
          "What an integration shows with every call to Trackunit’s APIs. It lives for 20 minutes and cannot be taken back; when it ends, the integration asks for the next one with its client secret.",
      },
    },
  },
};
