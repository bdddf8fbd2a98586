-- The history names the secrets that an event is about, for good: revoking deletes the secrets themselves.
ALTER TABLE api_key_event
  ADD COLUMN secret_hints text[],
  ALTER COLUMN by_id DROP NOT NULL,
  ALTER COLUMN by_name DROP NOT NULL;

UPDATE api_key_event SET type = 'SECRET_ENDED', after = '{"why": "retired"}' WHERE type = 'OVERLAP_ENDED';

-- Whether the history has the end of a secret. Why earlier ones ended is not known any more.
ALTER TABLE client_secret ADD COLUMN is_end_noted boolean NOT NULL DEFAULT false;
UPDATE client_secret SET is_end_noted = true WHERE expires_at <= now();

-- Who revoked a key, and why.
ALTER TABLE api_key
  ADD COLUMN revoked_by_id uuid,
  ADD COLUMN revoked_by_name text,
  ADD COLUMN revoke_reason text;

UPDATE api_key SET revoked_by_id = by_id, revoked_by_name = by_name, revoke_reason = after->>'reason'
FROM api_key_event WHERE api_key_event.api_key_id = api_key.id AND type = 'REVOKED';
