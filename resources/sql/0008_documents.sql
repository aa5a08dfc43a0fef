-- 0008 documents: papers of cases as they were issued. Each is frozen; a spoiled one is voided, its number stays
-- taken. Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE document (
    id         INTEGER PRIMARY KEY,
    case_id    INTEGER NOT NULL REFERENCES case_file(id),
    seq        INTEGER NOT NULL,
    kind       INTEGER NOT NULL,    -- DocumentKind, common/document/DocumentKind.h
    organ_id   INTEGER NOT NULL REFERENCES organisation(id),
    year       INTEGER NOT NULL,
    serial     INTEGER,             -- from 1 on without gaps, per organ, kind and year; NULL: bears no number
    number     TEXT NOT NULL,
    title      TEXT NOT NULL,
    content    BLOB NOT NULL,       -- DocumentBody, common/protocol/DocumentReplies.h
    person_id  INTEGER NOT NULL REFERENCES person(id),
    issued_utc INTEGER NOT NULL,
    CHECK ((serial IS NULL) = (number = '')),
    UNIQUE (organ_id, kind, year, serial)
) STRICT
--;
CREATE INDEX document_case ON document(case_id)
--;
CREATE INDEX document_seq ON document(seq)
--;
CREATE TRIGGER document_is_frozen BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'what was issued never changes'); END
--;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'what was issued is voided, never deleted'); END
--;
CREATE TABLE document_void (
    document_id INTEGER PRIMARY KEY REFERENCES document(id),
    seq         INTEGER NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES person(id),
    at_utc      INTEGER NOT NULL,
    reason      TEXT NOT NULL
) STRICT
--;
CREATE TABLE document_print (       -- every time a paper was printed, or written as a file
    document_id INTEGER NOT NULL REFERENCES document(id),
    ordinal     INTEGER NOT NULL,   -- from 1 on; from the second on the paper says so
    seq         INTEGER NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES person(id),
    at_utc      INTEGER NOT NULL,
    way         INTEGER NOT NULL,   -- PrintWay, common/document/IssuedDocument.h
    PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID
--;
CREATE INDEX document_print_seq ON document_print(seq)
--;
CREATE TABLE document_seal (
    document_id INTEGER PRIMARY KEY REFERENCES document(id),
    seq         INTEGER NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES person(id),
    at_utc      INTEGER NOT NULL,
    seal        TEXT NOT NULL       -- which seal
) STRICT
--;
CREATE INDEX document_seal_seq ON document_seal(seq)
--;
ALTER TABLE case_file ADD COLUMN decision_paper INTEGER NOT NULL DEFAULT 0 CHECK (decision_paper BETWEEN 0 AND 2)
--;
ALTER TABLE case_version ADD COLUMN decision_paper INTEGER NOT NULL DEFAULT 0
--;
CREATE INDEX document_void_seq ON document_void(seq)
--;
CREATE TRIGGER document_void_is_final BEFORE UPDATE ON document_void
BEGIN SELECT RAISE(ABORT, 'a paper is voided once'); END
--;
