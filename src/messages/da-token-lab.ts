import { count } from "./da-count.ts";
import type { tokenLabTexts } from "./en-token-lab.ts";

/** Texts of the token lab, in Danish. Not reviewed by a native speaker. */
export const daTokenLabTexts: typeof tokenLabTexts = {
  lab: {
    heading: "Test token",
    introForKey: (name) =>
      `Hent et access token til ${name}, som integrationen ville. Intet, du skriver, gemmes.`,
    clientId: "Client ID",
    clientSecret: "Client secret",
    clientSecretHint:
      "Indsæt den client secret, du gemte. Den bruges til denne anmodning og glemmes, når du lukker.",
    secretMissing: "Skriv client secret.",
    scopes: "Ønskede scopes",
    scopesHint: "Vælg det, som integrationen vil bede om.",
    scopesMissing: "Vælg mindst ét scope: En anmodning nævner det, den har brug for.",
    selectAll: "Vælg alle",
    otherScopesSummary: "Bed om andre scopes",
    otherScopes: "Andre scopes",
    otherScopesHint:
      "Adskilt af mellemrum: for at se, hvad en integration, der beder om dem, ville få at vide.",
    request: "Bed om token",
    requesting: "Beder om et token…",
    close: "Luk",
    result: "Resultat",
    scopesRegion: "Scopes",
    works: "Oplysningerne virker.",
    tokenFor: (scopes, allowed) =>
      scopes < allowed
        ? `Token til ${scopes} af ${allowed} tilladte scopes,`
        : count(scopes, "Token til 1 scope,", `Token til ${scopes} scopes,`),
    details: "Detaljer om tokenet",
    accessToken: "Access token",
    copyAccessToken: "Kopiér access token",
    useWith: "Brug det med",
    timeLeft: (minutes, seconds) => `${minutes}:${String(seconds).padStart(2, "0")} tilbage`,
    expired: "Udløbet. Bed om et nyt.",
    lifetimeUnknown: "levetid ikke oplyst.",
    noScopes: "Svaret nævner ingen scopes.",
    granted: "Givet",
    path: {
      direct: "Sendt direkte fra browseren, fordi denne app ikke fik lov at bruge Managers proxy.",
    },
    offending: (scopes) =>
      count(
        scopes.length,
        `Ikke tilladt for denne nøgle: ${scopes[0]}`,
        `Ikke tilladt for denne nøgle: ${scopes.join(", ")}`,
      ),
    serverSaid: (error, description) =>
      description ? `Serveren sagde ${error}: ${description}` : `Serveren sagde ${error}.`,
    snippetInstead:
      "Kør dette, hvor integrationen kører; det læser client secret fra TRACKUNIT_CLIENT_SECRET:",
    forgotten: "Tokenet og en client secret, der var indsat her, er glemt: Siden blev forladt et stykke tid.",
    offendingHint: (scope, meant) => `${scope}: Mente du ${meant}?`,
    noneAllowed:
      "Ingen af disse scopes er tilladt for denne nøgle. Vælg et af dens tilladte scopes ovenfor, eller rediger nøglen.",
    retryAllowed: "Prøv igen med de tilladte",
    narrowed: (scopes) => `Bedt om, men ikke givet, uden at det blev sagt: ${scopes}`,
    comparison: {
      caption: "Tilladte, ønskede og givne scopes",
      scope: "Scope",
      allowed: "Tilladt",
      requested: "Ønsket",
      granted: "Givet",
      yes: "Ja",
      no: "Nej",
      unknown: "Ikke sagt",
    },
    doctor: {
      found: {
        white_space: "Der er mellemrum omkring den.",
        line_breaks: "Der er linjeskift i den.",
        quotes: "Den står i anførselstegn.",
        assignment: "Den ligner en linje fra en indstillingsfil.",
        block: "Det ligner en hel blok med Client ID og client secret.",
        basic_header: "Det ligner en Basic-header, som rummer Client ID og client secret.",
        client_id: "Det er nøglens Client ID, ikke dens client secret.",
        other_client_id: "Dens Client ID er ikke denne nøgles.",
      },
      use: "Brug kun client secret i den",
    },
    claims: {
      region: "Claims",
      opaque:
        "Dette token er uigennemsigtigt: Det kan ikke læses her og behøver det heller ikke. API’erne accepterer det alligevel.",
      names: {
        issuer: "Udstedt af",
        audience: "Til",
        subject: "Emne",
        clientId: "Client ID",
        scopes: "Scopes",
        issuedAt: "Udstedt",
        expiresAt: "Udløber",
      },
      signature: {
        checking: "Signatur: tjekkes…",
        valid: "Signatur: lavet med en nøgle, som den angivne token-tjeneste offentliggør.",
        invalid: "Signatur: ikke lavet med en nøgle, som den angivne token-tjeneste offentliggør.",
        not_public_key:
          "Signatur: ingen, eller lavet med en delt hemmelighed. Ingen offentliggjort nøgle kan vise, hvem der lavede den.",
        other_issuer:
          "Signatur: ikke kontrolleret. Tokenet nævner en anden udsteder end den angivne token-tjeneste.",
        unknown: "Signatur: ikke kontrolleret, fordi de offentliggjorte nøgler ikke kunne hentes.",
      },
    },
    access: {
      check: "Tjek adgang",
      checking: "Tjekker…",
      intro: "Bruger tokenet til læsninger, der intet ændrer, trin for trin.",
      list: "Tjekkets trin",
      kinds: {
        graphql: "GraphQL",
        rest: "En læsning, som scopet tillader",
        family: "Ingen harmløs læsning er kendt for disse scopes",
      },
      outcomes: { passed: "Bestået", refused: "Afvist", unknown: "Ukendt" },
      causes: {
        answered: "Der blev svaret med data.",
        unauthorized: "401: Tokenet accepteres ikke. Det kan være udløbet, eller kontoen kan mangle API’et.",
        forbidden: "403: Tokenet accepteres, men mangler retten til dette.",
        hidden:
          "404 med en webside: Sådan svarer gatewayen på et token uden det rette scope og på en forkert adresse. GraphQL’s adresse ender med en skråstreg.",
        not_json: "Der blev svaret med andet end data. Adressen kan være forkert.",
        unreachable: "Der kom intet svar: Tjenesten er nede, eller den lukker ingen webside ind.",
        server_error: "Tjenesten kunne ikke svare. Prøv igen senere.",
        rejected: "API’et afviste selve kaldet. Det siger intet om tokenet.",
        graphql_errors: "Der blev svaret med fejl i stedet for data.",
        no_probe: "Ikke prøvet. Prøv dem med et kald af dine egne.",
      },
      report: "Rapport uden client secret og token",
      copyReport: "Kopiér rapport",
    },
    snippets: {
      heading: "Brug det i kode",
      label: "Kodestykke",
      names: {
        curl: "curl",
        node: "Node.js (oauth4webapi)",
        python: "Python",
        csharp: "C#",
        powershell: "PowerShell",
        powerQuery: "Power Query (Power BI, Excel)",
        dotenv: ".env-fil",
        json: "JSON-fil",
        postman: "Postman-miljø",
        aws: "AWS Secrets Manager",
        azure: "Azure Key Vault",
        kubernetes: "Kubernetes-secret",
        github: "GitHub Actions",
      },
      text: "Kodestykkets tekst",
      copy: "Kopiér kodestykke",
      fromEnvironment:
        "Teksten indeholder ikke din client secret. Den læses fra variablen TRACKUNIT_CLIENT_SECRET eller fra en parameter, eller du bliver spurgt om den.",
      withSecret: "Sæt client secret ind",
      withSecretHint:
        "Alle, der ser teksten, kender så din client secret. Hold den ude af kode, websider, mobilapps og logfiler.",
    },
    whose: {
      heading: "Hvilken nøgle hører det til?",
      intro:
        "Indsæt et access token, et Client ID, en client secret eller en log med flere. Det læses her og sendes ingen steder.",
      label: "Access token, Client ID eller client secret",
      result: "Hvem det tilhører",
      states: { ACTIVE: "en aktiv nøgle i denne konto", REVOKED: "en tilbagekaldt nøgle i denne konto" },
      key: (name, what) => `Det tilhører ${name}, ${what}.`,
      claimed: (name, what) => `Det siger, at det tilhører ${name}, ${what}.`,
      forged: (name) => `Det siger, at det tilhører ${name}, men det kan være forfalsket.`,
      newestSecret: (hint, name) => `Den ender på …${hint} ligesom den nyeste client secret for ${name}.`,
      oldSecret: (hint, name) =>
        `Den ender på …${hint} ligesom den gamle client secret for ${name}, som stadig virker.`,
      ifLeaked:
        "Kun de sidste fire tegn blev sammenlignet. Er den lækket, så roter den, og vælg “stopper straks”, eller tilbagekald nøglen. Tokens, som den allerede har fået, kan virke i op til 20 minutter endnu.",
      ifOldLeaked:
        "Kun de sidste fire tegn blev sammenlignet. Er den lækket, så deaktiver den: Så får den ingen tokens mere, og en integration, der stadig bruger den, går i stå. Tokens, som den allerede har fået, kan virke i op til 20 minutter endnu.",
      ifTokenLeaked:
        "Et token kan ikke kaldes tilbage: Det virker indtil da. Roter client secret, eller tilbagekald nøglen, hvis client secret også kan være lækket.",
      endedSecret: (hint, name, time) =>
        `Den ender på …${hint}, ligesom en client secret for ${name}, der ophørte ${time}.`,
      ifEnded: "Kun de sidste fire tegn blev sammenlignet. Den client secret får ikke flere tokens.",
      more: (value) => count(value, "1 mere blev fundet.", `${value} mere blev fundet.`),
      noKey: (clientId) => `Ingen nøgle i denne konto har Client ID ${clientId}.`,
      unknownKey: (clientId) =>
        `Ingen aktiv nøgle i denne konto har Client ID ${clientId}. Den kan være tilbagekaldt eller høre til en anden konto.`,
      reading: "Intet fundet endnu. Tilbagekaldte nøgler og udløbne secrets læses stadig…",
      notRead:
        "Ikke alle tilbagekaldte nøgler og udløbne secrets kunne læses: noget af det indsatte kan høre til en af dem.",
      unreadable:
        "Det er hverken et token, der kan læses, eller et Client ID eller en client secret, som denne side kender. Et uigennemsigtigt token siger ikke, hvis det er.",
      ended: "Det er udløbet.",
    },
  },
};
