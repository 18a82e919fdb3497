-- Derived as in 002: who speaks as it was read, what people judged about it, and who bears a name that is in no
-- register.

ALTER TABLE hit ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
-- The party as it was read, before any judgement.
ALTER TABLE hit ADD COLUMN party_read TEXT;
-- The judgement that says who speaks in this statement.
ALTER TABLE hit ADD COLUMN judgement INTEGER;
CREATE INDEX hit_party_read ON hit (party_read, item, part);

-- Whoever an article names so: `key` is the name's spelling-blind form, `pool` that of all names that may be his,
-- `profile` what the article tells of the bearer (JSON), `party` the provisional party that it was counted to.
CREATE TABLE bearer (
  key TEXT NOT NULL,
  item INTEGER NOT NULL,
  part INTEGER NOT NULL,
  pool TEXT NOT NULL,
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  party TEXT NOT NULL,
  PRIMARY KEY (key, item, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX bearer_item ON bearer (item);
CREATE INDEX bearer_pool ON bearer (pool);
CREATE INDEX bearer_party ON bearer (party);

INSERT INTO hit_stale (since) SELECT 6 WHERE EXISTS (SELECT 1 FROM statement);
