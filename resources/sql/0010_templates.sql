-- 0010 templates: the words of papers at each version; a second notice of what is missing; files that must be there.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE document_template (
    kind      INTEGER NOT NULL,    -- DocumentKind, common/document/DocumentKind.h
    version   INTEGER NOT NULL CHECK (version > 0),
    seq       INTEGER NOT NULL,
    text      TEXT NOT NULL,       -- as DocumentTemplate reads it
    person_id INTEGER NOT NULL REFERENCES person(id),
    at_utc    INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID
--;
CREATE INDEX document_template_seq ON document_template(seq)
--;
CREATE TRIGGER document_template_is_frozen BEFORE UPDATE ON document_template
BEGIN SELECT RAISE(ABORT, 'words that were in use never change'); END
--;
CREATE TRIGGER document_template_is_kept BEFORE DELETE ON document_template
BEGIN SELECT RAISE(ABORT, 'words that were in use are replaced, never deleted'); END
--;
ALTER TABLE document ADD COLUMN template INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE item_variant ADD COLUMN files_due INTEGER NOT NULL DEFAULT 0 CHECK (files_due BETWEEN 0 AND 3)
--;
ALTER TABLE case_file ADD COLUMN more_supplements INTEGER NOT NULL DEFAULT 0 CHECK (more_supplements >= 0)
--;
ALTER TABLE case_version ADD COLUMN more_supplements INTEGER NOT NULL DEFAULT 0
--;
