-- Derived, made when somebody asks for it, and made again wherever it is missing: what statements say to an issue, and
-- the counts of what was read. Whatever holds words goes with its statement.

-- Statements that were taken out of the derived tables or settled anew, in order: what was kept of them is not so any
-- more. Without a statement: all of them.
CREATE TABLE hit_change (seq INTEGER PRIMARY KEY, statement INTEGER) STRICT;

-- Up to where the statements were read for an issue: the last row of statement, hit_change and judgement that was seen.
-- `key` stands for the issue's words and for all that reads them.
CREATE TABLE hit_issue (
  seq INTEGER PRIMARY KEY,
  issue TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  statements INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  judgements INTEGER NOT NULL
) STRICT;

-- What a statement says to it, as JSON.
CREATE TABLE hit_mark (
  issue INTEGER NOT NULL REFERENCES hit_issue (seq) ON DELETE CASCADE,
  statement INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (issue, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX hit_mark_statement ON hit_mark (statement);

-- Counts up to a row, as JSON.
CREATE TABLE hit_kept (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
