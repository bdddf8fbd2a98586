import { count } from "./da-count.ts";
import type { scopeTexts } from "./en-scopes.ts";

/** Texts for selecting scopes and for what they allow, in Danish. Not reviewed by a native speaker. */
export const daScopeTexts: typeof scopeTexts = {
  riskReasons: {
    irreversible: "kan ikke fortrydes",
    money: "kan bruge penge",
    people_and_access: "bestemmer, hvem der får adgang",
    makes_keys: "administrerer API-nøgler",
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
    able: "Hvad nøglen vil kunne, det mest risikable først (appens vurdering, ikke Trackunits)",
    addedAble: "Hvad ændringen desuden giver den lov til (appens vurdering, ikke Trackunits)",
    warnings: {
      makes_keys:
        "Gå ud fra, at nøglen kan bruges til at oprette flere nøgler med samme rettigheder. De består, når denne tilbagekaldes.",
      not_rated: (scopes) =>
        `Find ud af, hvad disse gør, før du tillader dem; appen kan ikke vurdere det: ${scopes}`,
      includes_view: (manage, view) => `Du behøver måske ikke ${view}: ${manage} omfatter det sandsynligvis.`,
    },
    acknowledge: "Jeg forstår, hvad disse scopes med høj risiko tillader",
    acknowledgeFirst: "Bekræft først scopes med høj risiko.",
  },
  narrow: {
    heading: "Scopes, som ingen beder om",
    text: "Nøglen har fået tokens, men har aldrig bedt om disse scopes. Fjern dem, hvis integrationen ikke har brug for dem.",
    takeOut: "Fjern ubrugte scopes",
  },
};
