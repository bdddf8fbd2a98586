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
    showMore: "Vis flere scopes",
    notDescribed: "Ingen beskrivelse. Spørg den, der har brug for det, hvad det er til.",
    heldOnly: "Tilbydes ikke længere. Nøglen beholder det, til du fjerner det.",
  },
  starts: {
    presetGroup: "Slags integrationer",
    sameAs: "Samme scopes som…",
    leftOut: (scopes) => `Udeladt, da du ikke kan give dem her: ${scopes}`,
    presets: {
      fleet_data: { name: "Flådedata", explains: "Læser maskiner og kontoen." },
      erp: { name: "ERP", explains: "Læser maskiner og kontoen, ændrer lokationer og kunder." },
      service_partner: {
        name: "Servicepartner",
        explains:
          "Læser maskiner, netværk og serviceplaner, melder om opgaver og registrerer udført service.",
      },
      alerts_and_events: { name: "Alarmer og hændelser", explains: "Læser maskiner, alarmer og hændelser." },
      aemp_feed: {
        name: "AEMP-telematik",
        explains: "Læser øjebliksbilleder og tidsserier efter ISO 15143-3 (AEMP).",
      },
    },
  },
  scopeReview: {
    highRisk: "Scopes med høj risiko",
    able: "Hvad nøglen vil kunne, det mest risikable først (appens vurdering, ikke Trackunits)",
    addedAble: "Hvad ændringen desuden giver den lov til (appens vurdering, ikke Trackunits)",
    warnings: {
      makes_keys:
        "Gå ud fra, at nøglen kan bruges til at oprette flere nøgler med samme rettigheder. De består, når denne tilbagekaldes.",
      not_rated: (scopes) =>
        `Find ud af, hvad disse gør, før du tillader dem; appen kan ikke vurdere deres risiko: ${scopes}`,
      includes_view: (manage, view) => `Du behøver måske ikke ${view}: ${manage} omfatter det sandsynligvis.`,
    },
    acknowledge: "Jeg forstår, hvad disse scopes med høj risiko tillader",
    acknowledgeFirst: "Bekræft først scopes med høj risiko.",
  },
  narrow: {
    heading: "Scopes, som ingen beder om",
    text: "Ingen integration har bedt om et token med disse scopes. Fjern dem, hvis integrationen ikke har brug for dem.",
    takeOut: "Fjern ubrugte scopes",
  },
};
