-- Since when the token endpoint answers nothing but `invalid_client` to the credentials; null while they work.
ALTER TABLE installation ADD COLUMN refused_since timestamptz;
