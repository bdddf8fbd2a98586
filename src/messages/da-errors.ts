import { count } from "./da-count.ts";
import type { errorTexts } from "./en-errors.ts";

/** Error texts in Danish, each with what to do next. Not reviewed by a native speaker. */
export const daErrorTexts: typeof errorTexts = {
  managerFailures: {
    timeout: "Manager gav ikke denne app et token i tide. Prøv igen, eller genindlæs Manager.",
    invalid_answer: "Manager svarede noget, som denne app ikke forstår. Genindlæs Manager.",
    not_in_manager:
      "API Keys kører inde i Trackunit Manager. Åbn Manager og derefter Administration → API Keys.",
    insecure: "Manager angav en tjeneste uden HTTPS. Intet blev sendt til den. Kontakt din administrator.",
    heading: "Ingen forbindelse til Manager",
    tryAgain: "Prøv igen",
  },
  errors: {
    tryAgain: "Prøv igen",
    details: "Tekniske detaljer",
    codeAndStatus: (code, status) =>
      status === undefined ? `Kode ${code}` : `Kode ${code}, status ${status}`,
    wait: (seconds) => count(seconds, "Vent 1 sekund først.", `Vent ${seconds} sekunder først.`),
    waitIsOver: "Du kan prøve igen nu.",
  },
  apiErrors: {
    constraint_violation: "Tjenesten afviste noget af det indtastede. Tjek felterne, og send igen.",
    unauthorized:
      "Managers token til denne app blev afvist. Genindlæs siden; hvis det fortsætter, så log ind i Manager igen.",
    missing_scope:
      "Appen eller din bruger mangler en tilladelse, som dette kræver. Spørg en administrator, der har den.",
    api_keys_not_enabled:
      "API Keys er ikke slået til for denne konto. Bed Trackunit support om at slå »API Tokens v2« til.",
    not_found: "Denne nøgle findes ikke længere.",
    api_key_limit_reached:
      "Kontoen har alle sine aktive nøgler. Tilbagekald en, der ikke bruges, og prøv igen.",
    api_key_name_taken: "En anden aktiv nøgle har dette navn. Vælg et andet.",
    api_key_revoked: "Denne nøgle er tilbagekaldt. Du finder den under Tilbagekaldte.",
    rotation_in_progress:
      "En tidligere rotation af nøglen er ikke afsluttet. Deaktiver først den gamle client secret.",
    precondition_failed: "Nogen ændrede nøglen i mellemtiden. Genindlæs den, og se først på ændringen.",
    payload_too_large: "Det er mere, end tjenesten tager imod. Gør det kortere, og send igen.",
    idempotency_key_reused: "Anmodningen blev blandet sammen med en anden. Luk formularen, og begynd forfra.",
    precondition_required:
      "Appen spurgte på en måde, som tjenesten ikke længere accepterer. Genindlæs siden.",
    too_many_requests: "For mange anmodninger. Vent et øjeblik, og prøv igen.",
    service_unavailable: "Tjenesten kan ikke svare lige nu. Prøv igen om et øjeblik.",
    offline: "Du er offline. Opret forbindelse til internettet, og prøv igen.",
    network: "Tjenesten kan ikke nås. Tjek forbindelsen, og prøv igen.",
    timeout: "Tjenesten svarede ikke i tide. Prøv igen.",
    not_json:
      "Tjenesten svarede med en webside i stedet for data. Trackunit kan være nede, eller adressen er forkert; prøv igen senere.",
    malformed_answer: "Tjenestens svar blev afbrudt eller er ikke et, som appen forstår. Prøv igen.",
    unknown: "Ukendt fejl. Prøv igen. Sker det stadig, så send supporten detaljerne.",
  },
  failureHeadings: {
    outdated: "Listen kunne ikke opdateres",
    unauthorized: "Managers token blev afvist",
    missing_scope: "En tilladelse mangler",
    api_keys_not_enabled: "API Keys er ikke slået til",
    other: "API-nøglerne kan ikke vises",
  },
  appScopeMissing: (scope) =>
    `Appen blev installeret uden scopet ${scope}, som den ikke kan undvære. En administrator kan give det i Managers App Library.`,
  supportRequest: {
    label: "Besked til Trackunit support",
    text: "Please enable API Tokens v2 for our account, so that we can manage API keys in Manager.",
    copy: "Kopiér besked til Trackunit support",
  },
  missingScope: (scope) => `Mangler: ${scope}`,
  tokenErrors: {
    invalid_request:
      "Token-endpointet forstod ikke anmodningen. Tjek Client ID og client secret for fremmede tegn.",
    invalid_client:
      "Client ID eller client secret er forkert, eller nøglen blev tilbagekaldt. Indsæt client secret igen, uden mellemrum omkring.",
    invalid_grant: "Token-endpointet afviste grantet. Tjek, at nøglen stadig findes.",
    unauthorized_client: "Nøglen må ikke bruge client credentials-grantet. Tjek, at nøglen stadig findes.",
    unsupported_grant_type: "Token-endpointet understøtter ikke client credentials-grantet på denne adresse.",
    invalid_scope:
      "Et ønsket scope er ikke tilladt for nøglen. Vælg kun tilladte scopes, eller rediger nøglen.",
    unreachable:
      "Managers proxy kunne ikke nå token-endpointet. Prøv igen; hvis det fortsætter, kan Trackunit være nede.",
    blocked_by_browser:
      "Browseren kunne ikke nå token-endpointet, og Managers proxy må ikke bruges: Tilladelsen api.iris.app.proxy.fetch blev nægtet denne app. En administrator kan give den i Managers App Library. Eller test med kommandoen nedenfor.",
    timeout: "Token-endpointet svarede ikke i tide. Prøv igen.",
    not_json:
      "Token-endpointet svarede med en webside i stedet for et token. Trackunit kan være nede; prøv igen senere.",
    malformed_answer: "Token-endpointets svar blev afbrudt eller er ikke et token. Prøv igen.",
    too_many_requests: "For mange tokenanmodninger. Vent, og prøv igen.",
    proxy_host_not_allowed:
      "Managers proxy må ikke tale med token-endpointet. Appens manifest skal nævne dets vært.",
    proxy_refused: "Managers proxy afviste anmodningen. Test med kommandoen nedenfor i stedet.",
    proxy_unavailable:
      "Managers proxy sendte ikke anmodningen videre. Prøv igen, eller test med kommandoen nedenfor.",
    unknown:
      "Token-endpointet afviste anmodningen af en ukendt årsag. Prøv igen. Sker det stadig, så send supporten detaljerne.",
  },
};
