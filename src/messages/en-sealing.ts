/** Texts of handing over a secret that was encrypted for somebody else, in English. */
export const sealingTexts = {
  secretUser: {
    label: "Who will use the secret?",
    me: "I will",
    meHint: "It is shown to you once, and you store it where the integration reads it.",
    someoneElse: "Someone else",
    someoneElseHint: "It is encrypted for them in this page. You send them a text that only they can open.",
    asLastTime: "The last secret was sealed for this key.",
  },
  recipients: {
    hint: "Ask them for their age public key, a line that begins with age1. They make one with age-keygen -o key.txt or any other age tool, and keep the file.",
    label: (number: number) => (number === 1 ? "Their public key" : `Public key ${number}`),
    fingerprint: "Fingerprint",
    compare:
      "Compare the fingerprint with them by phone: if somebody swapped the key on its way to you, they could open the text.",
    add: "Add another public key",
    remove: (number: number) => `Remove public key ${number}`,
    problems: {
      empty: "Enter their public key.",
      private_key:
        "This is a private key, which nobody else may have. Ask them to make a new pair, and to send the line that begins with age1.",
      ssh_key: "This is an SSH key. Ask for a key that begins with age1.",
      other_kind: "This kind of age key is not supported here. Ask for one made with age-keygen.",
      capitals: "A public key has no capital letters. Ask them to send it again.",
      several: "These are several keys. Enter one here, and add a field for each other one.",
      typo: "There is a typo in this key. Ask them to send it again.",
      not_age: "A public key begins with age1.",
      repeated: "This key is there already.",
    },
  },
  sealed: {
    heading: "Send these sealed credentials",
    intro: (name: string) =>
      `The client secret of “${name}” was encrypted and is not shown. Send the sealed text any way you like: only the private key of the person it is for opens it.`,
    works: "A test token was issued with this secret: it works.",
    notTested: "No test token was issued with this secret.",
    text: "Sealed text",
    sealedFor: "Sealed for the key with the fingerprint",
    copyText: "Copy sealed text",
    command: "They save the sealed text as sealed.txt, and open it with",
    copyCommand: "Copy command",
    oldSecret: (hint: string) => `The old secret …${hint} works until`,
    another: "Seal for someone else as well",
    seal: "Seal",
    show: "Show the secret instead",
    showQuestion:
      "Show the secret? The key’s note will no longer say for whom it was sealed; the history keeps who changed that.",
    showAnyway: "Show secret",
    closeQuestion:
      "You have not copied the sealed text. Once this is closed, the secret can only be replaced, not sealed again.",
  },
};
