-- 0001 initial: organisation, items, accounts, cases, clocks, lights, journal.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
--;
CREATE TABLE legal_clock (          -- one row; in a replayed database only
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    now_utc INTEGER NOT NULL
) STRICT
--;
CREATE TABLE engine (               -- one row: how far the sweep has come
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    swept_utc INTEGER NOT NULL      -- legal moment up to which every light owed has been given
) STRICT
--;
INSERT INTO engine(id, swept_utc) VALUES (1, 0)
--;
CREATE TABLE calendar_version (
    version     INTEGER PRIMARY KEY,
    loaded_seq  INTEGER NOT NULL
) STRICT
--;
CREATE TABLE calendar_notice (
    version INTEGER NOT NULL REFERENCES calendar_version(version),
    year    INTEGER NOT NULL,
    notice  BLOB    NOT NULL,       -- as imported, JSON
    PRIMARY KEY (version, year)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE organisation (
    id         INTEGER PRIMARY KEY,
    parent_id  INTEGER REFERENCES organisation(id),
    name       TEXT NOT NULL,
    short_name TEXT NOT NULL
) STRICT
--;
CREATE TABLE hall (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT
--;
CREATE TABLE service_window (
    id            INTEGER PRIMARY KEY,
    hall_id       INTEGER NOT NULL REFERENCES hall(id),
    department_id INTEGER REFERENCES organisation(id),  -- null: serves all
    name          TEXT NOT NULL
) STRICT
--;
CREATE TABLE item_variant (
    id              INTEGER PRIMARY KEY,
    item_id         INTEGER NOT NULL,
    department_id   INTEGER NOT NULL REFERENCES organisation(id),
    item_name       TEXT NOT NULL,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    promised_days   INTEGER NOT NULL CHECK (promised_days > 0),
    statutory_days  INTEGER NOT NULL CHECK (statutory_days >= promised_days),
    legal_basis     TEXT NOT NULL
) STRICT
--;
CREATE TABLE stage_rule (
    variant_id INTEGER NOT NULL REFERENCES item_variant(id),
    stage      INTEGER NOT NULL,    -- Stage, common/domain/Stage.h
    limit_days INTEGER NOT NULL CHECK (limit_days >= 0),
    PRIMARY KEY (variant_id, stage)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE material (
    id         INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES item_variant(id),
    name       TEXT NOT NULL,
    form       TEXT NOT NULL,
    need       INTEGER NOT NULL     -- Material::Need, common/domain/Catalogue.h
) STRICT
--;
CREATE INDEX material_variant ON material(variant_id)
--;
CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT
--;
CREATE TABLE account (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL REFERENCES person(id),
    login           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    role            INTEGER NOT NULL CHECK (role BETWEEN 1 AND 6),  -- Role, common/access/Policy.h
    department_id   INTEGER REFERENCES organisation(id),
    hall_id         INTEGER REFERENCES hall(id),
    window_id       INTEGER REFERENCES service_window(id),
    password_hash   TEXT NOT NULL,
    one_time        INTEGER NOT NULL CHECK (one_time IN (0, 1)),
    one_time_ends_utc INTEGER,      -- system time
    CHECK (role <> 1 OR window_id IS NOT NULL),
    CHECK (role NOT IN (2, 3) OR department_id IS NOT NULL)
) STRICT
--;
CREATE TABLE session (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account(id),
    token_hash  BLOB NOT NULL UNIQUE,
    device      TEXT NOT NULL,
    opened_utc  INTEGER NOT NULL,   -- system time
    ended_utc   INTEGER
) STRICT
--;
CREATE TABLE counter (              -- last number given, by series
    series TEXT PRIMARY KEY,
    last   INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE case_file (            -- the present state of each case
    id               INTEGER PRIMARY KEY,
    revision         INTEGER NOT NULL,
    changed_seq      INTEGER NOT NULL,
    number           TEXT NOT NULL UNIQUE,
    query_code       TEXT NOT NULL,
    variant_id       INTEGER NOT NULL REFERENCES item_variant(id),
    department_id    INTEGER NOT NULL REFERENCES organisation(id),
    hall_id          INTEGER NOT NULL REFERENCES hall(id),
    window_id        INTEGER NOT NULL REFERENCES service_window(id),
    channel          INTEGER NOT NULL,   -- Channel
    state            INTEGER NOT NULL,   -- CaseState, all in common/domain/Stage.h
    stage            INTEGER NOT NULL,   -- Stage
    taken_in_by      INTEGER NOT NULL REFERENCES person(id),
    received_utc     INTEGER NOT NULL,
    recorded_utc     INTEGER NOT NULL,
    accepted_utc     INTEGER,
    decided_utc      INTEGER,
    completed_utc    INTEGER,
    stage_entered_utc INTEGER NOT NULL,
    applicant_name   TEXT NOT NULL,
    -- the open clock that is due first, and the worst light of the open clocks, for lists
    due_clock        INTEGER,            -- ClockKind
    due_utc          INTEGER,
    yellow_utc       INTEGER,
    provisional      INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    light            INTEGER NOT NULL,   -- Light, common/supervision/Light.h
    worst_light      INTEGER NOT NULL    -- the worst ever given
) STRICT
--;
CREATE INDEX case_open_department ON case_file(department_id, id) WHERE state <> 4
--;
CREATE INDEX case_open_window ON case_file(window_id, id) WHERE state <> 4
--;
CREATE TABLE case_version (         -- what changes of a case, for 'as of' and for verify
    case_id        INTEGER NOT NULL REFERENCES case_file(id),
    revision       INTEGER NOT NULL,
    valid_from_seq INTEGER NOT NULL,
    valid_to_seq   INTEGER,
    state          INTEGER NOT NULL,
    stage          INTEGER NOT NULL,
    department_id  INTEGER NOT NULL,
    window_id      INTEGER NOT NULL,
    stage_entered_utc INTEGER NOT NULL,
    accepted_utc   INTEGER,
    decided_utc    INTEGER,
    completed_utc  INTEGER,
    PRIMARY KEY (case_id, revision)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE applicant (
    case_id        INTEGER PRIMARY KEY REFERENCES case_file(id),
    seq            INTEGER NOT NULL,
    kind           INTEGER NOT NULL,    -- Applicant::Kind
    name           TEXT NOT NULL,
    id_number      TEXT NOT NULL,
    phone          TEXT NOT NULL,
    remark         TEXT NOT NULL
) STRICT
--;
CREATE TABLE case_material (
    case_id     INTEGER NOT NULL REFERENCES case_file(id),
    material_id INTEGER NOT NULL REFERENCES material(id),
    present     INTEGER NOT NULL CHECK (present IN (0, 1)),
    PRIMARY KEY (case_id, material_id)
) STRICT, WITHOUT ROWID
--;
CREATE TABLE opinion (
    id        INTEGER PRIMARY KEY,
    case_id   INTEGER NOT NULL REFERENCES case_file(id),
    seq       INTEGER NOT NULL,
    stage     INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    text      TEXT NOT NULL,
    at_utc    INTEGER NOT NULL
) STRICT
--;
CREATE INDEX opinion_case ON opinion(case_id)
--;
CREATE TABLE deadline (
    id              INTEGER PRIMARY KEY,
    case_id         INTEGER NOT NULL REFERENCES case_file(id),
    clock           INTEGER NOT NULL,   -- ClockKind
    stage           INTEGER NOT NULL,
    run             INTEGER NOT NULL CHECK (run > 0),
    started_utc     INTEGER NOT NULL,
    limit_days      INTEGER NOT NULL CHECK (limit_days > 0),
    yellow_utc      INTEGER NOT NULL,
    due_utc         INTEGER NOT NULL,
    provisional     INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    closed_utc      INTEGER,
    calendar_version INTEGER NOT NULL,
    policy_version  INTEGER NOT NULL,
    light_given     INTEGER NOT NULL,   -- highest Light given in this run, 0 for none
    next_change_utc INTEGER
) STRICT
--;
CREATE INDEX deadline_case ON deadline(case_id)
--;
CREATE INDEX deadline_next ON deadline(next_change_utc) WHERE next_change_utc IS NOT NULL
--;
CREATE TABLE light (                -- facts, given once for ever
    id             INTEGER PRIMARY KEY,
    deadline_id    INTEGER NOT NULL REFERENCES deadline(id),
    run            INTEGER NOT NULL,
    level          INTEGER NOT NULL,    -- Light
    case_id        INTEGER NOT NULL REFERENCES case_file(id),
    department_id  INTEGER NOT NULL,
    moment_utc     INTEGER NOT NULL,    -- when it became due
    given_utc      INTEGER NOT NULL,    -- legal time when it was given
    policy_version INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    UNIQUE (deadline_id, run, level)
) STRICT
--;
CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY,
    format        INTEGER NOT NULL,     -- of the hashed bytes, server/journal/JournalEntry.h
    legal_utc     INTEGER NOT NULL,
    system_utc    INTEGER NOT NULL,
    account_id    INTEGER NOT NULL,     -- 0: the system
    person_id     INTEGER NOT NULL,
    session_id    INTEGER NOT NULL,
    device        TEXT NOT NULL,
    address       TEXT NOT NULL,
    verb          INTEGER NOT NULL,     -- MessageKind, common/protocol/MessageKind.h
    subject       INTEGER NOT NULL,     -- id of the case, account or deadline the verb speaks of
    revision      INTEGER NOT NULL,
    scope_before  TEXT NOT NULL,
    scope_after   TEXT NOT NULL,
    result        INTEGER NOT NULL,     -- ErrorCode
    content_hash  BLOB NOT NULL,
    hash          BLOB NOT NULL
) STRICT
--;
CREATE INDEX journal_subject ON journal(subject, verb)
--;
CREATE TABLE journal_salt (         -- deleted with the content when a person's data is erased
    seq  INTEGER PRIMARY KEY REFERENCES journal(seq),
    salt BLOB NOT NULL
) STRICT
--;
CREATE TABLE reply (                -- answers already given, for requests that come again
    account_id  INTEGER NOT NULL,
    client      INTEGER NOT NULL,
    counter     INTEGER NOT NULL,
    request_hash BLOB NOT NULL,
    reply       BLOB NOT NULL,
    system_utc  INTEGER NOT NULL,
    PRIMARY KEY (account_id, client, counter)
) STRICT, WITHOUT ROWID
--;
CREATE TRIGGER journal_is_insert_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal rows are never changed'); END
--;
CREATE TRIGGER journal_is_insert_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal rows are never deleted'); END
--;
CREATE TRIGGER light_is_insert_only_update BEFORE UPDATE ON light
BEGIN SELECT RAISE(ABORT, 'lights are never changed'); END
--;
CREATE TRIGGER light_is_insert_only_delete BEFORE DELETE ON light
BEGIN SELECT RAISE(ABORT, 'lights are never deleted'); END
--;
CREATE TRIGGER opinion_is_insert_only BEFORE UPDATE ON opinion
BEGIN SELECT RAISE(ABORT, 'opinions are never changed'); END
--;
