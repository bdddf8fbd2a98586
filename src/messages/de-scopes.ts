import { count } from "./de-count.ts";
import type { scopeTexts } from "./en-scopes.ts";

/** Picking scopes and what they let a key do, in German. Not reviewed by a native speaker. */
export const deScopeTexts: typeof scopeTexts = {
  riskReasons: {
    irreversible: "lässt sich nicht rückgängig machen",
    money: "kann Geld ausgeben",
    people_and_access: "entscheidet, wer Zugang hat",
    makes_keys: "kann weitere Schlüssel erstellen",
    carries_out: "kann Daten oder Secrets hinaustragen",
  },
  picker: {
    shown: (shown, all) =>
      shown === all ? count(all, "1 Scope", `${all} Scopes`) : `${shown} von ${all} Scopes gezeigt`,
    allOf: "Alle in",
    pickedOf: (picked, shown) => `${picked} von ${shown} gewählt`,
    pickedSoFar: "Bisher gewählt",
    remove: (scope) => `${scope} entfernen`,
    origins: {
      newer_list: "Nur in der neueren von Trackunits zwei veröffentlichten Listen.",
      unpublished: "Nicht im veröffentlichten Katalog.",
      held_only: "Nicht im Katalog. Der Schlüssel hat ihn schon und behält ihn.",
    },
    groups: {
      assets: "Maschinen",
      alerts_and_events: "Alarme und Ereignisse",
      sites_and_customers: "Baustellen und Kunden",
      service_management: "Wartung",
      account: "Konto",
      people_and_access: "Personen und Zugang",
      money: "Geld",
      app_platform: "Apps und Schlüssel",
      other: "Nicht im veröffentlichten Katalog",
    },
  },
  starts: {
    label: "Beginnen mit",
    none: "Mit einer Art von Integration oder einem anderen Schlüssel beginnen…",
    presetGroup: "Arten von Integrationen",
    sameAs: "Gleiche Scopes wie",
    add: (value) =>
      value === 0 ? "Alle sind gewählt" : count(value, "1 Scope hinzufügen", `${value} Scopes hinzufügen`),
    explainsKey: (name) => `Was ${name} darf:`,
    leftOut: (scopes) => `Ausgelassen, da Sie sie hier nicht geben können: ${scopes}`,
    presets: {
      fleet_data: { name: "Flottendaten, nur lesen", explains: "Liest Maschinen und das Konto:" },
      erp: {
        name: "ERP-Anbindung",
        explains: "Liest Maschinen und das Konto, ändert Baustellen und Kunden:",
      },
      service_partner: {
        name: "Wartungspartner",
        explains:
          "Liest Maschinen, Netzwerke und Wartungspläne, meldet zu Aufträgen und trägt Wartungen ein:",
      },
      alerts_and_events: {
        name: "Alarme und Ereignisse, nur lesen",
        explains: "Liest Maschinen, Alarme und Ereignisse:",
      },
      aemp_feed: {
        name: "ISO-15143-3-Feed (AEMP)",
        explains: "Liest Momentaufnahmen und Zeitreihen des Standards:",
      },
    },
  },
  scopeReview: {
    able: "Das wird dieser Schlüssel können, das Riskanteste zuerst",
    addedAble: "Mit der Änderung wird er auch das können",
    warnings: {
      makes_keys:
        "Dieser Schlüssel kann weitere Schlüssel erstellen, die dürfen, was ihr Ersteller darf. Ihn zu widerrufen widerruft jene nicht.",
      not_rated: (scopes) =>
        `Niemand hat veröffentlicht, was diese tun, daher sind sie nicht bewertet. Das macht sie nicht sicher: ${scopes}`,
      includes_view: (manage, view) =>
        `Wer verwalten darf, darf vermutlich auch sehen, sodass ${manage} vielleicht ${view} überflüssig macht (angenommen).`,
    },
    acknowledge: "Ich weiß, was die Scopes mit hohem Risiko dem erlauben, der das Secret hat",
    acknowledgeFirst: "Setzen Sie zuerst das Häkchen oben.",
  },
  narrow: {
    heading: "Scopes, die nicht verlangt werden",
    text: "Dieser Schlüssel hat Token bekommen, aber keines wurde je mit diesen Scopes verlangt. Eine Integration, die sie nicht braucht, ist ohne sie sicherer.",
    takeOut: "Herausnehmen",
  },
};
