-- Which version of an app is installed, since when and by whom.
ALTER TABLE installed_app
  ADD COLUMN version text NOT NULL DEFAULT '0.1.0',
  ADD COLUMN installed_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN installed_by text NOT NULL DEFAULT 'Manager';
