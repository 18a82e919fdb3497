-- Derived: all of this can be built again from the ledger proper (`isnad rebuild`). It holds the statements of each
-- item's current reading only, and nothing of a withheld item.

-- `day`: the first day on which it may have been said, or else was published; `''` when neither is known.
-- `day_last` is the same day, or the month's last where only the month is known. `day_from` says which date it is.
CREATE TABLE hit (
  statement INTEGER PRIMARY KEY,
  item INTEGER NOT NULL,
  day TEXT NOT NULL,
  day_last TEXT NOT NULL,
  day_from TEXT CHECK (day_from IN ('said', 'published')),
  field TEXT NOT NULL,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  unsure INTEGER NOT NULL,
  outlet TEXT,
  outlet_key TEXT,
  speaker TEXT,
  speaker_key TEXT
) STRICT;
CREATE INDEX hit_item ON hit (item);
CREATE INDEX hit_day ON hit (day, statement);
CREATE INDEX hit_act ON hit (act, day, statement);

-- Folded words; rowid = statement. `stems` holds the further forms under which a word of the content is found.
CREATE VIRTUAL TABLE hit_text USING fts5 (
  content, stems, speaker, outlet, title,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
