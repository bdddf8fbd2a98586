import { count } from "./da-count.ts";
import type { healthTexts } from "./en-health.ts";

/** Texts of the list’s filters, of reassigning keys and of what is worth a look at a key, in Danish. Not reviewed by a native speaker. */
export const daHealthTexts: typeof healthTexts = {
  filter: {
    label: "Filtrer nøgler",
    all: "Alle nøgler",
    owners: "Ejer",
    systems: "System",
  },
  reassign: {
    open: "Overdrag",
    heading: (owner) => `Overdrag nøglerne fra ${owner}`,
    newOwner: "Ny ejer",
    hint: "Ejerens note på hver nøgle kommer til at nævne den nye ejer. Intet andet ændres.",
    required: "Skriv, hvem der overtager.",
    keys: "Nøgler, der overdrages",
    confirm: (value) => count(value, "Overdrag 1 nøgle", `Overdrag ${value} nøgler`),
    sending: "Overdrager…",
    failed: (value) =>
      count(
        value,
        "1 nøgle blev ikke overdraget. Prøv igen.",
        `${value} nøgler blev ikke overdraget. Prøv igen.`,
      ),
  },
  health: {
    label: "Bør ses på",
    chips: {
      refused: (value) => `${value} afvist`,
      overdue: (value) => `${value} overskredet`,
      left: (value) => `${value}, hvis opretter er væk`,
      unused: (value) => `${value} ubrugt i 90 dage`,
      wide: (value) => `${value} med flere scopes end nødvendigt`,
    },
    overdue: (date) => `Ejeren ville rotere den senest ${date}.`,
    left: (creator) =>
      `${creator}, som oprettede den, er ikke længere i kontoen, og dens note nævner ingen ejer.`,
    unusedSince: (date) => `Ingen integration har brugt den siden ${date}.`,
    neverUsed: (date) => `Ingen integration har brugt den, siden den blev oprettet ${date}.`,
    wide: (scopes) => `Ingen integration har nogensinde bedt om ${scopes}.`,
    allow: "Tillad",
    rotateOf: (name) => `Roter client secret for ${name}`,
    revokeOf: (name) => `Tilbagekald ${name}`,
    editOf: (name) => `Rediger ${name}`,
    allowOf: (scopes, name) => `Tillad ${scopes} for ${name}`,
  },
  refusals: {
    heading: "Afvist de seneste 7 dage",
    when: (value, since, ago) =>
      count(
        value,
        `En tokenanmodning blev afvist ${ago}.`,
        `Tokenanmodninger blev afvist ${value} gange siden ${since}, senest ${ago}.`,
      ),
    usedSince: "En integration har fået et token siden.",
    reasons: {
      wrong_secret: "Dens client secret hører ikke til en aktiv nøgle i denne konto.",
      retired_secret: (hint) => `Dens client secret var den gamle …${hint}, som er ophørt.`,
      other_keys_secret: (hint, name) => `Dens client secret var …${hint} fra ${name}.`,
      scope_not_allowed: (scopes) => `Den bad om scopes, som ikke er tilladt: ${scopes}.`,
      malformed_scope: "Den bad om scopes, som ikke er tilladt eller ikke er skrevet rigtigt.",
      revoked: "Noget bruger stadig denne nøgle, som er tilbagekaldt.",
      padded_secret: (difference) =>
        `Dens client secret var den rigtige, men med ${difference}. Fjern det, hvor den er gemt; nøglen kan blive, som den er.`,
      padded_ended_secret: (difference) =>
        `Dens client secret var rigtig dengang, men med ${difference}. Den er ophørt siden: gem den nyeste i stedet.`,
      unknown: "Tjenesten angiver en grund, som denne side ikke kender.",
    },
    anotherKey: "en anden nøgle",
    storeNewest: (hint) =>
      `Gem den nyeste client secret, …${hint}, hvor den læses; roter, hvis ingen har den.`,
    compare: (hint) => `Sammenlign dens sidste fire tegn med …${hint}.`,
    differences: {
      space: "et mellemrum før eller efter",
      line_break: "et linjeskift før eller efter",
      tab: "et tabulatortegn før eller efter",
      escaped_line_break: "“\\n” eller lignende efter",
      wrapped: "et linjeskift indeni",
      byte_order_mark: "et byte order mark foran",
      invisible_character: "et usynligt tegn i",
      quotes: "anførselstegn omkring",
      brackets: "parenteser omkring",
      punctuation: "et skilletegn efter",
      percent_encoding: "procentkodede tegn",
      base64: "base64 omkring",
      basic: "Client ID foran, kodet som til en Basic-header",
      client_id: "Client ID foran",
      variable_name: "navnet på en variabel foran",
      several: "flere ting omkring, f.eks. anførselstegn og et linjeskift",
      unknown: "noget omkring",
    },
  },
};
