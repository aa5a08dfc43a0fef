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
CREATE INDEX parked_form_person ON parked_form(person_id)
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
    answer       TEXT
) STRICT
--;
CREATE INDEX case_question_case ON case_question(case_id)
--;
CREATE INDEX case_question_section ON case_question(section_id, answered_utc, id)
--;
CREATE TABLE light_seen (           -- an officer took the light up
    light_id  INTEGER PRIMARY KEY REFERENCES light(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    at_utc    INTEGER NOT NULL,
    note      TEXT NOT NULL,
    seq       INTEGER NOT NULL
) STRICT
--;
CREATE INDEX light_case ON light(case_id)
--;
CREATE INDEX light_moment ON light(moment_utc)
--;
CREATE INDEX case_received ON case_file(received_utc)
--;
CREATE INDEX case_accepted ON case_file(accepted_utc) WHERE accepted_utc IS NOT NULL
--;
CREATE INDEX case_decided ON case_file(decided_utc) WHERE decided_utc IS NOT NULL
--;
CREATE INDEX case_completed ON case_file(completed_utc) WHERE completed_utc IS NOT NULL
--;
