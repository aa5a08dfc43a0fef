-- 0006 plans: what a stage's limit rests on, and which proposal was made anew.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
-- law and article; empty: none is named
ALTER TABLE stage_rule ADD COLUMN basis TEXT NOT NULL DEFAULT ''
--;
-- the rejected proposal that was made anew with this one
ALTER TABLE item_variant ADD COLUMN mends_id INTEGER REFERENCES item_variant(id)
--;
CREATE UNIQUE INDEX item_variant_mends ON item_variant(mends_id) WHERE mends_id IS NOT NULL
--;
