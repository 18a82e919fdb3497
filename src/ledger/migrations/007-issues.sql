-- What people follow: each row is an issue as somebody defined it, dated and signed; the last one of an id holds. A row
-- without a definition gives the issue up.

CREATE TABLE issue (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (id <> ''),
  definition TEXT CHECK (definition IS NULL OR json_valid(definition)),
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX issue_id ON issue (id, seq);

CREATE TRIGGER issue_no_update BEFORE UPDATE ON issue
BEGIN SELECT RAISE(ABORT, 'append-only: rows of issue are never changed'); END;
CREATE TRIGGER issue_no_replace BEFORE INSERT ON issue
WHEN EXISTS (SELECT 1 FROM issue WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: this row of issue is there already'); END;
CREATE TRIGGER issue_no_delete BEFORE DELETE ON issue
BEGIN SELECT RAISE(ABORT, 'append-only: rows of issue are never deleted'); END;
