-- The first outcome of each message, so that a repeat is answered the same. Outcomes of before were all told apart by
-- their body alone: a repeat of those was answered as done.
ALTER TABLE seen_message ADD COLUMN outcome text NOT NULL DEFAULT 'done';

-- When the newest message about an account was issued. The row stays when the app is uninstalled, so that an older
-- message that arrives late changes nothing.
CREATE TABLE newest_message (
  account_id text PRIMARY KEY,
  issued_at timestamptz NOT NULL
);
