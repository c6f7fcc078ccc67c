/** Migration 1; docs/store.md explains the tables. */
export const schema1 = `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE owner (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    number TEXT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded TEXT NOT NULL,
    email TEXT,
    language TEXT CHECK (language IN ('en', 'de'))
  ) STRICT;

  CREATE TABLE customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    number TEXT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded TEXT NOT NULL,
    is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
    stage TEXT NOT NULL CHECK (stage IN ('lead', 'prospect', 'trial', 'active', 'dormant', 'lost')),
    importance TEXT NOT NULL CHECK (importance IN ('A', 'B', 'C')),
    cadence TEXT,
    cadence_why TEXT,
    notes TEXT,
    street TEXT,
    postal_code TEXT,
    city TEXT,
    region TEXT,
    country TEXT,
    since_on TEXT CHECK (since_on IS NULL OR (length(since_on) = 10 AND date(since_on) IS since_on)),
    added_on TEXT NOT NULL CHECK (length(added_on) = 10 AND date(added_on) IS added_on),
    paused_until TEXT CHECK (paused_until IS NULL OR (length(paused_until) = 10 AND date(paused_until) IS paused_until)),
    levelled_on TEXT CHECK (levelled_on IS NULL OR (length(levelled_on) = 10 AND date(levelled_on) IS levelled_on)),
    levelled_from TEXT CHECK (levelled_from IS NULL OR (length(levelled_from) = 10 AND date(levelled_from) IS levelled_from)),
    last_dialogue_on TEXT,
    last_dialogue_channel TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_due_on TEXT
  ) STRICT;
  CREATE INDEX customer_by_name ON customer (folded);
  CREATE INDEX customer_without_next ON customer (folded) WHERE next_due_on IS NULL AND stage <> 'lost';
  CREATE UNIQUE INDEX customer_by_number ON customer (number COLLATE NOCASE) WHERE number IS NOT NULL;

  CREATE TABLE customer_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (customer_id, folded)
  ) STRICT;
  CREATE INDEX customer_tag_by_tag ON customer_tag (folded);

  CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded TEXT NOT NULL,
    role TEXT,
    birthday TEXT CHECK (birthday IS NULL OR date(birthday) IS birthday OR date('2024' || substr(birthday, 2)) IS '2024' || substr(birthday, 2))
  ) STRICT;
  CREATE INDEX contact_by_customer ON contact (customer_id);
  CREATE INDEX contact_by_name ON contact (folded);

  CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    value TEXT NOT NULL,
    folded TEXT NOT NULL
  ) STRICT;
  CREATE INDEX contact_point_by_contact ON contact_point (contact_id);
  CREATE INDEX contact_point_by_email ON contact_point (folded) WHERE kind = 'email';

  CREATE TABLE ownership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),
    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on)),
    why TEXT
  ) STRICT;
  CREATE UNIQUE INDEX ownership_now ON ownership (customer_id) WHERE until_on IS NULL;
  CREATE INDEX ownership_by_customer ON ownership (customer_id);
  CREATE INDEX ownership_by_owner ON ownership (owner_id) WHERE until_on IS NULL;

  CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id INTEGER REFERENCES contact (id),
    owner_id INTEGER REFERENCES owner (id),
    happened_on TEXT NOT NULL CHECK (length(happened_on) = 10 AND date(happened_on) IS happened_on),
    channel TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    missed INTEGER NOT NULL CHECK (missed IN (0, 1)),
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
    complaint INTEGER NOT NULL CHECK (complaint IN (0, 1)),
    text TEXT,
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX interaction_by_customer ON interaction (customer_id, happened_on);
  CREATE INDEX interaction_complaint ON interaction (customer_id) WHERE complaint = 1;

  CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id INTEGER REFERENCES contact (id),
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    occurrence TEXT NOT NULL DEFAULT (lower(hex(randomblob(8)))),
    text TEXT,
    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),
    deadline_on TEXT CHECK (deadline_on IS NULL OR (length(deadline_on) = 10 AND date(deadline_on) IS deadline_on)),
    every TEXT,
    anchor_on TEXT CHECK (anchor_on IS NULL OR (length(anchor_on) = 10 AND date(anchor_on) IS anchor_on)),
    cause_id INTEGER REFERENCES interaction (id),
    created_on TEXT NOT NULL CHECK (length(created_on) = 10 AND date(created_on) IS created_on),
    original_due_on TEXT CHECK (original_due_on IS NULL OR (length(original_due_on) = 10 AND date(original_due_on) IS original_due_on)),
    snoozes INTEGER NOT NULL DEFAULT 0,
    snoozed_to TEXT CHECK (snoozed_to IS NULL OR (length(snoozed_to) = 10 AND date(snoozed_to) IS snoozed_to)),
    snoozed_on TEXT CHECK (snoozed_on IS NULL OR (length(snoozed_on) = 10 AND date(snoozed_on) IS snoozed_on)),
    closed_on TEXT CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND date(closed_on) IS closed_on)),
    outcome TEXT CHECK ((outcome IS NULL) = (closed_on IS NULL) AND (outcome IS NULL OR outcome IN ('done', 'dropped', 'superseded'))),
    why TEXT,
    closed_by_id INTEGER REFERENCES interaction (id),
    UNIQUE (customer_id, rule, occurrence)
  ) STRICT;
  CREATE INDEX follow_up_open_by_day ON follow_up (due_on) WHERE closed_on IS NULL;
  CREATE INDEX follow_up_open_by_customer ON follow_up (customer_id, due_on) WHERE closed_on IS NULL;

  CREATE TABLE imported_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id INTEGER REFERENCES contact (id),
    cells TEXT NOT NULL
  ) STRICT;
  CREATE INDEX imported_line_by_customer ON imported_line (customer_id);
  CREATE INDEX imported_line_by_contact ON imported_line (contact_id);

  CREATE TABLE holiday_year (
    region TEXT NOT NULL,
    year INTEGER NOT NULL,
    library TEXT NOT NULL,
    days TEXT NOT NULL,
    PRIMARY KEY (region, year)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE command (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    at TEXT NOT NULL,
    today TEXT NOT NULL,
    name TEXT NOT NULL,
    owner_id INTEGER,
    version TEXT NOT NULL
  ) STRICT;

  CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id INTEGER NOT NULL REFERENCES command (id),
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    before TEXT CHECK ((before IS NULL) = (operation = 'insert'))
  ) STRICT;
  CREATE INDEX change_by_command ON change (command_id);
  `
