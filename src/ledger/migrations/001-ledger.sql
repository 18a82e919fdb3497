-- The ledger proper. Rows of item, reading, article, statement, judgement and tombstone are written once and stay.
-- They hold no words of an article: those stand in the *_words tables (and event, diagnostic), whose rows may go
-- when, and only when, a tombstone for their item stands. docs/ledger.md says why.

CREATE TABLE item (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'html', 'record')),
  encoding TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  origin TEXT NOT NULL CHECK (json_valid(origin)),
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX item_record_id ON item (record_id);

-- One reading of an item by one engine. `ordinal` counts the item's readings from 0; the last one is current.
CREATE TABLE reading (
  seq INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  engine TEXT NOT NULL CHECK (engine <> ''),
  record_hash TEXT,
  read_at TEXT NOT NULL,
  UNIQUE (item, ordinal)
) STRICT;

CREATE TABLE article (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading (seq),
  part INTEGER NOT NULL CHECK (part >= 0),
  date TEXT,
  date_from TEXT,
  outlet TEXT,
  UNIQUE (reading, part)
) STRICT;

CREATE TABLE statement (
  seq INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (seq),
  n INTEGER NOT NULL CHECK (n >= 0),
  id TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('title', 'body')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  cue_start INTEGER,
  cue_end INTEGER,
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  said_on TEXT,
  background INTEGER NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  UNIQUE (article, n)
) STRICT;
CREATE INDEX statement_id ON statement (id);

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  target TEXT NOT NULL CHECK (json_valid(target)),
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_subject ON judgement (subject, kind);

-- Names the item by its hash, not by its row: a withheld item that is not (or not yet) here stays withheld too.
CREATE TABLE tombstone (
  seq INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL UNIQUE CHECK (length(item_id) = 64),
  why TEXT NOT NULL CHECK (why <> ''),
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL
) STRICT;

-- `bytes`: as they came, deflated. `decoded`: what intake read from them where that cannot be had from the bytes
-- again by plain decoding (a text), or the record's fields other than its body (JSON).
CREATE TABLE item_words (
  item INTEGER PRIMARY KEY REFERENCES item (seq),
  bytes BLOB NOT NULL,
  decoded TEXT
) STRICT;

-- The text that offsets point into: once an item, again only if a later engine takes another main text from a page.
CREATE TABLE record_words (
  seq INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (seq),
  hash TEXT NOT NULL,
  title TEXT,
  body TEXT NOT NULL,
  UNIQUE (item, hash)
) STRICT;

CREATE TABLE article_words (
  article INTEGER PRIMARY KEY REFERENCES article (seq),
  title TEXT,
  cut TEXT NOT NULL CHECK (json_valid(cut))
) STRICT;

-- The statement by the contract, whole.
CREATE TABLE statement_words (
  statement INTEGER PRIMARY KEY REFERENCES statement (seq),
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (seq),
  n INTEGER NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json)),
  UNIQUE (article, n)
) STRICT;

-- `part` is null for what intake noticed about the item as a whole.
CREATE TABLE diagnostic (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading (seq),
  part INTEGER,
  n INTEGER NOT NULL,
  rule TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
CREATE INDEX diagnostic_reading ON diagnostic (reading);

-- Written once. The insert triggers stop INSERT OR REPLACE even on a connection without recursive_triggers.

CREATE TRIGGER item_no_update BEFORE UPDATE ON item
BEGIN SELECT RAISE(ABORT, 'append-only: rows of item are never changed'); END;
CREATE TRIGGER item_no_replace BEFORE INSERT ON item
WHEN EXISTS (SELECT 1 FROM item WHERE seq = NEW.seq OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of item is there already'); END;
CREATE TRIGGER item_no_delete BEFORE DELETE ON item
BEGIN SELECT RAISE(ABORT, 'append-only: rows of item are never deleted'); END;

CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'append-only: rows of reading are never changed'); END;
CREATE TRIGGER reading_no_replace BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE seq = NEW.seq OR (item = NEW.item AND ordinal = NEW.ordinal))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of reading is there already'); END;
CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'append-only: rows of reading are never deleted'); END;

CREATE TRIGGER article_no_update BEFORE UPDATE ON article
BEGIN SELECT RAISE(ABORT, 'append-only: rows of article are never changed'); END;
CREATE TRIGGER article_no_replace BEFORE INSERT ON article
WHEN EXISTS (SELECT 1 FROM article WHERE seq = NEW.seq OR (reading = NEW.reading AND part = NEW.part))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of article is there already'); END;
CREATE TRIGGER article_no_delete BEFORE DELETE ON article
BEGIN SELECT RAISE(ABORT, 'append-only: rows of article are never deleted'); END;

CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'append-only: rows of statement are never changed'); END;
CREATE TRIGGER statement_no_replace BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement WHERE seq = NEW.seq OR (article = NEW.article AND n = NEW.n))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of statement is there already'); END;
CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'append-only: rows of statement are never deleted'); END;

CREATE TRIGGER judgement_no_update BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'append-only: rows of judgement are never changed'); END;
CREATE TRIGGER judgement_no_replace BEFORE INSERT ON judgement
WHEN EXISTS (SELECT 1 FROM judgement WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of judgement is there already'); END;
CREATE TRIGGER judgement_no_delete BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'append-only: rows of judgement are never deleted'); END;

CREATE TRIGGER tombstone_no_update BEFORE UPDATE ON tombstone
BEGIN SELECT RAISE(ABORT, 'append-only: rows of tombstone are never changed'); END;
CREATE TRIGGER tombstone_no_replace BEFORE INSERT ON tombstone
WHEN EXISTS (SELECT 1 FROM tombstone WHERE seq = NEW.seq OR item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of tombstone is there already'); END;
CREATE TRIGGER tombstone_no_delete BEFORE DELETE ON tombstone
BEGIN SELECT RAISE(ABORT, 'append-only: rows of tombstone are never deleted'); END;

CREATE TRIGGER item_words_no_update BEFORE UPDATE ON item_words
BEGIN SELECT RAISE(ABORT, 'append-only: rows of item_words are never changed'); END;
CREATE TRIGGER item_words_no_replace BEFORE INSERT ON item_words
WHEN EXISTS (SELECT 1 FROM item_words WHERE item = NEW.item)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of item_words is there already'); END;
CREATE TRIGGER item_words_no_delete BEFORE DELETE ON item_words
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  WHERE item.seq = OLD.item
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of item_words go only when their item is withheld'); END;

CREATE TRIGGER record_words_no_update BEFORE UPDATE ON record_words
BEGIN SELECT RAISE(ABORT, 'append-only: rows of record_words are never changed'); END;
CREATE TRIGGER record_words_no_replace BEFORE INSERT ON record_words
WHEN EXISTS (SELECT 1 FROM record_words WHERE seq = NEW.seq OR (item = NEW.item AND hash = NEW.hash))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of record_words is there already'); END;
CREATE TRIGGER record_words_no_delete BEFORE DELETE ON record_words
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  WHERE item.seq = OLD.item
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of record_words go only when their item is withheld'); END;

CREATE TRIGGER article_words_no_update BEFORE UPDATE ON article_words
BEGIN SELECT RAISE(ABORT, 'append-only: rows of article_words are never changed'); END;
CREATE TRIGGER article_words_no_replace BEFORE INSERT ON article_words
WHEN EXISTS (SELECT 1 FROM article_words WHERE article = NEW.article)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of article_words is there already'); END;
CREATE TRIGGER article_words_no_delete BEFORE DELETE ON article_words
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  JOIN reading ON reading.item = item.seq JOIN article ON article.reading = reading.seq WHERE article.seq = OLD.article
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of article_words go only when their item is withheld'); END;

CREATE TRIGGER statement_words_no_update BEFORE UPDATE ON statement_words
BEGIN SELECT RAISE(ABORT, 'append-only: rows of statement_words are never changed'); END;
CREATE TRIGGER statement_words_no_replace BEFORE INSERT ON statement_words
WHEN EXISTS (SELECT 1 FROM statement_words WHERE statement = NEW.statement)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of statement_words is there already'); END;
CREATE TRIGGER statement_words_no_delete BEFORE DELETE ON statement_words
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  JOIN reading ON reading.item = item.seq JOIN article ON article.reading = reading.seq JOIN statement ON statement.article = article.seq WHERE statement.seq = OLD.statement
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of statement_words go only when their item is withheld'); END;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'append-only: rows of event are never changed'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq OR (article = NEW.article AND n = NEW.n))
BEGIN SELECT RAISE(ABORT, 'append-only: this row of event is there already'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  JOIN reading ON reading.item = item.seq JOIN article ON article.reading = reading.seq WHERE article.seq = OLD.article
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of event go only when their item is withheld'); END;

CREATE TRIGGER diagnostic_no_update BEFORE UPDATE ON diagnostic
BEGIN SELECT RAISE(ABORT, 'append-only: rows of diagnostic are never changed'); END;
CREATE TRIGGER diagnostic_no_replace BEFORE INSERT ON diagnostic
WHEN EXISTS (SELECT 1 FROM diagnostic WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of diagnostic is there already'); END;
CREATE TRIGGER diagnostic_no_delete BEFORE DELETE ON diagnostic
WHEN NOT EXISTS (
  SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id
  JOIN reading ON reading.item = item.seq WHERE reading.seq = OLD.reading
)
BEGIN SELECT RAISE(ABORT, 'append-only: rows of diagnostic go only when their item is withheld'); END;

-- What is withheld does not come back.
CREATE TRIGGER item_words_withheld BEFORE INSERT ON item_words
WHEN EXISTS (SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id WHERE item.seq = NEW.item)
BEGIN SELECT RAISE(ABORT, 'withheld: the words of this item are withheld'); END;
CREATE TRIGGER record_words_withheld BEFORE INSERT ON record_words
WHEN EXISTS (SELECT 1 FROM tombstone JOIN item ON item.id = tombstone.item_id WHERE item.seq = NEW.item)
BEGIN SELECT RAISE(ABORT, 'withheld: the words of this item are withheld'); END;
