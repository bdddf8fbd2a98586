import { count } from "./de-count.ts";
import type { tokenLabTexts } from "./en-token-lab.ts";

/** Texts of the token lab, in German. Not reviewed by a native speaker. */
export const deTokenLabTexts: typeof tokenLabTexts = {
  lab: {
    heading: "Zugangsdaten testen",
    introForKey: (name) =>
      `Holen Sie ein Access-Token für ${name}, wie es die Integration täte. Nichts, was Sie eingeben, wird aufbewahrt.`,
    clientId: "Client-ID",
    clientSecret: "Client-Secret",
    clientSecretHint:
      "Fügen Sie das Secret ein, das Sie gespeichert haben. Es dient dieser Anfrage und wird vergessen, wenn Sie schließen.",
    secretMissing: "Geben Sie das Client-Secret ein.",
    scopes: "Zu verlangende Scopes",
    scopesHint: "Wählen Sie aus, was die Integration anfordern wird.",
    scopesMissing: "Wählen Sie mindestens einen Scope: Eine Anfrage nennt, was sie braucht.",
    selectAll: "Alle auswählen",
    otherScopesSummary: "Andere Scopes anfordern",
    otherScopes: "Andere Scopes",
    otherScopesHint:
      "Durch Leerzeichen getrennt: um zu sehen, was einer Integration gesagt würde, die sie verlangt.",
    request: "Token anfordern",
    requesting: "Token wird angefordert…",
    close: "Schließen",
    result: "Ergebnis",
    scopesRegion: "Scopes",
    works: "Die Zugangsdaten funktionieren.",
    tokenFor: (scopes, allowed) =>
      scopes < allowed
        ? `Token für ${scopes} von ${allowed} erlaubten Scopes,`
        : count(scopes, "Token für 1 Scope,", `Token für ${scopes} Scopes,`),
    details: "Details zum Token",
    accessToken: "Access-Token",
    copyAccessToken: "Access-Token kopieren",
    useWith: "Verwenden mit",
    timeLeft: (minutes, seconds) => `noch ${minutes}:${String(seconds).padStart(2, "0")}`,
    expired: "Abgelaufen. Fordern Sie ein neues an.",
    lifetimeUnknown: "Lebensdauer nicht angegeben.",
    noScopes: "Die Antwort nennt keine Scopes.",
    granted: "Gewährt",
    path: {
      direct: "Direkt aus dem Browser gesendet, weil dieser App Managers Proxy verweigert wurde.",
    },
    offending: (scopes) =>
      count(
        scopes.length,
        `Für diesen Schlüssel nicht erlaubt: ${scopes[0]}`,
        `Für diesen Schlüssel nicht erlaubt: ${scopes.join(", ")}`,
      ),
    serverSaid: (error, description) =>
      description ? `Der Server sagte ${error}: ${description}` : `Der Server sagte ${error}.`,
    snippetInstead:
      "Führen Sie dies dort aus, wo die Integration läuft; es liest das Secret aus TRACKUNIT_CLIENT_SECRET:",
    forgotten:
      "Das Token und ein hier eingefügtes Secret wurden vergessen: Diese Seite war eine Weile verlassen.",
    offendingHint: (scope, meant) => `${scope}: Meinten Sie ${meant}?`,
    noneAllowed:
      "Keiner dieser Scopes ist für diesen Schlüssel erlaubt. Wählen Sie oben einen seiner erlaubten Scopes, oder bearbeiten Sie den Schlüssel.",
    retryAllowed: "Mit den erlaubten erneut versuchen",
    narrowed: (scopes) => `Verlangt und stillschweigend nicht gewährt: ${scopes}`,
    comparison: {
      caption: "Erlaubte, verlangte und gewährte Scopes",
      scope: "Scope",
      allowed: "Erlaubt",
      requested: "Verlangt",
      granted: "Gewährt",
      yes: "Ja",
      no: "Nein",
      unknown: "Nicht gesagt",
    },
    doctor: {
      found: {
        white_space: "Es sind Leerzeichen darum herum.",
        line_breaks: "Es sind Zeilenumbrüche darin.",
        quotes: "Es steht in Anführungszeichen.",
        assignment: "Es sieht aus wie eine Zeile einer Einstellungsdatei.",
        block: "Es sieht aus wie ein ganzer Block mit Client-ID und Secret.",
        basic_header: "Es sieht aus wie ein Basic-Header, der Client-ID und Secret enthält.",
        client_id: "Das ist die Client-ID des Schlüssels, nicht sein Secret.",
        other_client_id: "Die Client-ID darin ist nicht die dieses Schlüssels.",
      },
      use: "Nur das Secret daraus verwenden",
    },
    claims: {
      region: "Claims",
      opaque:
        "Dieses Token ist undurchsichtig: Es lässt sich hier nicht lesen und muss es auch nicht. APIs nehmen es trotzdem.",
      names: {
        issuer: "Ausgestellt von",
        audience: "Für",
        subject: "Subjekt",
        clientId: "Client-ID",
        scopes: "Scopes",
        issuedAt: "Ausgestellt",
        expiresAt: "Endet",
      },
      signature: {
        checking: "Signatur: wird geprüft…",
        valid: "Signatur: mit einem Schlüssel erstellt, den der eingestellte Token-Dienst veröffentlicht.",
        invalid:
          "Signatur: nicht mit einem Schlüssel erstellt, den der eingestellte Token-Dienst veröffentlicht.",
        not_public_key:
          "Signatur: keine, oder mit einem geteilten Geheimnis erstellt. Kein veröffentlichter Schlüssel zeigt, wer sie erstellt hat.",
        other_issuer:
          "Signatur: nicht geprüft. Das Token nennt einen anderen Aussteller als den eingestellten Token-Dienst.",
        unknown: "Signatur: nicht geprüft, weil die veröffentlichten Schlüssel nicht geladen werden konnten.",
      },
    },
    access: {
      check: "Zugriff prüfen",
      checking: "Wird geprüft…",
      intro: "Verwendet das Token Schritt für Schritt für Lesezugriffe, die nichts ändern.",
      list: "Schritte der Prüfung",
      kinds: {
        graphql: "GraphQL",
        rest: "Ein Lesezugriff, den der Scope erlaubt",
        family: "Für diese Scopes ist kein harmloser Lesezugriff bekannt",
      },
      outcomes: { passed: "Bestanden", refused: "Abgewiesen", unknown: "Unbekannt" },
      causes: {
        answered: "Es kam eine Antwort mit Daten.",
        unauthorized:
          "401: Das Token wird nicht angenommen. Es kann abgelaufen sein, oder dem Konto fehlt die API.",
        forbidden: "403: Das Token wird angenommen, hat aber nicht das Recht dazu.",
        hidden:
          "404 mit einer Webseite: So antwortet das Gateway auf ein Token ohne den richtigen Scope und auf eine falsche Adresse. Die Adresse von GraphQL endet mit einem Schrägstrich.",
        not_json: "Es kam etwas anderes als Daten. Die Adresse kann falsch sein.",
        unreachable:
          "Es kam keine Antwort: Der Dienst ist nicht erreichbar, oder er lässt keine Webseite ein.",
        server_error: "Der Dienst konnte nicht antworten. Versuchen Sie es später erneut.",
        rejected: "Die API hat die Anfrage selbst abgelehnt. Über das Token sagt das nichts.",
        graphql_errors: "Es kamen Fehler statt Daten.",
        no_probe: "Nicht probiert. Probieren Sie sie mit einem eigenen Aufruf.",
      },
      report: "Bericht ohne Secret und Token",
      copyReport: "Bericht kopieren",
    },
    snippets: {
      heading: "Im Code verwenden",
      label: "Codebeispiel",
      names: {
        curl: "curl",
        node: "Node.js (oauth4webapi)",
        python: "Python",
        csharp: "C#",
        powershell: "PowerShell",
        powerQuery: "Power Query (Power BI, Excel)",
        dotenv: ".env-Datei",
        json: "JSON-Datei",
        postman: "Postman-Umgebung",
        aws: "AWS Secrets Manager",
        azure: "Azure Key Vault",
        kubernetes: "Kubernetes-Secret",
        github: "GitHub Actions",
      },
      text: "Text des Codebeispiels",
      copy: "Codebeispiel kopieren",
      fromEnvironment:
        "Der Text enthält das Secret nicht. Es wird aus der Variablen TRACKUNIT_CLIENT_SECRET oder einem Parameter gelesen oder erfragt.",
      withSecret: "Client-Secret einsetzen",
      withSecretHint:
        "Wer den Text sieht, kennt dann das Secret. Halten Sie es aus Code, Webseiten, mobilen Apps und Protokollen heraus.",
    },
    whose: {
      heading: "Zu welchem Schlüssel gehört das?",
      intro:
        "Fügen Sie ein Access-Token, eine Client-ID, ein Secret oder ein Protokoll mit mehreren ein. Es wird hier gelesen und nirgendwohin gesendet.",
      label: "Access-Token, Client-ID oder Secret",
      result: "Wem es gehört",
      states: {
        ACTIVE: "einem aktiven Schlüssel dieses Kontos",
        REVOKED: "einem widerrufenen Schlüssel dieses Kontos",
      },
      key: (name, what) => `Es gehört zu ${name}, ${what}.`,
      claimed: (name, what) => `Es gibt an, zu ${name} zu gehören, ${what}.`,
      forged: (name) => `Es gibt an, zu ${name} zu gehören, kann aber gefälscht sein.`,
      newestSecret: (hint, name) => `Es endet auf …${hint}, wie das neueste Secret von ${name}.`,
      oldSecret: (hint, name) => `Es endet auf …${hint}, wie das alte Secret von ${name}, das noch gilt.`,
      ifLeaked:
        "Nur die letzten vier Zeichen wurden verglichen. Wenn es bekannt geworden ist, rotieren Sie das Secret und wählen Sie „endet sofort“, oder widerrufen Sie den Schlüssel. Token, die es schon bekommen hat, können noch bis zu 20 Minuten gelten.",
      ifOldLeaked:
        "Nur die letzten vier Zeichen wurden verglichen. Wenn es bekannt geworden ist, legen Sie es still: Dann bekommt es keine Token mehr, und eine Integration, die es noch verwendet, bleibt stehen. Token, die es schon bekommen hat, können noch bis zu 20 Minuten gelten.",
      ifTokenLeaked:
        "Ein Token lässt sich nicht zurückrufen: Es gilt bis dahin. Rotieren Sie das Secret oder widerrufen Sie den Schlüssel, wenn auch das Secret bekannt sein könnte.",
      endedSecret: (hint, name, time) =>
        `Es endet auf …${hint} wie ein Secret von ${name}, das seit ${time} nicht mehr gilt.`,
      ifEnded: "Nur die letzten vier Zeichen wurden verglichen. Dieses Secret erhält keine Token mehr.",
      more: (value) => count(value, "1 weiteres wurde gefunden.", `${value} weitere wurden gefunden.`),
      noKey: (clientId) => `Kein Schlüssel dieses Kontos hat die Client-ID ${clientId}.`,
      unknownKey: (clientId) =>
        `Kein aktiver Schlüssel dieses Kontos hat die Client-ID ${clientId}. Er kann widerrufen sein oder zu einem anderen Konto gehören.`,
      reading: "Bisher nichts gefunden. Widerrufene Schlüssel und abgelaufene Secrets werden noch gelesen…",
      notRead:
        "Nicht alle widerrufenen Schlüssel und abgelaufenen Secrets ließen sich lesen: Eingefügtes kann zu einem davon gehören.",
      unreadable:
        "Das ist weder ein lesbares Token noch eine Client-ID oder ein Secret, das diese Seite kennt. Ein undurchsichtiges Token sagt nicht, wem es gehört.",
      ended: "Es ist abgelaufen.",
    },
  },
};
