-- 0002 law: limits in every unit, kinds of items, special procedures, requests, facts, runs, annulments, roles.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
-- A limit is a count with a LimitUnit (common/calendar/Limit.h); unit 0 is none. A budget is the text form of
-- common/calendar/TimeBudget.h.
CREATE TABLE item_kind (
    name                TEXT PRIMARY KEY,
    acceptance_count    INTEGER NOT NULL, acceptance_unit   INTEGER NOT NULL,
    supplement_count    INTEGER NOT NULL, supplement_unit   INTEGER NOT NULL,
    paper_count         INTEGER NOT NULL, paper_unit        INTEGER NOT NULL,
    delivery_count      INTEGER NOT NULL, delivery_unit     INTEGER NOT NULL,
    extension_count     INTEGER NOT NULL, extension_unit    INTEGER NOT NULL,
    joint_count         INTEGER NOT NULL, joint_unit        INTEGER NOT NULL,
    extensions_allowed  INTEGER NOT NULL CHECK (extensions_allowed >= 0),
    deems_acceptance    INTEGER NOT NULL CHECK (deems_acceptance IN (0, 1)),
    legal_basis         TEXT NOT NULL
) STRICT
--;
INSERT INTO item_kind VALUES ('行政许可', 5, 1, 30, 1, 5, 1, 10, 1, 10, 1, 15, 1, 1, 1,
    '《中华人民共和国行政许可法》第三十二条、第四十二条、第四十四条')
--;
INSERT OR IGNORE INTO item_kind SELECT DISTINCT kind, 5, 1, 30, 1, 5, 1, 10, 1, 0, 0, 0, 0, 0, 0, '' FROM item_variant
--;
ALTER TABLE item_variant ADD COLUMN promised_count INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE item_variant ADD COLUMN promised_unit INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE item_variant ADD COLUMN statutory_count INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE item_variant ADD COLUMN statutory_unit INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE item_variant ADD COLUMN promised_basis TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE item_variant ADD COLUMN immediate INTEGER NOT NULL DEFAULT 0 CHECK (immediate IN (0, 1))
--;
ALTER TABLE item_variant ADD COLUMN joint INTEGER NOT NULL DEFAULT 0 CHECK (joint IN (0, 1))
--;
ALTER TABLE item_variant ADD COLUMN commitment INTEGER NOT NULL DEFAULT 0 CHECK (commitment IN (0, 1))
--;
ALTER TABLE item_variant ADD COLUMN delegation TEXT NOT NULL DEFAULT ''
--;
UPDATE item_variant SET promised_count = promised_days, promised_unit = 1, statutory_count = statutory_days,
    statutory_unit = 1
--;
ALTER TABLE item_variant DROP COLUMN statutory_days
--;
ALTER TABLE item_variant DROP COLUMN promised_days
--;
ALTER TABLE stage_rule ADD COLUMN limit_count INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE stage_rule ADD COLUMN limit_unit INTEGER NOT NULL DEFAULT 0
--;
-- Assignment, common/domain/Catalogue.h
ALTER TABLE stage_rule ADD COLUMN assignment INTEGER NOT NULL DEFAULT 1
--;
UPDATE stage_rule SET limit_count = limit_days, limit_unit = CASE WHEN limit_days > 0 THEN 1 ELSE 0 END
--;
ALTER TABLE stage_rule DROP COLUMN limit_days
--;
CREATE TABLE stage_person (         -- persons filed for a stage, in the order of the rota
    variant_id INTEGER NOT NULL REFERENCES item_variant(id),
    stage      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person(id),
    PRIMARY KEY (variant_id, stage, position)
) STRICT, WITHOUT ROWID
--;
ALTER TABLE material ADD COLUMN may_follow INTEGER NOT NULL DEFAULT 0 CHECK (may_follow IN (0, 1))
--;
-- OpeningRule as JSON; empty: the default
ALTER TABLE hall ADD COLUMN opening TEXT NOT NULL DEFAULT ''
--;
CREATE TABLE light_policy (         -- when a clock warns; a version is never changed
    version     INTEGER NOT NULL,
    clock       INTEGER NOT NULL,   -- ClockKind; 0: every clock without a line of its own
    yellow_days INTEGER NOT NULL,
    yellow_10   INTEGER NOT NULL,   -- limits of 10 working days and more
    yellow_20   INTEGER NOT NULL,
    due_rule    INTEGER NOT NULL,   -- DueRule, common/calendar/DueMoment.h
    from_seq    INTEGER NOT NULL,
    PRIMARY KEY (version, clock)
) STRICT, WITHOUT ROWID
--;
INSERT INTO light_policy VALUES (1, 0, 1, 2, 3, 1, 0)
--;
CREATE TABLE account_next (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL REFERENCES person(id),
    login           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    role            INTEGER NOT NULL CHECK (role BETWEEN 1 AND 14 AND role <> 7),  -- Role, common/access/Policy.h
    roles           INTEGER NOT NULL,                                              -- RoleSet
    department_id   INTEGER REFERENCES organisation(id),
    hall_id         INTEGER REFERENCES hall(id),
    window_id       INTEGER REFERENCES service_window(id),
    password_hash   TEXT NOT NULL,
    one_time        INTEGER NOT NULL CHECK (one_time IN (0, 1)),
    one_time_ends_utc INTEGER,      -- system time
    disabled        INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    CHECK (role <> 1 OR window_id IS NOT NULL),
    CHECK (role IN (1, 4, 5, 6) OR department_id IS NOT NULL),
    -- 三员: none of SystemAdmin, SecurityAdmin, Auditor beside any other role (domain.md §8)
    CHECK ((roles & 112) = 0 OR roles IN (16, 32, 64))
) STRICT
--;
INSERT INTO account_next(id, person_id, login, role, roles, department_id, hall_id, window_id, password_hash, one_time,
    one_time_ends_utc) SELECT id, person_id, login, role,
    CASE role WHEN 2 THEN (1 << 2) | (1 << 8) | (1 << 9) ELSE 1 << role END,
    department_id, hall_id, window_id, password_hash, one_time, one_time_ends_utc FROM account
--;
CREATE TABLE session_next (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account_next(id),
    token_hash  BLOB NOT NULL UNIQUE,
    device      TEXT NOT NULL,
    opened_utc  INTEGER NOT NULL,   -- system time
    ended_utc   INTEGER
) STRICT
--;
INSERT INTO session_next SELECT id, account_id, token_hash, device, opened_utc, ended_utc FROM session
--;
DROP TABLE session
--;
DROP TABLE account
--;
ALTER TABLE account_next RENAME TO account
--;
ALTER TABLE session_next RENAME TO session
--;
CREATE INDEX account_person ON account(person_id)
--;
DROP INDEX case_open_department
--;
DROP INDEX case_open_window
--;
-- these in common/domain/Stage.h
ALTER TABLE case_file ADD COLUMN decision INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN accepted_how INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN delivery INTEGER NOT NULL DEFAULT 0
--;
-- bits of RequestKind
ALTER TABLE case_file ADD COLUMN pending INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN open_procedures INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN deferred_missing INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN paper_owed INTEGER NOT NULL DEFAULT 0 CHECK (paper_owed IN (0, 1))
--;
ALTER TABLE case_file ADD COLUMN commitment_open INTEGER NOT NULL DEFAULT 0 CHECK (commitment_open IN (0, 1))
--;
ALTER TABLE case_file ADD COLUMN assignee_id INTEGER REFERENCES person(id)
--;
-- isClosed()
ALTER TABLE case_file ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
--;
UPDATE case_file SET closed = 1 WHERE state = 4
--;
UPDATE case_file SET accepted_how = 1 WHERE accepted_utc IS NOT NULL
--;
UPDATE case_file SET decision = 1 WHERE decided_utc IS NOT NULL
--;
CREATE INDEX case_open_department ON case_file(department_id, id) WHERE closed = 0
--;
CREATE INDEX case_open_window ON case_file(window_id, id) WHERE closed = 0
--;
CREATE INDEX case_assignee ON case_file(assignee_id) WHERE assignee_id IS NOT NULL AND closed = 0
--;
ALTER TABLE case_version ADD COLUMN decision INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN accepted_how INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN delivery INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN pending INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN open_procedures INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN deferred_missing INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN paper_owed INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN commitment_open INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN assignee_id INTEGER
--;
-- by a notice
ALTER TABLE case_material ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1))
--;
ALTER TABLE case_material ADD COLUMN supplied_utc INTEGER
--;
ALTER TABLE case_material ADD COLUMN deferred_until TEXT
--;
CREATE TABLE case_fact (            -- what a step says beyond the case's own columns; never changed
    id        INTEGER PRIMARY KEY,
    case_id   INTEGER NOT NULL REFERENCES case_file(id),
    seq       INTEGER NOT NULL,
    kind      INTEGER NOT NULL,     -- CaseFact::Kind, common/domain/CaseFact.h, which tells what the others hold
    number    INTEGER NOT NULL,
    day_on    TEXT,
    person_id INTEGER REFERENCES person(id),
    text      TEXT NOT NULL,
    detail    TEXT NOT NULL
) STRICT
--;
CREATE INDEX case_fact_case ON case_fact(case_id)
--;
CREATE TRIGGER case_fact_is_insert_only BEFORE UPDATE ON case_fact
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END
--;
CREATE TABLE special_procedure (
    id          INTEGER PRIMARY KEY,
    case_id     INTEGER NOT NULL REFERENCES case_file(id),
    opened_seq  INTEGER NOT NULL,
    kind        INTEGER NOT NULL,   -- ProcedureKind
    limit_count INTEGER NOT NULL,
    limit_unit  INTEGER NOT NULL,
    opened_by   INTEGER NOT NULL REFERENCES person(id),
    opened_utc  INTEGER NOT NULL,
    closed_seq  INTEGER,
    closed_utc  INTEGER
) STRICT
--;
CREATE INDEX special_procedure_case ON special_procedure(case_id)
--;
CREATE TABLE case_request (         -- something proposed and the word on it
    id           INTEGER PRIMARY KEY,
    case_id      INTEGER NOT NULL REFERENCES case_file(id),
    asked_seq    INTEGER NOT NULL,
    kind         INTEGER NOT NULL,  -- RequestKind
    procedure    INTEGER NOT NULL,  -- ProcedureKind, of a procedure
    limit_count  INTEGER NOT NULL,
    limit_unit   INTEGER NOT NULL,
    asked_by     INTEGER NOT NULL REFERENCES person(id),
    asked_utc    INTEGER NOT NULL,
    late         INTEGER NOT NULL CHECK (late IN (0, 1)),
    answer       INTEGER NOT NULL,  -- CaseRequest::Answer
    answered_seq INTEGER,
    answered_by  INTEGER REFERENCES person(id),
    answered_utc INTEGER
) STRICT
--;
CREATE INDEX case_request_case ON case_request(case_id)
--;
ALTER TABLE deadline ADD COLUMN budget TEXT NOT NULL DEFAULT ''
--;
-- pauses of a stage that was left and came back
ALTER TABLE deadline ADD COLUMN away TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE deadline ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))
--;
-- OnRed, common/domain/Case.h
ALTER TABLE deadline ADD COLUMN on_red INTEGER NOT NULL DEFAULT 0
--;
-- procedure or material of the clock
ALTER TABLE deadline ADD COLUMN subject INTEGER NOT NULL DEFAULT 0
--;
UPDATE deadline SET budget = limit_days || 'wd'
--;
ALTER TABLE deadline DROP COLUMN limit_days
--;
CREATE INDEX deadline_stale ON deadline(calendar_version, id) WHERE closed_utc IS NULL
--;
CREATE TABLE deadline_run (         -- a schedule that was replaced; lights of its run were given by it
    id               INTEGER PRIMARY KEY,
    deadline_id      INTEGER NOT NULL REFERENCES deadline(id),
    run              INTEGER NOT NULL,
    budget           TEXT NOT NULL,
    yellow_utc       INTEGER NOT NULL,
    due_utc          INTEGER NOT NULL,
    paused           INTEGER NOT NULL CHECK (paused IN (0, 1)),
    calendar_version INTEGER NOT NULL,
    policy_version   INTEGER NOT NULL,
    until_seq        INTEGER NOT NULL,
    until_utc        INTEGER NOT NULL
) STRICT
--;
CREATE INDEX deadline_run_deadline ON deadline_run(deadline_id)
--;
CREATE TRIGGER deadline_run_is_insert_only_update BEFORE UPDATE ON deadline_run
BEGIN SELECT RAISE(ABORT, 'runs are never changed'); END
--;
CREATE TRIGGER deadline_run_is_insert_only_delete BEFORE DELETE ON deadline_run
BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END
--;
CREATE TABLE light_annulment (      -- a light taken back: two names and a reason; the light itself stays
    id            INTEGER PRIMARY KEY,
    light_id      INTEGER NOT NULL UNIQUE REFERENCES light(id),
    asked_by      INTEGER NOT NULL REFERENCES person(id),
    confirmed_by  INTEGER NOT NULL REFERENCES person(id) CHECK (confirmed_by <> asked_by),
    reason        TEXT NOT NULL,
    seq           INTEGER NOT NULL,
    at_utc        INTEGER NOT NULL
) STRICT
--;
CREATE TRIGGER light_annulment_is_insert_only_update BEFORE UPDATE ON light_annulment
BEGIN SELECT RAISE(ABORT, 'annulments are never changed'); END
--;
CREATE TRIGGER light_annulment_is_insert_only_delete BEFORE DELETE ON light_annulment
BEGIN SELECT RAISE(ABORT, 'annulments are never deleted'); END
--;
CREATE TABLE calendar_notice_next (
    version INTEGER NOT NULL REFERENCES calendar_version(version),
    layer   INTEGER NOT NULL,       -- CalendarNotice::Layer, common/calendar/CalendarNotice.h
    year    INTEGER NOT NULL,
    notice  BLOB    NOT NULL,       -- as imported, JSON
    PRIMARY KEY (version, layer, year)
) STRICT, WITHOUT ROWID
--;
INSERT INTO calendar_notice_next SELECT version, 1, year, notice FROM calendar_notice
--;
DROP TABLE calendar_notice
--;
ALTER TABLE calendar_notice_next RENAME TO calendar_notice
--;
