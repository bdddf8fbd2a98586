-- What people were reminded of: a row for each reason of each key and each channel, so that each reminder is sent once.
CREATE TABLE reminder (
  account_id text NOT NULL,
  key_id text NOT NULL,
  reason text NOT NULL,
  channel text NOT NULL,
  reminded_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, key_id, reason, channel)
);

-- Messages with reminders. The content is JSON, and null once the message was sent or given up. The instance that sends a
-- message moves `next_attempt_at` to the end of its lease first.
CREATE TABLE reminder_message (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  channel text NOT NULL,
  recipient text NOT NULL,
  day text NOT NULL,
  content text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  UNIQUE (account_id, day, channel, recipient)
);
CREATE INDEX reminder_message_next_attempt_at ON reminder_message (next_attempt_at) WHERE content IS NOT NULL;
