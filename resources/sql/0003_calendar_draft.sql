-- 0003 calendar draft: notices laid ready, and who answers for a calendar.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE calendar_draft (       -- laid ready, not in force
    layer        INTEGER NOT NULL,  -- CalendarNotice::Layer, common/calendar/CalendarNotice.h
    year         INTEGER NOT NULL,
    notice       BLOB    NOT NULL,  -- as imported, JSON
    imported_by  INTEGER NOT NULL REFERENCES person(id),
    imported_utc INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    PRIMARY KEY (layer, year)
) STRICT, WITHOUT ROWID
--;
-- of a version that came into force after the first start
ALTER TABLE calendar_version ADD COLUMN activated_by INTEGER REFERENCES person(id)
--;
ALTER TABLE calendar_version ADD COLUMN activated_utc INTEGER
--;
-- of the supervision office: answers for red lights that the version takes back
ALTER TABLE calendar_version ADD COLUMN approved_by INTEGER REFERENCES person(id)
--;
ALTER TABLE calendar_version ADD COLUMN reason TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX deadline_red ON deadline(id) WHERE closed_utc IS NULL AND light_given = 3
--;
