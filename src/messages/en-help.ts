/** Texts of the inline help, in English. */
export const helpTexts = {
  help: {
    questions: {
      key: {
        question: "What is an API key?",
        answer:
          "A key is a login for a program. With its client ID and client secret, an integration gets access tokens from Trackunit, without a person signing in. It belongs to the account, not to you, and works until it is revoked.",
      },
      scope: {
        question: "What is a scope?",
        answer:
          "A scope is one thing that a token may do, such as asset.view, which reads machines. A key gets the scopes you allow here. An integration can request fewer of them, but no others.",
      },
      overlap: {
        question: "What is an overlap?",
        answer:
          "During the overlap both secrets work, so the integration keeps running while someone puts the new secret in place. Afterwards the old secret gets no more tokens.",
      },
    },
  },
};
