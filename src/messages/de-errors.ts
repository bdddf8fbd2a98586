import { count } from "./de-count.ts";
import type { errorTexts } from "./en-errors.ts";

/** Error texts in German, each with what to do next. Not reviewed by a native speaker. */
export const deErrorTexts: typeof errorTexts = {
  managerFailures: {
    timeout:
      "Manager hat dieser App nicht rechtzeitig ein Token gegeben. Versuchen Sie es erneut, oder laden Sie Manager neu.",
    invalid_answer: "Manager hat etwas geantwortet, das diese App nicht versteht. Laden Sie Manager neu.",
    not_in_manager:
      "API Keys läuft in Trackunit Manager. Öffnen Sie Manager und dann Administration → API Keys.",
    insecure:
      "Manager hat einen Dienst ohne HTTPS genannt. Es wurde nichts an ihn gesendet. Wenden Sie sich an Ihren Administrator.",
    heading: "Keine Verbindung zu Manager",
    tryAgain: "Erneut versuchen",
  },
  errors: {
    tryAgain: "Erneut versuchen",
    details: "Technische Einzelheiten",
    codeAndStatus: (code, status) =>
      status === undefined ? `Code ${code}` : `Code ${code}, Status ${status}`,
    wait: (seconds) =>
      count(seconds, "Warten Sie zuerst 1 Sekunde.", `Warten Sie zuerst ${seconds} Sekunden.`),
    waitIsOver: "Sie können es jetzt erneut versuchen.",
  },
  apiErrors: {
    constraint_violation:
      "Der Dienst hat einen Teil der Eingaben abgewiesen. Prüfen Sie die Felder, und senden Sie erneut.",
    unauthorized:
      "Managers Token für diese App wurde abgewiesen. Laden Sie die Seite neu; wenn es bleibt, melden Sie sich in Manager neu an.",
    missing_scope:
      "Dieser App oder Ihrem Benutzer fehlt eine Berechtigung, die das braucht. Fragen Sie einen Administrator, der sie hat.",
    api_keys_not_enabled:
      "API Keys ist für dieses Konto nicht freigeschaltet. Bitten Sie den Trackunit-Support, „API Tokens v2“ freizuschalten.",
    not_found: "Diesen Schlüssel gibt es nicht mehr.",
    api_key_limit_reached:
      "Das Konto hat alle seine aktiven Schlüssel. Widerrufen Sie einen, der nicht gebraucht wird, und versuchen Sie es erneut.",
    api_key_name_taken: "Ein anderer aktiver Schlüssel hat diesen Namen. Wählen Sie einen anderen.",
    api_key_revoked: "Dieser Schlüssel wurde widerrufen. Sie finden ihn unter „Widerrufene“.",
    rotation_in_progress:
      "Eine frühere Rotation dieses Schlüssels ist noch nicht abgeschlossen. Legen Sie zuerst das alte Secret still.",
    precondition_failed:
      "Jemand hat diesen Schlüssel inzwischen geändert. Laden Sie ihn neu, und sehen Sie sich zuerst die Änderung an.",
    payload_too_large: "Das ist mehr, als der Dienst annimmt. Kürzen Sie es, und senden Sie erneut.",
    idempotency_key_reused:
      "Diese Anfrage wurde mit einer anderen verwechselt. Schließen Sie das Formular, und beginnen Sie neu.",
    precondition_required:
      "Die App hat auf eine Weise gefragt, die der Dienst nicht mehr annimmt. Laden Sie die Seite neu.",
    too_many_requests: "Zu viele Anfragen. Warten Sie einen Moment, und versuchen Sie es erneut.",
    service_unavailable: "Der Dienst kann gerade nicht antworten. Versuchen Sie es gleich erneut.",
    offline: "Sie sind offline. Verbinden Sie sich mit dem Internet, und versuchen Sie es erneut.",
    network: "Der Dienst ist nicht zu erreichen. Prüfen Sie die Verbindung, und versuchen Sie es erneut.",
    timeout: "Der Dienst hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.",
    not_json:
      "Der Dienst hat mit einer Webseite statt mit Daten geantwortet. Trackunit ist vielleicht nicht erreichbar, oder die Adresse ist falsch; versuchen Sie es später erneut.",
    malformed_answer:
      "Die Antwort des Dienstes wurde abgeschnitten oder ist keine, die diese App versteht. Versuchen Sie es erneut.",
    unknown:
      "Unbekannter Fehler. Versuchen Sie es noch einmal; bleibt der Fehler bestehen, senden Sie dem Support die Details.",
  },
  failureHeadings: {
    outdated: "Die Liste konnte nicht aktualisiert werden",
    unauthorized: "Managers Token wurde abgewiesen",
    missing_scope: "Eine Berechtigung fehlt",
    api_keys_not_enabled: "API Keys ist nicht freigeschaltet",
    other: "Die API-Schlüssel können nicht gezeigt werden",
  },
  appScopeMissing: (scope) =>
    `Diese App wurde ohne den Scope ${scope} installiert, ohne den sie nicht arbeiten kann. Ein Administrator kann ihn in Managers App Library gewähren.`,
  supportRequest: {
    label: "Nachricht an den Trackunit-Support",
    text: "Please enable API Tokens v2 for our account, so that we can manage API keys in Manager.",
    copy: "Nachricht an den Trackunit-Support kopieren",
  },
  missingScope: (scope) => `Es fehlt: ${scope}`,
  tokenErrors: {
    invalid_request:
      "Der Token-Endpunkt hat die Anfrage nicht verstanden. Prüfen Sie Client-ID und Secret auf fremde Zeichen.",
    invalid_client:
      "Die Client-ID oder das Client-Secret ist falsch, oder der Schlüssel wurde widerrufen. Fügen Sie das Secret erneut ein, ohne Leerzeichen darum herum.",
    invalid_grant: "Der Token-Endpunkt hat den Grant abgewiesen. Prüfen Sie, ob es den Schlüssel noch gibt.",
    unauthorized_client:
      "Dieser Schlüssel darf den Client-Credentials-Grant nicht verwenden. Prüfen Sie, ob es ihn noch gibt.",
    unsupported_grant_type:
      "Der Token-Endpunkt nimmt den Client-Credentials-Grant an dieser Adresse nicht an.",
    invalid_scope:
      "Ein verlangter Scope ist für diesen Schlüssel nicht erlaubt. Wählen Sie nur erlaubte Scopes, oder bearbeiten Sie den Schlüssel.",
    unreachable:
      "Managers Proxy konnte den Token-Endpunkt nicht erreichen. Versuchen Sie es erneut; wenn es bleibt, ist Trackunit vielleicht nicht erreichbar.",
    blocked_by_browser:
      "Der Browser konnte den Token-Endpunkt nicht erreichen, und der Proxy von Manager darf nicht benutzt werden: Die Berechtigung api.iris.app.proxy.fetch wurde dieser App verweigert. Ein Administrator kann sie in Managers App Library erteilen. Oder testen Sie mit dem Befehl unten.",
    timeout: "Der Token-Endpunkt hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.",
    not_json:
      "Der Token-Endpunkt hat mit einer Webseite statt mit einem Token geantwortet. Trackunit ist vielleicht nicht erreichbar; versuchen Sie es später erneut.",
    malformed_answer:
      "Die Antwort des Token-Endpunkts wurde abgeschnitten oder ist kein Token. Versuchen Sie es erneut.",
    too_many_requests: "Zu viele Token-Anfragen. Warten Sie, und versuchen Sie es dann erneut.",
    proxy_host_not_allowed:
      "Managers Proxy darf nicht mit dem Token-Endpunkt sprechen. Das Manifest der App muss dessen Host nennen.",
    proxy_refused: "Managers Proxy hat die Anfrage abgewiesen. Testen Sie stattdessen mit dem Befehl unten.",
    proxy_unavailable:
      "Managers Proxy hat die Anfrage nicht überbracht. Versuchen Sie es erneut, oder testen Sie mit dem Befehl unten.",
    unknown:
      "Der Token-Endpunkt hat die Anfrage aus unbekanntem Grund abgelehnt. Versuchen Sie es noch einmal; bleibt der Fehler bestehen, senden Sie dem Support die Details.",
  },
};
