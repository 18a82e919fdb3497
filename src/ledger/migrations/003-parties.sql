-- Derived as in 002: who speaks in a statement, and through whom the words were passed on.

-- The speaker's id in the register, else `name:` and the key of the name; null where the speaker is unsure.
ALTER TABLE hit ADD COLUMN party TEXT;

-- In the order of a search by date: the newest first, the statements of one item in the order of its text.
DROP INDEX hit_day;
DROP INDEX hit_act;
CREATE INDEX hit_day ON hit (day DESC, item DESC, statement);
CREATE INDEX hit_act ON hit (act, day DESC, item DESC, statement);
CREATE INDEX hit_party ON hit (party, day DESC, item DESC, statement);
CREATE INDEX hit_outlet ON hit (outlet_key, day DESC, item DESC, statement);

-- The links of a statement's chain, from the speaker outwards; `key` is the name's spelling-blind form.
CREATE TABLE hop (
  statement INTEGER NOT NULL,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (statement, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX hop_key ON hop (key, statement);

-- Holds a row while derived rows are of an older schema: SQL cannot fold, so whoever opens the ledger for writing
-- builds them anew.
CREATE TABLE hit_stale (since INTEGER NOT NULL) STRICT;
INSERT INTO hit_stale (since) SELECT 3 WHERE EXISTS (SELECT 1 FROM statement);
