-- Comparisons frozen to be cited. A dossier's first row (n 0) holds what was seen, without a word of an article; its id
-- is the hash of that. Further rows of the id are corrections: each names the hash of the row before it.

CREATE TABLE dossier (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (length(id) = 64),
  n INTEGER NOT NULL CHECK (n >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  content TEXT NOT NULL CHECK (json_valid(content)),
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why <> ''),
  UNIQUE (id, n),
  CHECK ((n = 0) = (hash = id))
) STRICT;

-- The words that a dossier shows, by the item that they are of; its content names their hashes. They go with a tombstone.
CREATE TABLE dossier_words (
  seq INTEGER PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES dossier (seq),
  place TEXT NOT NULL CHECK (place <> ''),
  item TEXT NOT NULL CHECK (length(item) = 64),
  json TEXT NOT NULL CHECK (json_valid(json)),
  UNIQUE (dossier, place)
) STRICT;
CREATE INDEX dossier_words_item ON dossier_words (item);

CREATE TRIGGER dossier_no_update BEFORE UPDATE ON dossier
BEGIN SELECT RAISE(ABORT, 'append-only: rows of dossier are never changed'); END;
CREATE TRIGGER dossier_no_replace BEFORE INSERT ON dossier
WHEN EXISTS (SELECT 1 FROM dossier WHERE seq = NEW.seq OR (id = NEW.id AND n = NEW.n))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of dossier is there already'); END;
CREATE TRIGGER dossier_no_delete BEFORE DELETE ON dossier
BEGIN SELECT RAISE(ABORT, 'append-only: rows of dossier are never deleted'); END;

CREATE TRIGGER dossier_words_no_update BEFORE UPDATE ON dossier_words
BEGIN SELECT RAISE(ABORT, 'append-only: rows of dossier_words are never changed'); END;
CREATE TRIGGER dossier_words_no_replace BEFORE INSERT ON dossier_words
WHEN EXISTS (SELECT 1 FROM dossier_words WHERE seq = NEW.seq OR (dossier = NEW.dossier AND place = NEW.place))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of dossier_words is there already'); END;
CREATE TRIGGER dossier_words_no_delete BEFORE DELETE ON dossier_words
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of dossier_words go only when their item is withheld'); END;
CREATE TRIGGER dossier_words_withheld BEFORE INSERT ON dossier_words
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item)
BEGIN SELECT RAISE(ABORT, 'withheld: the words of this item are withheld'); END;
