import type { sealingTexts } from "./en-sealing.ts";

/** Texts of handing over a secret that was encrypted for somebody else, in Danish. Not reviewed by a native speaker. */
export const daSealingTexts: typeof sealingTexts = {
  secretUser: {
    label: "Hvem skal bruge client secret?",
    me: "Det skal jeg",
    meHint: "Den vises for dig én gang, og du gemmer den, hvor integrationen læser den.",
    someoneElse: "En anden",
    someoneElseHint:
      "Den krypteres til vedkommende på denne side. Du sender en tekst, som kun vedkommende kan åbne.",
    asLastTime: "Den sidste client secret blev krypteret til denne nøgle.",
  },
  recipients: {
    hint: "Bed om vedkommendes offentlige age-nøgle, en linje der begynder med age1. Den laves med age-keygen -o key.txt eller et andet age-værktøj, og filen beholdes.",
    label: (number) => (number === 1 ? "Vedkommendes offentlige nøgle" : `Offentlig nøgle ${number}`),
    fingerprint: "Fingeraftryk",
    compare:
      "Sammenlign fingeraftrykket i telefonen: hvis nogen har byttet nøglen på vej til dig, kan de åbne teksten.",
    add: "Tilføj endnu en offentlig nøgle",
    remove: (number) => `Fjern offentlig nøgle ${number}`,
    problems: {
      empty: "Indtast vedkommendes offentlige nøgle.",
      private_key:
        "Det er en privat nøgle, som ingen andre må have. Bed om et nyt par, og om linjen der begynder med age1.",
      ssh_key: "Det er en SSH-nøgle. Bed om en nøgle, der begynder med age1.",
      other_kind: "Denne slags age-nøgle understøttes ikke her. Bed om en, der er lavet med age-keygen.",
      capitals: "En offentlig nøgle har ingen store bogstaver. Bed om at få den sendt igen.",
      several: "Det er flere nøgler. Indtast én her, og tilføj et felt for hver af de andre.",
      typo: "Der er en tastefejl i denne nøgle. Bed om at få den sendt igen.",
      not_age: "En offentlig nøgle begynder med age1.",
      repeated: "Denne nøgle er der allerede.",
    },
  },
  sealed: {
    heading: "Send disse krypterede oplysninger",
    intro: (name) =>
      `Client secret for »${name}« blev krypteret og vises ikke. Send den krypterede tekst, som du vil: kun den private nøgle hos den, den er til, åbner den.`,
    works: "Der blev udstedt et testtoken med denne client secret: den virker.",
    notTested: "Der blev ikke udstedt et testtoken med denne client secret.",
    text: "Krypteret tekst",
    sealedFor: "Krypteret til nøglen med fingeraftrykket",
    copyText: "Kopier krypteret tekst",
    command: "Den krypterede tekst gemmes som sealed.txt og åbnes med",
    copyCommand: "Kopier kommando",
    oldSecret: (hint) => `Den gamle client secret …${hint} virker indtil`,
    another: "Krypter også til en anden",
    seal: "Krypter",
    show: "Vis client secret i stedet",
    showQuestion:
      "Vis client secret? Nøglens note siger så ikke længere, hvem den blev krypteret til; historikken gemmer, hvem der ændrede det.",
    showAnyway: "Vis client secret",
    closeQuestion:
      "Du har ikke kopieret den krypterede tekst. Når dette lukkes, kan client secret kun erstattes, ikke krypteres igen.",
  },
};
