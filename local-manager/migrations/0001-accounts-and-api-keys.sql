CREATE TABLE account (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE account_user (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  name text NOT NULL,
  role text NOT NULL,
  scopes text[] NOT NULL
);

CREATE TABLE installed_app (
  account_id uuid NOT NULL REFERENCES account,
  app_id text NOT NULL,
  granted_scopes text[] NOT NULL,
  PRIMARY KEY (account_id, app_id)
);

CREATE TABLE signing_key (
  purpose text PRIMARY KEY,
  kid text NOT NULL,
  private_jwk jsonb NOT NULL
);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  client_id text NOT NULL UNIQUE,
  name text NOT NULL,
  canonical_name text NOT NULL,
  description text NOT NULL,
  allowed_scopes text[] NOT NULL,
  status text NOT NULL CHECK (status IN ('ACTIVE', 'REVOKED')),
  created_at timestamptz NOT NULL,
  created_by_id uuid NOT NULL,
  created_by_name text NOT NULL,
  updated_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz,
  version integer NOT NULL
);

CREATE UNIQUE INDEX api_key_active_name ON api_key (account_id, canonical_name) WHERE status = 'ACTIVE';
CREATE INDEX api_key_by_account ON api_key (account_id, status, created_at);

CREATE TABLE client_secret (
  id uuid PRIMARY KEY,
  api_key_id uuid NOT NULL REFERENCES api_key,
  secret_hash bytea NOT NULL,
  hint text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz
);

CREATE INDEX client_secret_by_api_key ON client_secret (api_key_id);

CREATE TABLE api_key_event (
  id uuid PRIMARY KEY,
  api_key_id uuid NOT NULL REFERENCES api_key,
  at timestamptz NOT NULL,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  type text NOT NULL,
  before jsonb,
  after jsonb
);

CREATE INDEX api_key_event_by_api_key ON api_key_event (api_key_id, at);

CREATE TABLE idempotent_answer (
  account_id uuid NOT NULL,
  caller_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  sealed_answer bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, caller_id, key_hash)
);
