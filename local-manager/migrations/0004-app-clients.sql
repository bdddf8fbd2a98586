-- For whom an installed app acts, and whether its server was told of the installation.
ALTER TABLE installed_app
  ADD COLUMN installed_by_id uuid,
  ADD COLUMN callback_status text NOT NULL DEFAULT 'not_sent';

UPDATE installed_app SET installed_by_id = (
  SELECT id FROM account_user WHERE account_user.account_id = installed_app.account_id
  ORDER BY cardinality(scopes) DESC LIMIT 1
);

-- The credentials with which an app's server asks for app tokens.
CREATE TABLE app_client (
  account_id uuid NOT NULL REFERENCES account,
  app_id text NOT NULL,
  client_id text NOT NULL UNIQUE,
  secret_hash bytea NOT NULL,
  PRIMARY KEY (account_id, app_id)
);
