-- The scopes that tokens of a key were requested with. Of keys that were used before this was noted nothing is known,
-- so that all of their scopes count as requested.
ALTER TABLE api_key ADD COLUMN requested_scopes text[];

UPDATE api_key SET requested_scopes = allowed_scopes WHERE last_used_at IS NOT NULL;
