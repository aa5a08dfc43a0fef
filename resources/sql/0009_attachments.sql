-- 0009 attachments: files of cases. Their content lies beside the database, named by its hash; a row comes after the
-- file is on the disk. Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE attachment (
    id        INTEGER PRIMARY KEY,
    case_id   INTEGER NOT NULL REFERENCES case_file(id),
    seq       INTEGER NOT NULL,
    sha256    BLOB NOT NULL CHECK (length(sha256) = 32),
    bytes     INTEGER NOT NULL CHECK (bytes > 0),
    type      INTEGER NOT NULL,    -- FileType, common/document/FileType.h
    name      TEXT NOT NULL,
    about     INTEGER NOT NULL,    -- FileAbout, common/document/Attachment.h
    about_id  INTEGER NOT NULL,    -- a material or a document; 0: none
    person_id INTEGER NOT NULL REFERENCES person(id),
    at_utc    INTEGER NOT NULL
) STRICT
--;
CREATE INDEX attachment_case ON attachment(case_id)
--;
CREATE INDEX attachment_seq ON attachment(seq)
--;
CREATE INDEX attachment_content ON attachment(sha256)
--;
CREATE TRIGGER attachment_is_frozen BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'what was attached never changes'); END
--;
CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'what was attached is taken out, never deleted'); END
--;
CREATE TABLE attachment_void (
    attachment_id INTEGER PRIMARY KEY REFERENCES attachment(id),
    seq           INTEGER NOT NULL,
    person_id     INTEGER NOT NULL REFERENCES person(id),
    at_utc        INTEGER NOT NULL,
    reason        TEXT NOT NULL
) STRICT
--;
CREATE INDEX attachment_void_seq ON attachment_void(seq)
--;
CREATE TRIGGER attachment_void_is_final BEFORE UPDATE ON attachment_void
BEGIN SELECT RAISE(ABORT, 'a file is taken out once'); END
--;
