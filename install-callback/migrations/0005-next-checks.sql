-- When each account is checked next. The instance that checks an account moves this to the end of its lease first, so
-- that no other instance takes the account, and another one takes it after the lease if the first was killed.
ALTER TABLE installation ADD COLUMN next_check_at timestamptz NOT NULL DEFAULT now();
-- How many checks have failed since the last one that succeeded.
ALTER TABLE installation ADD COLUMN failed_checks integer NOT NULL DEFAULT 0;
CREATE INDEX installation_next_check_at ON installation (next_check_at);
