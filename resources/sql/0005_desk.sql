-- 0005 desk: further parties of a case, search terms, preferences, parked forms, questions to sections,
-- lights that were taken up, and the indexes of figures.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE case_party (           -- beside the first applicant
    case_id    INTEGER NOT NULL REFERENCES case_file(id),
    position   INTEGER NOT NULL CHECK (position > 0),
    part       INTEGER NOT NULL,    -- Party::Part, common/domain/Party.h
    kind       INTEGER NOT NULL,    -- Applicant::Kind
    name       TEXT NOT NULL,
    id_number  TEXT NOT NULL,
    phone      TEXT NOT NULL,
    authority  TEXT NOT NULL,
    authority_until TEXT,           -- ISO date, last day; null: no end
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE case_term (            -- what a case is found by: keyed hashes, deletable
    term    INTEGER NOT NULL,       -- server/store/SearchTerms.h
    case_id INTEGER NOT NULL REFERENCES case_file(id),
    PRIMARY KEY (term, case_id)
) STRICT, WITHOUT ROWID
--;
CREATE INDEX case_term_case ON case_term(case_id)
--;
CREATE INDEX case_variant ON case_file(variant_id, id)
--;
CREATE TABLE preference (           -- how a person likes their desk; no record, may be thrown away
    account_id INTEGER NOT NULL REFERENCES account(id),
    name       TEXT NOT NULL,
    value      BLOB NOT NULL,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE parked_form (          -- half-filled intake forms, gone when sent or dropped
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person(id),
    title      TEXT NOT NULL,
    body       BLOB NOT NULL,
    parked_utc INTEGER NOT NULL
) STRICT
--;
CREATE INDEX parked_form_person ON parked_form(person_id, parked_utc, id)
--;
CREATE TABLE case_question (        -- to another section; stops no clock
    id           INTEGER PRIMARY KEY,
    case_id      INTEGER NOT NULL REFERENCES case_file(id),
    seq          INTEGER NOT NULL,
    section_id   INTEGER NOT NULL REFERENCES organisation(id),
    asked_by     INTEGER NOT NULL REFERENCES person(id),
    asked_utc    INTEGER NOT NULL,
    text         TEXT NOT NULL,
    answered_by  INTEGER REFERENCES person(id),
    answered_utc INTEGER,
    answered_seq INTEGER,
    answer       TEXT,
    CHECK ((answered_by IS NULL) = (answered_utc IS NULL) AND (answered_by IS NULL) = (answered_seq IS NULL)
        AND (answered_by IS NULL) = (answer IS NULL))
) STRICT
--;
CREATE TRIGGER case_question_is_answered_once BEFORE UPDATE ON case_question
WHEN old.answered_seq IS NOT NULL OR new.case_id <> old.case_id OR new.seq <> old.seq
    OR new.section_id <> old.section_id OR new.asked_by <> old.asked_by OR new.asked_utc <> old.asked_utc
    OR new.text <> old.text
BEGIN SELECT RAISE(ABORT, 'a question is only answered, and once'); END
--;
CREATE INDEX case_question_case ON case_question(case_id)
--;
CREATE INDEX case_question_section ON case_question(section_id, answered_utc, id)
--;
CREATE INDEX session_open ON session(opened_utc) WHERE ended_utc IS NULL
--;
CREATE TABLE light_seen (           -- an officer took the light up
    light_id  INTEGER PRIMARY KEY REFERENCES light(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    at_utc    INTEGER NOT NULL,
    note      TEXT NOT NULL,
    seq       INTEGER NOT NULL
) STRICT
--;
CREATE TRIGGER light_seen_is_insert_only_update BEFORE UPDATE ON light_seen
BEGIN SELECT RAISE(ABORT, 'who took a light up is never changed'); END
--;
CREATE TRIGGER light_seen_is_insert_only_delete BEFORE DELETE ON light_seen
BEGIN SELECT RAISE(ABORT, 'who took a light up is never deleted'); END
--;
CREATE INDEX light_seen_seq ON light_seen(seq)
--;
CREATE INDEX light_case ON light(case_id)
--;
-- figures read nothing but these
CREATE INDEX light_moment ON light(moment_utc, department_id, level)
--;
CREATE INDEX case_received ON case_file(received_utc, department_id)
--;
CREATE INDEX case_accepted ON case_file(accepted_utc, department_id) WHERE accepted_utc IS NOT NULL
--;
CREATE INDEX case_decided ON case_file(decided_utc, department_id, decision) WHERE decided_utc IS NOT NULL
--;
CREATE INDEX case_completed ON case_file(completed_utc, department_id, worst_light)
    WHERE completed_utc IS NOT NULL
--;
