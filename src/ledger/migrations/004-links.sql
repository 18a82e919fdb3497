-- Derived as in 002. A chain's parts are links, here as everywhere; and indexes tell alone what is counted often.

ALTER TABLE hop RENAME TO link;
DROP INDEX hop_key;
CREATE INDEX link_key ON link (key, statement);

DROP INDEX hit_day;
DROP INDEX hit_act;
DROP INDEX hit_party;
DROP INDEX hit_outlet;
CREATE INDEX hit_day ON hit (day DESC, item DESC, statement, day_last, unsure, field);
CREATE INDEX hit_act ON hit (act, day DESC, item DESC, statement, day_last);
CREATE INDEX hit_kind ON hit (kind, day DESC, item DESC, statement, day_last);
CREATE INDEX hit_party ON hit (party, day DESC, item DESC, statement, day_last);
CREATE INDEX hit_outlet ON hit (outlet_key, day DESC, item DESC, statement, day_last);

-- How often each spelling of a name is used.
CREATE INDEX hit_outlet_name ON hit (outlet_key, outlet);
CREATE INDEX hit_speaker_name ON hit (party, speaker, speaker_key);

-- What a search by date needs of each statement that its words find.
CREATE INDEX hit_order ON hit (statement, day, item);
