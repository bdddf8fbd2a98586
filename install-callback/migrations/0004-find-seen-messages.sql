-- Each message deletes those whose identities have expired.
CREATE INDEX seen_message_expires_at ON seen_message (expires_at);
