-- Why token requests of a key were refused, for its owner. Never the secret that was presented; scopes only if they look like one.
CREATE TABLE api_key_refusal (
  api_key_id uuid NOT NULL REFERENCES api_key (id),
  reason text NOT NULL,
  -- The difference, the secret's last four characters or the scopes, depending on the reason.
  detail text NOT NULL,
  count integer NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (api_key_id, reason, detail)
);
