CREATE TABLE installation (
  account_id text PRIMARY KEY,
  iris_app_id text NOT NULL,
  client_id text NOT NULL,
  sealed_secret bytea NOT NULL,
  installed_at timestamptz NOT NULL
);

CREATE TABLE seen_message (
  identity_hash bytea PRIMARY KEY,
  body_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
