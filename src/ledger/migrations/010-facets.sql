-- Derived as in 002. Indexes that tell by themselves what several criteria leave together, and what a search needs of
-- each statement that its words find.

DROP INDEX hit_act;
DROP INDEX hit_kind;
DROP INDEX hit_party;
DROP INDEX hit_outlet;
DROP INDEX hit_order;
CREATE INDEX hit_act ON hit (act, day DESC, item DESC, statement, day_last, kind, field, unsure);
CREATE INDEX hit_kind ON hit (kind, day DESC, item DESC, statement, day_last, act, field, unsure);
CREATE INDEX hit_party ON hit (party, day DESC, item DESC, statement, day_last, act, kind, field, unsure);
CREATE INDEX hit_outlet ON hit (outlet_key, day DESC, item DESC, statement, day_last, act, kind, field, unsure);
CREATE INDEX hit_order ON hit (statement, day, item, day_last, act, kind, field, unsure);

-- What few statements are.
CREATE INDEX hit_title ON hit (day DESC, item DESC, statement, day_last) WHERE field = 'title';
CREATE INDEX hit_unsure ON hit (day DESC, item DESC, statement, day_last) WHERE unsure = 1;
