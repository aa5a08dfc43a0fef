-- 0004 records: organisation, items and people as data with dates; policies, duties, outcomes at the counter.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE TABLE record_version (       -- every change of what is not a case, as it was asked for; never changed
    id        INTEGER PRIMARY KEY,
    verb      INTEGER NOT NULL,     -- MessageKind, common/protocol/MessageKind.h
    subject   INTEGER NOT NULL,     -- id of the organisation, hall, variant, person, …
    from_day  TEXT,                 -- in force from this day on; null: at once
    body      BLOB NOT NULL,        -- the command as CBOR, hashed with the journal entry
    person_id INTEGER NOT NULL,     -- 0: the system
    at_utc    INTEGER NOT NULL,
    seq       INTEGER NOT NULL UNIQUE
) STRICT
--;
CREATE INDEX record_version_subject ON record_version(verb, subject)
--;
CREATE TRIGGER record_version_is_insert_only_update BEFORE UPDATE ON record_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END
--;
CREATE TRIGGER record_version_is_insert_only_delete BEFORE DELETE ON record_version
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END
--;
CREATE TABLE record_waiting (       -- versions whose day has not come
    version_id INTEGER PRIMARY KEY REFERENCES record_version(id),
    from_day   TEXT NOT NULL
) STRICT
--;
-- Tier, common/domain/Catalogue.h
ALTER TABLE organisation ADD COLUMN tier INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE organisation ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
--;
ALTER TABLE hall ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
--;
CREATE TABLE hall_opening (         -- every change of a hall's hours; clocks keep those they started under
    hall_id   INTEGER NOT NULL REFERENCES hall(id),
    seq       INTEGER NOT NULL,     -- journal entry of the change
    after_utc INTEGER NOT NULL,     -- for clocks that start later than this legal moment; 0: for all
    opening   TEXT NOT NULL,        -- JSON, common/calendar/OpeningText.h; empty: the default hours
    PRIMARY KEY (hall_id, seq)
) STRICT, WITHOUT ROWID
--;
CREATE TRIGGER hall_opening_is_insert_only_update BEFORE UPDATE ON hall_opening
BEGIN SELECT RAISE(ABORT, 'hours that held are never changed'); END
--;
CREATE TRIGGER hall_opening_is_insert_only_delete BEFORE DELETE ON hall_opening
BEGIN SELECT RAISE(ABORT, 'hours that held are never deleted'); END
--;
ALTER TABLE service_window ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
--;
-- these in common/domain/Catalogue.h: naming, status (VariantStatus)
ALTER TABLE item_variant ADD COLUMN naming INTEGER NOT NULL DEFAULT 1
--;
ALTER TABLE item_variant ADD COLUMN duty TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE item_variant ADD COLUMN status INTEGER NOT NULL DEFAULT 2
--;
ALTER TABLE item_variant ADD COLUMN from_day TEXT NOT NULL DEFAULT '1970-01-01'
--;
ALTER TABLE item_variant ADD COLUMN until_day TEXT
--;
ALTER TABLE item_variant ADD COLUMN replaces_id INTEGER REFERENCES item_variant(id)
--;
ALTER TABLE item_variant ADD COLUMN proposed_by INTEGER REFERENCES person(id)
--;
ALTER TABLE item_variant ADD COLUMN released_by INTEGER REFERENCES person(id)
--;
-- of the legal office: who examined it, and the paper of it
ALTER TABLE item_variant ADD COLUMN examiner TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE item_variant ADD COLUMN examiner_paper TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE stage_rule ADD COLUMN reviews INTEGER NOT NULL DEFAULT 1 CHECK (reviews BETWEEN 1 AND 5)
--;
CREATE TABLE fee (
    id           INTEGER PRIMARY KEY,
    variant_id   INTEGER NOT NULL REFERENCES item_variant(id),
    name         TEXT NOT NULL,
    standard_fen INTEGER NOT NULL CHECK (standard_fen >= 0),
    unit         TEXT NOT NULL,
    basis        TEXT NOT NULL
) STRICT
--;
CREATE INDEX fee_variant ON fee(variant_id)
--;
ALTER TABLE case_file ADD COLUMN reviews_done INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_file ADD COLUMN last_reviewer_id INTEGER REFERENCES person(id)
--;
ALTER TABLE case_version ADD COLUMN reviews_done INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE case_version ADD COLUMN last_reviewer_id INTEGER
--;
ALTER TABLE person ADD COLUMN unit_id INTEGER REFERENCES organisation(id)
--;
ALTER TABLE person ADD COLUMN position TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT ''
--;
-- 备案号: given by the supervision office before the first decision (domain.md §8); empty: not filed
ALTER TABLE person ADD COLUMN filing_number TEXT NOT NULL DEFAULT ''
--;
ALTER TABLE person ADD COLUMN left_on TEXT
--;
-- Whoever worked before filing was asked for goes on working, and is told apart by the number.
UPDATE person SET filing_number = '补-' || id
--;
CREATE UNIQUE INDEX person_filing ON person(filing_number) WHERE filing_number <> ''
--;
UPDATE person SET unit_id = (SELECT department_id FROM account WHERE account.person_id = person.id LIMIT 1)
--;
CREATE TABLE deputy (               -- who works on whose cases, and when
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person(id),
    deputy_id  INTEGER NOT NULL REFERENCES person(id) CHECK (deputy_id <> person_id),
    from_day   TEXT NOT NULL,
    until_day  TEXT NOT NULL,       -- the last day
    cancelled  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
) STRICT
--;
CREATE INDEX deputy_until ON deputy(until_day)
--;
CREATE TABLE window_duty (          -- WindowDuty: person × window × time
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES person(id),
    window_id  INTEGER NOT NULL REFERENCES service_window(id),
    from_utc   INTEGER NOT NULL,    -- legal time
    until_utc  INTEGER NOT NULL CHECK (until_utc > from_utc),
    stands_for INTEGER REFERENCES person(id),
    cancelled  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
) STRICT
--;
CREATE INDEX window_duty_until ON window_duty(until_utc)
--;
CREATE INDEX window_duty_person ON window_duty(person_id, until_utc)
--;
ALTER TABLE light_policy ADD COLUMN red_after INTEGER NOT NULL DEFAULT 0 CHECK (red_after >= 0)
--;
-- red from here on, where the policy gives more time than the limit; null: at due_utc
ALTER TABLE deadline ADD COLUMN red_utc INTEGER CHECK (red_utc > due_utc)
--;
ALTER TABLE deadline_run ADD COLUMN red_utc INTEGER CHECK (red_utc > due_utc)
--;
CREATE TRIGGER light_policy_is_insert_only_update BEFORE UPDATE ON light_policy
BEGIN SELECT RAISE(ABORT, 'policies are never changed'); END
--;
CREATE TRIGGER light_policy_is_insert_only_delete BEFORE DELETE ON light_policy
BEGIN SELECT RAISE(ABORT, 'policies are never deleted'); END
--;
CREATE TABLE light_policy_version ( -- proposed by one, activated by another
    version      INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,
    from_day     TEXT NOT NULL,     -- clocks that start from this day on
    status       INTEGER NOT NULL,  -- PolicyStatus, common/protocol/WatchRequests.h
    proposed_by  INTEGER REFERENCES person(id),
    activated_by INTEGER REFERENCES person(id),     -- or who turned it down
    reason       TEXT NOT NULL,
    answer       TEXT NOT NULL DEFAULT '',          -- why it was turned down
    CHECK (activated_by IS NULL OR activated_by <> proposed_by)
) STRICT
--;
INSERT INTO light_policy_version(version, name, from_day, status, reason)
    VALUES (1, '默认', '1970-01-01', 2, '')
--;
CREATE TRIGGER light_policy_version_is_answered_once BEFORE UPDATE ON light_policy_version WHEN old.status <> 1
BEGIN SELECT RAISE(ABORT, 'an answered policy is never changed'); END
--;
CREATE TRIGGER light_policy_version_is_never_deleted BEFORE DELETE ON light_policy_version
BEGIN SELECT RAISE(ABORT, 'policies are never deleted'); END
--;
CREATE TABLE annulment_request (    -- a light that an officer wants taken back; another one answers
    id           INTEGER PRIMARY KEY,
    light_id     INTEGER NOT NULL REFERENCES light(id),
    asked_by     INTEGER NOT NULL REFERENCES person(id),
    asked_utc    INTEGER NOT NULL,
    asked_seq    INTEGER NOT NULL UNIQUE,
    reason       TEXT NOT NULL,
    answer       INTEGER NOT NULL DEFAULT 0,    -- CaseRequest::Answer
    answered_by  INTEGER REFERENCES person(id) CHECK (answered_by <> asked_by),
    answered_utc INTEGER,
    answered_seq INTEGER UNIQUE
) STRICT
--;
CREATE UNIQUE INDEX annulment_request_open ON annulment_request(light_id) WHERE answer = 0
--;
CREATE TRIGGER annulment_request_is_answered_once BEFORE UPDATE ON annulment_request WHEN old.answer <> 0
BEGIN SELECT RAISE(ABORT, 'an answered request is never changed'); END
--;
CREATE TRIGGER annulment_request_is_never_deleted BEFORE DELETE ON annulment_request
BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END
--;
CREATE TABLE counter_record (       -- what happened at a counter without a case; never changed
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL UNIQUE,
    hall_id    INTEGER NOT NULL REFERENCES hall(id),
    window_id  INTEGER NOT NULL REFERENCES service_window(id),
    person_id  INTEGER NOT NULL REFERENCES person(id),
    at_utc     INTEGER NOT NULL,
    outcome    INTEGER NOT NULL,    -- CounterOutcome, common/domain/Stage.h
    variant_id INTEGER REFERENCES item_variant(id),
    organ      TEXT NOT NULL,       -- the right one, of NotOurs
    applicant  TEXT NOT NULL,
    note       TEXT NOT NULL
) STRICT
--;
CREATE INDEX counter_record_window ON counter_record(window_id, id)
--;
CREATE TRIGGER counter_record_is_insert_only_update BEFORE UPDATE ON counter_record
BEGIN SELECT RAISE(ABORT, 'records of the counter are never changed'); END
--;
CREATE TRIGGER counter_record_is_insert_only_delete BEFORE DELETE ON counter_record
BEGIN SELECT RAISE(ABORT, 'records of the counter are never deleted'); END
--;
CREATE TABLE finding (              -- radar: a suspicious record with its evidence, for a person to judge
    id            INTEGER PRIMARY KEY,
    kind          INTEGER NOT NULL, -- FindingKind, common/supervision/Finding.h
    case_id       INTEGER NOT NULL REFERENCES case_file(id),
    department_id INTEGER NOT NULL,
    person_id     INTEGER NOT NULL, -- 0: nobody in particular
    at_utc        INTEGER NOT NULL, -- legal time of the step that showed it
    other_case_id INTEGER REFERENCES case_file(id),
    number        INTEGER NOT NULL, -- measured figure, in the unit of its kind
    seq           INTEGER NOT NULL,
    UNIQUE (kind, case_id, seq)
) STRICT
--;
CREATE TRIGGER finding_is_insert_only BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'findings are never changed'); END
--;
CREATE TRIGGER finding_is_insert_only_delete BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END
--;
-- Steps up to this entry were taken before there was a radar.
INSERT INTO setting(name, value) SELECT 'radar_after_seq', coalesce(max(seq), 0) FROM journal
--;
-- For the radar: completions of one person (verb 13 is CompleteCase), and withdrawals of one item (state 9).
CREATE INDEX journal_completion ON journal(person_id, legal_utc) WHERE verb = 13 AND result = 0
--;
CREATE INDEX case_withdrawn ON case_file(variant_id, completed_utc) WHERE state = 9
--;
CREATE INDEX item_variant_item ON item_variant(item_id)
--;
