/** Migration 3; docs/store.md explains the tables. */
export const schema3 = `
  CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id INTEGER REFERENCES contact (id),
    made_by TEXT NOT NULL CHECK (made_by IN ('us', 'them')),
    text TEXT NOT NULL,
    made_on TEXT NOT NULL CHECK (length(made_on) = 10 AND date(made_on) IS made_on),
    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),
    cause_id INTEGER REFERENCES interaction (id),
    settled_on TEXT CHECK (settled_on IS NULL OR (length(settled_on) = 10 AND date(settled_on) IS settled_on)),
    outcome TEXT CHECK ((outcome IS NULL) = (settled_on IS NULL) AND (outcome IS NULL OR outcome IN ('kept', 'broken'))),
    why TEXT
  ) STRICT;
  CREATE INDEX promise_by_customer ON promise (customer_id);

  CREATE TABLE agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) > 0),
    folded TEXT NOT NULL,
    starts_on TEXT CHECK (starts_on IS NULL OR (length(starts_on) = 10 AND date(starts_on) IS starts_on)),
    ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)),
    notice TEXT,
    notice_by TEXT NOT NULL CHECK (notice_by IN ('us', 'them', 'both')),
    renews TEXT,
    leads TEXT,
    cents INTEGER,
    currency TEXT,
    entered_on TEXT NOT NULL CHECK (length(entered_on) = 10 AND date(entered_on) IS entered_on),
    decided_on TEXT CHECK (decided_on IS NULL OR (length(decided_on) = 10 AND date(decided_on) IS decided_on)),
    decision TEXT CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL OR decision IN ('ended', 'cancelled'))),
    why TEXT
  ) STRICT;
  CREATE INDEX agreement_by_customer ON agreement (customer_id);
  CREATE INDEX agreement_by_name ON agreement (folded);

  CREATE TABLE journey (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    name TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
  ) STRICT;

  CREATE TABLE journey_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    agreement_id INTEGER REFERENCES agreement (id),
    journey TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (length(starts_on) = 10 AND date(starts_on) IS starts_on),
    ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)),
    entered_on TEXT NOT NULL CHECK (length(entered_on) = 10 AND date(entered_on) IS entered_on),
    closed_on TEXT CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND date(closed_on) IS closed_on)),
    outcome TEXT CHECK ((outcome IS NULL) = (closed_on IS NULL) AND (outcome IS NULL OR outcome IN ('won', 'not-now', 'lost', 'over'))),
    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on)),
    why TEXT
  ) STRICT;
  CREATE INDEX journey_run_by_customer ON journey_run (customer_id);

  CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    changed_on TEXT NOT NULL CHECK (length(changed_on) = 10 AND date(changed_on) IS changed_on),
    stage_before TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT,
    said_by TEXT CHECK (said_by IN ('us', 'customer')),
    note TEXT,
    win_back_on TEXT CHECK (win_back_on IS NULL OR (length(win_back_on) = 10 AND date(win_back_on) IS win_back_on))
  ) STRICT;
  CREATE INDEX stage_change_by_customer ON stage_change (customer_id, changed_on);

  CREATE TABLE revenue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    booked_on TEXT NOT NULL CHECK (length(booked_on) = 10 AND date(booked_on) IS booked_on),
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    reference TEXT,
    text TEXT
  ) STRICT;
  CREATE INDEX revenue_by_customer ON revenue (customer_id, booked_on);
  CREATE UNIQUE INDEX revenue_by_reference ON revenue (customer_id, reference) WHERE reference IS NOT NULL;

  CREATE TABLE knowledge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('need', 'news', 'like', 'dislike', 'feedback')),
    text TEXT NOT NULL,
    learned_on TEXT NOT NULL CHECK (length(learned_on) = 10 AND date(learned_on) IS learned_on)
  ) STRICT;
  CREATE INDEX knowledge_by_customer ON knowledge (customer_id);

  CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'letter', 'chat')),
    state TEXT NOT NULL CHECK (state IN ('allowed', 'blocked')),
    since_on TEXT NOT NULL CHECK (length(since_on) = 10 AND date(since_on) IS since_on),
    source TEXT,
    UNIQUE (contact_id, channel)
  ) STRICT;

  CREATE TABLE address_form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    form TEXT NOT NULL CHECK (form IN ('du', 'sie', 'first-name')),
    UNIQUE (contact_id, owner_id)
  ) STRICT;

  ALTER TABLE customer ADD COLUMN wished_channel TEXT;
  ALTER TABLE customer ADD COLUMN wished_language TEXT CHECK (wished_language IN ('en', 'de'));
  ALTER TABLE customer ADD COLUMN best_time TEXT;
  ALTER TABLE customer ADD COLUMN without_occasions INTEGER NOT NULL DEFAULT 0 CHECK (without_occasions IN (0, 1));
  ALTER TABLE customer ADD COLUMN rolls_on TEXT;
  CREATE INDEX customer_by_roll ON customer (rolls_on) WHERE rolls_on IS NOT NULL;
  CREATE INDEX customer_by_wish ON customer (id) WHERE wished_channel IS NOT NULL OR best_time IS NOT NULL;
  ALTER TABLE contact ADD COLUMN died_on TEXT CHECK (died_on IS NULL OR (length(died_on) = 10 AND date(died_on) IS died_on));
  ALTER TABLE contact ADD COLUMN greeting TEXT CHECK (greeting IN ('card', 'call'));

  ALTER TABLE follow_up ADD COLUMN origin_id INTEGER;
  ALTER TABLE follow_up ADD COLUMN about TEXT;
  ALTER TABLE follow_up ADD COLUMN ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on));
  ALTER TABLE follow_up ADD COLUMN lapses_on TEXT CHECK (lapses_on IS NULL OR (length(lapses_on) = 10 AND date(lapses_on) IS lapses_on));

  -- Whoever has a birthday or an anniversary is planned anew by the next command that writes.
  UPDATE customer SET rolls_on = added_on WHERE since_on IS NOT NULL
    OR EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = customer.id AND p.birthday IS NOT NULL);

  DROP TABLE agenda;
  DROP VIEW shown_follow_up;
  CREATE VIEW shown_follow_up AS
  SELECT f.id, f.customer_id, f.due_on, f.lapses_on, f.closed_on, f.kind, c.stage, w.owner_id,
    json_array(f.id, f.kind, f.rule, f.text, f.due_on, f.deadline_on, f.every, f.snoozes,
      i.id, i.happened_on, i.channel, i.direction, i.missed, i.text,
      c.id, c.name, c.folded, c.stage, c.importance, c.cadence,
      (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = c.id),
      c.added_on, c.last_dialogue_on, c.last_dialogue_channel, c.attempts,
      p.id, p.name,
      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'email' ORDER BY id LIMIT 1),
      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'phone' ORDER BY id LIMIT 1),
      w.owner_id, f.origin_id, f.about, f.ends_on) AS shown,
    json_object('originalDueOn', f.original_due_on, 'anchorOn', f.anchor_on, 'deadlineDays', f.deadline_days,
      'createdOn', f.created_on, 'closedOn', f.closed_on, 'outcome', f.outcome, 'why', f.why,
      'namedContactId', coalesce(f.contact_id, i.contact_id), 'occurrence', f.occurrence) AS kept
  FROM follow_up f
  JOIN customer c ON c.id = f.customer_id
  LEFT JOIN interaction i ON i.id = f.cause_id
  LEFT JOIN contact p
    ON p.id = coalesce(f.contact_id, i.contact_id, (SELECT min(id) FROM contact WHERE customer_id = f.customer_id))
  LEFT JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL;

  CREATE TABLE agenda (
    due_on TEXT NOT NULL,
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    owner_id INTEGER,
    lapses_on TEXT,
    shown TEXT NOT NULL,
    PRIMARY KEY (due_on, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agenda_by_customer ON agenda (customer_id);
  CREATE INDEX agenda_by_owner ON agenda (owner_id, due_on);
  INSERT INTO agenda
    SELECT due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown FROM shown_follow_up WHERE closed_on IS NULL;
  `
