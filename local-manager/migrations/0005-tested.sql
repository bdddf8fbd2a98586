-- Tokens that an administrator requested through Manager's proxy: tests, which do not count as use.
ALTER TABLE api_key ADD COLUMN last_tested_at timestamptz;
ALTER TABLE client_secret ADD COLUMN last_tested_at timestamptz;
