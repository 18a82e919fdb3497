-- The body that somebody spoke for, as the article names it: found without reading every statement. It goes with its
-- row when the item is withheld.
CREATE INDEX statement_spoken_for ON statement_words (json ->> '$.speaker.for')
WHERE json ->> '$.speaker.for' IS NOT NULL;
