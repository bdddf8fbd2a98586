import { count } from "./de-count.ts";
import type { scopeTexts } from "./en-scopes.ts";

/** Texts for selecting scopes and for what they allow, in German. Not reviewed by a native speaker. */
export const deScopeTexts: typeof scopeTexts = {
  riskReasons: {
    irreversible: "lässt sich nicht rückgängig machen",
    money: "kann Geld ausgeben",
    people_and_access: "entscheidet, wer Zugang hat",
    makes_keys: "verwaltet API-Schlüssel",
    carries_out: "kann Daten oder Secrets hinaustragen",
  },
  picker: {
    shown: (shown, all) =>
      shown === all ? count(all, "1 Scope", `${all} Scopes`) : `${shown} von ${all} Scopes gezeigt`,
    showMore: "Weitere Scopes zeigen",
    notDescribed: "Keine Beschreibung. Klären Sie mit der Person, die ihn braucht, wofür er ist.",
    heldOnly: "Wird nicht mehr angeboten. Der Schlüssel behält ihn, bis Sie ihn entfernen.",
  },
  starts: {
    presetGroup: "Arten von Integrationen",
    sameAs: "Gleiche Scopes wie…",
    leftOut: (scopes) => `Ausgelassen, da Sie sie hier nicht geben können: ${scopes}`,
    presets: {
      fleet_data: { name: "Flottendaten", explains: "Liest Maschinen und das Konto." },
      erp: { name: "ERP", explains: "Liest Maschinen und das Konto, ändert Baustellen und Kunden." },
      service_partner: {
        name: "Wartungspartner",
        explains:
          "Liest Maschinen, Netzwerke und Wartungspläne, meldet zu Aufträgen und trägt Wartungen ein.",
      },
      alerts_and_events: {
        name: "Alarme und Ereignisse",
        explains: "Liest Maschinen, Alarme und Ereignisse.",
      },
      aemp_feed: {
        name: "AEMP-Telematik",
        explains: "Liest Momentaufnahmen und Zeitreihen nach ISO 15143-3 (AEMP).",
      },
    },
  },
  scopeReview: {
    highRisk: "Scopes mit hohem Risiko",
    able: "Was dieser Schlüssel darf, das Riskanteste zuerst (Einschätzung dieser App, nicht von Trackunit)",
    addedAble: "Was die Änderung zusätzlich erlaubt (Einschätzung dieser App, nicht von Trackunit)",
    warnings: {
      makes_keys:
        "Gehen Sie davon aus, dass sich mit diesem Schlüssel weitere Schlüssel erstellen lassen. Sie bleiben gültig, wenn dieser widerrufen wird.",
      not_rated: (scopes) =>
        `Klären Sie, was diese tun, bevor Sie sie erlauben; diese App kann ihr Risiko nicht einschätzen: ${scopes}`,
      includes_view: (manage, view) =>
        `Sie brauchen ${view} vielleicht nicht: ${manage} schließt es vermutlich ein.`,
    },
    acknowledge: "Mir ist bewusst, was diese Scopes mit hohem Risiko erlauben",
    acknowledgeFirst: "Bestätigen Sie zuerst die Scopes mit hohem Risiko.",
  },
  narrow: {
    heading: "Scopes, die nicht angefordert werden",
    text: "Keine Integration hat je ein Token mit diesen Scopes angefordert. Entfernen Sie sie, wenn die Integration sie nicht braucht.",
    takeOut: "Nicht genutzte Scopes entfernen",
  },
};
