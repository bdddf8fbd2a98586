import { count } from "./da-count.ts";
import type { scopeTexts } from "./en-scopes.ts";

/** Picking scopes and what they let a key do, in Danish. Not reviewed by a native speaker. */
export const daScopeTexts: typeof scopeTexts = {
  riskReasons: {
    irreversible: "kan ikke fortrydes",
    money: "kan bruge penge",
    people_and_access: "bestemmer, hvem der får adgang",
    makes_keys: "kan lave flere nøgler",
    carries_out: "kan føre data eller hemmeligheder ud",
  },
  picker: {
    shown: (shown, all) =>
      shown === all ? count(all, "1 scope", `${all} scopes`) : `${shown} af ${all} scopes vist`,
    allOf: "Alle i",
    pickedOf: (picked, shown) => `${picked} af ${shown} valgt`,
    pickedSoFar: "Valgt indtil nu",
    remove: (scope) => `Fjern ${scope}`,
    origins: {
      newer_list: "Kun på den nyere af Trackunits to offentliggjorte lister.",
      unpublished: "Ikke i det offentliggjorte katalog.",
      held_only: "Ikke i kataloget. Nøglen har det allerede og beholder det.",
    },
    groups: {
      assets: "Maskiner",
      alerts_and_events: "Alarmer og hændelser",
      sites_and_customers: "Pladser og kunder",
      service_management: "Servicestyring",
      account: "Konto",
      people_and_access: "Personer og adgang",
      money: "Penge",
      app_platform: "Apps og nøgler",
      other: "Ikke i det offentliggjorte katalog",
    },
  },
  starts: {
    label: "Begynd med",
    none: "Begynd med en slags integration eller en anden nøgle…",
    presetGroup: "Slags integrationer",
    sameAs: "Samme scopes som",
    add: (value) =>
      value === 0 ? "Alle er valgt" : count(value, "Tilføj 1 scope", `Tilføj ${value} scopes`),
    explainsKey: (name) => `Hvad ${name} må:`,
    leftOut: (scopes) => `Udeladt, da du ikke kan give dem her: ${scopes}`,
    presets: {
      fleet_data: { name: "Flådedata, kun læsning", explains: "Læser maskiner og kontoen:" },
      erp: { name: "ERP-integration", explains: "Læser maskiner og kontoen, ændrer pladser og kunder:" },
      service_partner: {
        name: "Servicepartner",
        explains:
          "Læser maskiner, netværk og serviceplaner, melder om opgaver og registrerer udført service:",
      },
      alerts_and_events: {
        name: "Alarmer og hændelser, kun læsning",
        explains: "Læser maskiner, alarmer og hændelser:",
      },
      aemp_feed: {
        name: "ISO 15143-3-feed (AEMP)",
        explains: "Læser standardens øjebliksbilleder og tidsserier:",
      },
    },
  },
  scopeReview: {
    able: "Dette vil nøglen kunne, det mest risikable først",
    addedAble: "Med ændringen vil den også kunne dette",
    warnings: {
      makes_keys:
        "Denne nøgle kan lave flere nøgler, der må det, som den, der laver dem, må. At tilbagekalde den tilbagekalder ikke dem.",
      not_rated: (scopes) =>
        `Ingen har offentliggjort, hvad disse gør, så de er ikke vurderet. Det gør dem ikke sikre: ${scopes}`,
      includes_view: (manage, view) =>
        `Den, der kan administrere, må antages også at kunne se, så ${manage} gør måske ${view} overflødigt (antaget).`,
    },
    acknowledge: "Jeg ved, hvad scopes med høj risiko lader den gøre, der har hemmeligheden",
    acknowledgeFirst: "Sæt først kryds i feltet ovenfor.",
  },
  narrow: {
    heading: "Scopes, som ingen beder om",
    text: "Denne nøgle fik tokens, men ingen af dem blev bedt om med disse scopes. En integration, der ikke har brug for dem, er sikrere uden.",
    takeOut: "Tag dem ud",
  },
};
