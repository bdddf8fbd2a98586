import { count } from "./da-count.ts";
import type { keyLifeTexts } from "./en-key-life.ts";

/** Texts for what happens to a key after its creation, in Danish. Not reviewed by a native speaker. */
export const daKeyLifeTexts: typeof keyLifeTexts = {
  edit: {
    heading: (name) => `Rediger ${name}`,
    reviewHeading: (name) => `Gennemse ændringerne af ${name}`,
    before: "Før",
    after: "Efter",
    added: "Tilføjede scopes",
    removed: "Fjernede scopes",
    noChange: "Intet er ændret endnu.",
    narrowed:
      "En integration har brugt denne nøgle inden for de sidste 7 dage. Beder den om et fjernet scope, afvises den fra sit næste token.",
    save: "Gem ændringer",
    saving: "Gemmer…",
    theirs: "Hvad en anden ændrede i mellemtiden",
    saveOnTop: "Anvend mine ændringer",
    saveOnTopHint: "Dine ændringer anvendes oven på deres. Har I ændret det samme felt, gælder dit.",
  },
  rotate: {
    heading: "Roter client secret",
    intro: (name) =>
      `${name} får en ny client secret; dens Client ID forbliver. Den nye client secret vises én gang, i næste trin.`,
    introSealed: (name) =>
      `${name} får en ny client secret; dens client ID bliver. Den nye client secret krypteres og vises ikke.`,
    secrets: "Hemmeligheder, der virker nu",
    current: "Nyeste",
    worksUntil: "Virker til",
    created: "Oprettet",
    lastTested: "Sidst testet",
    overlap: "Den gamle client secret gælder stadig i",
    overlaps: {
      0: "stopper straks",
      3600: "1 time",
      86400: "24 timer",
      604800: "7 dage",
      2592000: "30 dage",
    },
    overlapHints: {
      0: "For en client secret, der er lækket eller gået tabt. Enhver integration, der stadig har den, får intet token fra nu af.",
      3600: "Når du kan ændre integrationen med det samme.",
      86400: "Tid til at ændre integrationen og se den virke.",
      604800: "Når en anden ændrer integrationen.",
      2592000: "Når integrationen først kan ændres ved næste vedligeholdelse.",
    },
    rotate: "Roter client secret",
    nextRotateBy: "Roter næste gang senest",
    nextRotateByHint: "En påmindelse i ejerens note. Selve nøglen udløber ikke.",
    rotating: "Roterer…",
    inProgress:
      "Begge client secrets er i brug: Den gamle fra den sidste rotation virker stadig, og en integration har allerede brugt den nye. Deaktiver den gamle først; en rotation mere ville lukke den ude, der bruger en af dem.",
    lost: "Client secret blev roteret, men svaret med den nye gik tabt. Ingen har set den, og den kan ikke vises igen. Roter en gang til for at få en, du ser.",
    lostWithOverlap:
      "Client secret blev roteret, men svaret med den nye gik tabt. Ingen har set den, og den kan ikke vises igen. Roter en gang til: Det erstatter den tabte, og den gamle virker, til dens tid er gået.",
    choiceLocked:
      "Svaret på denne rotation gik tabt. Der spørges igen præcis som før, så valget kan ikke ændres nu.",
    replaceHint:
      "Ingen integration har brugt den nyeste client secret endnu. Roterer du nu, erstattes den af en ny; den gamle virker, til dens tid er gået.",
  },
  retire: {
    heading: (name) => `Vil du deaktivere den gamle client secret for ${name}?`,
    text: (hint) =>
      `Den gamle client secret …${hint} får ingen tokens mere, når du deaktiverer den. Integrationer, der stadig bruger den, stopper. Den ville have virket til`,
    unused:
      "Ingen integration har brugt den nyeste client secret endnu. Sørg for, at den er på plads, før du deaktiverer den gamle.",
    onlyTested:
      "Den nyeste client secret er testet her, men ingen integration har brugt den endnu. Sørg for, at den er på plads, før du deaktiverer den gamle.",
    ended: "Den gamle client secret er udløbet.",
    retire: "Deaktiver den gamle",
    retiring: "Deaktiverer…",
  },
  revoke: {
    heading: (name) => `Tilbagekald ${name}?`,
    whatStops: (time) =>
      `Den får ingen nye tokens fra det øjeblik, du tilbagekalder den. Tokens, den allerede har fået, kan virke indtil ${time}. Det kan ikke fortrydes.`,
    typeNameBecause: {
      used_recently:
        "En integration fik et token med denne nøgle inden for de sidste 7 dage og vil gå i stå.",
      high_risk: "Denne nøgle må ting, der er svære at fortryde. Sørg for, at det er den rigtige.",
    },
    typeName: (name) => `Skriv ${name} for at bekræfte`,
    nameWrong: "Skriv nøglens navn.",
    reasonWrong: "Fjern kontroltegn og tegn, der vender tekstens retning.",
    reason: "Grund",
    reasonHint: "Gemmes i nøglens historik. Valgfri.",
    revoke: "Tilbagekald nøgle",
    revoking: "Tilbagekalder…",
    isRevoked: (name) => `${name} er tilbagekaldt`,
    lastTokensEnd: (time) => `Den får ingen nye tokens. Dem, den allerede fik, udløber senest ${time}.`,
    noTokensLeft: "Den får ingen tokens, og dem, den fik, er udløbet.",
  },
  lostAnswer: {
    heading: "Blev nøglen oprettet?",
    looking: "Tjenestens svar gik tabt. Ser efter, om nøglen er der…",
    made: (name) =>
      `${name} blev oprettet, men svaret med dens client secret gik tabt. Ingen har set client secret, og den kan ikke vises igen. Roter den for at få en ny, eller tilbagekald nøglen.`,
    notMade: (name) =>
      `Tjenestens svar gik tabt, og den viser ingen ny nøgle med navnet ${name}. Se efter igen om et øjeblik, da anmodningen kan være på vej endnu, eller send den igen.`,
    lookAgain: "Se efter igen",
    sendAgain: "Send igen",
  },
  activity: {
    heading: "Aktivitet",
    search: "Søg efter nøgle eller person",
    type: "Hvad der skete",
    allTypes: "Alt",
    none: "Intet passer.",
    copy: "Kopiér det viste som CSV",
    notOffered:
      "Tjenesten viser ikke, hvad der er sket med alle nøgler. Hver nøgles menu har dens egen historik.",
    columns: {
      time: "Tidspunkt",
      key: "Nøgle",
      person: "Hvem",
      event: "Hændelse",
      details: "Detaljer",
    },
  },
  history: {
    heading: (name) => `Historik for ${name}`,
    loading: "Henter historikken…",
    denied:
      "Historikken er ikke tilgængelig: Scopet account.audit-log.view blev afvist, da appen blev installeret. En administrator kan give det i Managers App Library.",
    types: {
      CREATED: "Oprettet",
      UPDATED: "Redigeret",
      ROTATED: "Hemmelighed roteret",
      OVERLAP_MOVED: "Udløb af gammel client secret flyttet",
      SECRET_ENDED: "Client secret ophørt",
      REVOKED: "Tilbagekaldt",
    },
    secretEnds: {
      retired: "Gammel client secret deaktiveret",
      expired: "Gammel client secret udløbet",
      replaced: "Client secret erstattet",
      revoked: "Client secret ophørt med sin nøgle",
    },
    secret: (hint) => `Client secret …${hint}`,
    rotatedSecrets: (hint, oldHint) => `Ny client secret …${hint}, gammel …${oldHint}`,
    replacedSecrets: (hint, oldHint) => `Ny client secret …${hint} i stedet for …${oldHint}`,
    moved: (before, after) => `Virker til: ${before} → ${after}`,
    changed: {
      name: (before, after) => `Navn: ${before} → ${after}`,
      description: (before, after) => `Beskrivelse: ${before} → ${after}`,
    },
    scopesAdded: (scopes) => `Tilføjede scopes: ${scopes}`,
    scopesRemoved: (scopes) => `Fjernede scopes: ${scopes}`,
    overlap: (hours) =>
      hours === 0
        ? "Den gamle client secret ophørte med det samme."
        : `Overlap: ${hours < 48 ? count(hours, "1 time", `${hours} timer`) : `${hours / 24} dage`}.`,
    replaced: "Erstattede en client secret, som ingen integration havde brugt.",
    showOlder: "Vis ældre",
    reason: (reason) => `Grund: ${reason}`,
  },
  verifyRevocation: {
    heading: "Tjek, at den er spærret",
    intro:
      "Indsæt den client secret, der blev tilbagekaldt. Der anmodes om ét token med den, og intet gemmes.",
    check: "Tjek",
    checking: "Tjekker…",
    refused:
      "Tilbagekaldt: Denne client secret får ingen tokens (invalid_client). En forkert indtastet client secret afvises på samme måde, så sørg for, at det er den rigtige.",
    revoked: (hint) =>
      `Tilbagekaldt: Denne client secret får ingen tokens (invalid_client). Den ender på …${hint} ligesom den tilbagekaldte; resten blev ikke sammenlignet.`,
    otherSecret: (hints) =>
      `Denne client secret blev afvist, men den virkede ikke, da nøglen blev tilbagekaldt. Indsæt en, der ender på ${hints}.`,
    works:
      "Denne client secret får stadig tokens. Tjek, at den hører til denne nøgle. Gør den det, så kontakt Trackunit support.",
    unknown: "Det viser ikke, om nøglen er spærret:",
  },
};
