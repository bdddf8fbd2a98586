import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useState } from "react";
import { Controller, useForm } from "react-hook-form";
import type { ApiKey } from "../contract/api-key.ts";
import { GRAPHQL_PATH, TOKEN_PATH } from "../contract/paths.ts";
import { useManager } from "../manager/manager-context.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { onEnter } from "../ui/on-enter.ts";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { FORGET_AFTER_MS, useForgetWhenAway } from "../ui/use-forget-when-away.ts";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { firstScope } from "./first-scope.ts";
import { RequestedScopes } from "./requested-scopes.tsx";
import { SecretField } from "./secret-field.tsx";
import { SnippetsSection } from "./snippets-section.tsx";
import { TokenFailure } from "./token-failure.tsx";
import { requestedScopesOf, tokenRequestFormSchema } from "./token-request-form.ts";
import { TokenResult } from "./token-result.tsx";
import { useMintAccessToken } from "./use-mint-access-token.ts";

/**
 * Requests a token for an API Key and explains the response. With `clientSecret`, requests one when it mounts; without,
 * asks for the secret.
 *
 * Secret and token are kept in this component's state. They are discarded when it unmounts, or when the window has been
 * without focus for a while.
 */
export function TokenLab({
  apiKey,
  clientSecret,
  onSecretCopied = () => {},
}: {
  apiKey: ApiKey;
  clientSecret?: string;
  onSecretCopied?: () => void;
}) {
  useForgetLastMatch();
  const lab = useMessages("lab");
  const { irisOrigin, tokenOrigin } = useManager().environment;
  const asksForSecret = clientSecret === undefined;
  const [isForgotten, setIsForgotten] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const { control, register, handleSubmit, watch, setValue, formState } = useForm({
    defaultValues: {
      clientSecret: clientSecret ?? "",
      scopes: [...firstScope(apiKey.allowedScopes)],
      otherScopes: "",
    },
    resolver: zodResolver(tokenRequestFormSchema),
  });
  const once = useSingleFlight();
  const mint = useMintAccessToken();

  const values = watch();
  const requestedScopes = requestedScopesOf(values);

  useForgetWhenAway(() => {
    const isSecretTyped = asksForSecret && values.clientSecret !== "";
    if (!isSecretTyped && mint.status === "idle") return;
    if (isSecretTyped) setValue("clientSecret", "");
    mint.reset();
    setIsForgotten(true);
    setIsChoosing(!asksForSecret);
  }, FORGET_AFTER_MS);

  const submit = handleSubmit((request) => {
    const credentials = { clientId: apiKey.clientId, clientSecret: request.clientSecret.trim() };
    // `mutateAsync`, because callbacks of `mutate` are not called after a reset, and `done` must be.
    once((done) => {
      mint
        .mutateAsync({ credentials, requestedScopes: requestedScopesOf(request) })
        .catch(() => setIsChoosing(!asksForSecret))
        .finally(done);
    });
  });
  const request = () => {
    setIsForgotten(false);
    void submit();
  };
  const requestAtOnce = useEffectEvent(() => {
    if (!asksForSecret) request();
  });
  useEffect(() => requestAtOnce(), []);
  const retryWithAllowed = () => {
    const allowed = (mint.variables?.requestedScopes ?? []).filter((scope) =>
      apiKey.allowedScopes.includes(scope),
    );
    setValue("scopes", allowed);
    setValue("otherScopes", "");
    request();
  };

  const isScopeMissing = formState.errors.scopes !== undefined && requestedScopes.length === 0;
  const button = (
    <div>
      <Button intent={asksForSecret ? "primary" : "secondary"} unavailable={mint.isPending} onClick={request}>
        {mint.isPending ? lab.requesting : lab.request}
      </Button>
    </div>
  );
  const options = (
    <div className="grid gap-4">
      <details
        open={isChoosing || isScopeMissing}
        onToggle={({ currentTarget }) => setIsChoosing(currentTarget.open)}
      >
        <summary className="min-h-6 cursor-pointer text-sm font-medium">{lab.otherScopesSummary}</summary>
        <div className="grid gap-4 pt-3">
          <Controller
            control={control}
            name="scopes"
            render={({ field: { value, onChange } }) => (
              <RequestedScopes
                allowedScopes={apiKey.allowedScopes}
                picked={value}
                isMissing={isScopeMissing}
                onPick={onChange}
              />
            )}
          />
          <TextField
            label={lab.otherScopes}
            hint={lab.otherScopesHint}
            {...register("otherScopes")}
            onKeyDown={onEnter(request)}
          />
          {!asksForSecret && button}
        </div>
      </details>
      {asksForSecret && button}
    </div>
  );

  return (
    <div className="grid gap-5">
      {asksForSecret && (
        <Controller
          control={control}
          name="clientSecret"
          render={({ field: { ref, value, onChange } }) => (
            <SecretField
              ref={ref}
              value={value}
              clientId={apiKey.clientId}
              isMissing={formState.errors.clientSecret !== undefined}
              onChange={onChange}
              onSend={request}
            />
          )}
        />
      )}
      {asksForSecret && options}
      {isForgotten && (
        <p role="status" className="text-sm text-quiet">
          {lab.forgotten}
        </p>
      )}
      {mint.isSuccess && <TokenResult key={mint.submittedAt} minted={mint.data} apiKey={apiKey} />}
      {mint.isError && (
        <TokenFailure
          error={mint.error}
          clientId={apiKey.clientId}
          allowedScopes={apiKey.allowedScopes}
          requestedScopes={mint.variables.requestedScopes}
          onRetryWithAllowed={retryWithAllowed}
        />
      )}
      {!asksForSecret && options}
      <SnippetsSection
        values={{
          tokenEndpoint: `${tokenOrigin}${TOKEN_PATH}`,
          graphqlEndpoint: `${irisOrigin}${GRAPHQL_PATH}`,
          clientId: apiKey.clientId,
          scopes: requestedScopes.length > 0 ? requestedScopes : firstScope(apiKey.allowedScopes),
        }}
        clientSecret={values.clientSecret.trim()}
        onSecretCopied={onSecretCopied}
      />
    </div>
  );
}
