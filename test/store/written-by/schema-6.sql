-- A store as followups of commit 7713896 (schema 6) wrote it, as SQL; test/support/written-by.ts makes the file of it.
PRAGMA application_id = 1181707381;
PRAGMA user_version = 6;
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('schema',replace('CREATE TABLE absence (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    owner_id INTEGER NOT NULL REFERENCES owner (id),\n    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),\n    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on AND until_on >= from_on)),\n    stand_in_id INTEGER REFERENCES owner (id)\n  ) STRICT\nCREATE INDEX absence_by_owner ON absence (owner_id)\nCREATE TABLE address_form (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    contact_id INTEGER NOT NULL REFERENCES contact (id),\n    owner_id INTEGER NOT NULL REFERENCES owner (id),\n    form TEXT NOT NULL CHECK (form IN (''du'', ''sie'', ''first-name'')),\n    UNIQUE (contact_id, owner_id)\n  ) STRICT\nCREATE TABLE agenda (\n    due_on TEXT NOT NULL,\n    id INTEGER NOT NULL,\n    customer_id INTEGER NOT NULL,\n    kind TEXT NOT NULL,\n    stage TEXT NOT NULL,\n    owner_id INTEGER,\n    lapses_on TEXT,\n    shown TEXT NOT NULL,\n    PRIMARY KEY (due_on, id)\n  ) STRICT, WITHOUT ROWID\nCREATE INDEX agenda_by_customer ON agenda (customer_id)\nCREATE INDEX agenda_by_owner ON agenda (owner_id, due_on)\nCREATE TABLE agreement (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    kind TEXT NOT NULL,\n    title TEXT NOT NULL CHECK (length(title) > 0),\n    folded TEXT NOT NULL,\n    starts_on TEXT CHECK (starts_on IS NULL OR (length(starts_on) = 10 AND date(starts_on) IS starts_on)),\n    ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)),\n    notice TEXT,\n    notice_by TEXT NOT NULL CHECK (notice_by IN (''us'', ''them'', ''both'')),\n    renews TEXT,\n    leads TEXT,\n    cents INTEGER,\n    currency TEXT,\n    entered_on TEXT NOT NULL CHECK (length(entered_on) = 10 AND date(entered_on) IS entered_on),\n    decided_on TEXT CHECK (decided_on IS NULL OR (length(decided_on) = 10 AND date(decided_on) IS decided_on)),\n    decision TEXT CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL OR decision IN (''ended'', ''cancelled''))),\n    why TEXT\n  ) STRICT\nCREATE INDEX agreement_by_customer ON agreement (customer_id)\nCREATE INDEX agreement_by_name ON agreement (folded)\nCREATE TABLE change (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    command_id INTEGER NOT NULL REFERENCES command (id),\n    table_name TEXT NOT NULL,\n    operation TEXT NOT NULL CHECK (operation IN (''insert'', ''update'', ''delete'')),\n    first_id INTEGER NOT NULL,\n    last_id INTEGER NOT NULL,\n    before TEXT CHECK ((before IS NULL) = (operation = ''insert''))\n  ) STRICT\nCREATE INDEX change_by_command ON change (command_id)\nCREATE INDEX change_by_row ON change (table_name, first_id)\nCREATE TABLE command (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    at TEXT NOT NULL,\n    today TEXT NOT NULL,\n    name TEXT NOT NULL,\n    owner_id INTEGER,\n    version TEXT NOT NULL\n  , undoes_id INTEGER REFERENCES command (id), undone_by_id INTEGER REFERENCES command (id), is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1))) STRICT\nCREATE INDEX command_by_day ON command (today)\nCREATE TABLE command_customer (\n    command_id INTEGER NOT NULL REFERENCES command (id),\n    first_id INTEGER NOT NULL,\n    last_id INTEGER NOT NULL CHECK (last_id >= first_id),\n    PRIMARY KEY (command_id, first_id)\n  ) STRICT, WITHOUT ROWID\nCREATE INDEX command_customer_many ON command_customer (last_id, first_id) WHERE first_id < last_id\nCREATE INDEX command_customer_one ON command_customer (first_id, command_id) WHERE first_id = last_id\nCREATE TABLE consent (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    contact_id INTEGER NOT NULL REFERENCES contact (id),\n    channel TEXT NOT NULL CHECK (channel IN (''call'', ''email'', ''letter'', ''chat'')),\n    state TEXT NOT NULL CHECK (state IN (''allowed'', ''blocked'')),\n    since_on TEXT NOT NULL CHECK (length(since_on) = 10 AND date(since_on) IS since_on),\n    source TEXT,\n    UNIQUE (contact_id, channel)\n  ) STRICT\nCREATE TABLE contact (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    name TEXT NOT NULL CHECK (length(name) > 0),\n    folded TEXT NOT NULL,\n    role TEXT,\n    birthday TEXT CHECK (birthday IS NULL OR date(birthday) IS birthday OR date(''2024'' || substr(birthday, 2)) IS ''2024'' || substr(birthday, 2))\n  , died_on TEXT CHECK (died_on IS NULL OR (length(died_on) = 10 AND date(died_on) IS died_on)), greeting TEXT CHECK (greeting IN (''card'', ''call'')), left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on)), successor_id INTEGER REFERENCES contact (id), went_to TEXT) STRICT\nCREATE INDEX contact_by_customer ON contact (customer_id)\nCREATE INDEX contact_by_name ON contact (folded)\nCREATE INDEX contact_gone ON contact (id) WHERE left_on IS NOT NULL OR died_on IS NOT NULL\nCREATE TABLE contact_point (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    contact_id INTEGER NOT NULL REFERENCES contact (id),\n    kind TEXT NOT NULL CHECK (kind IN (''email'', ''phone'')),\n    value TEXT NOT NULL,\n    folded TEXT NOT NULL\n  ) STRICT\nCREATE INDEX contact_point_by_contact ON contact_point (contact_id)\nCREATE INDEX contact_point_by_email ON contact_point (folded) WHERE kind = ''email''\nCREATE TABLE customer (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    number TEXT,\n    name TEXT NOT NULL CHECK (length(name) > 0),\n    folded TEXT NOT NULL,\n    is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),\n    stage TEXT NOT NULL CHECK (stage IN (''lead'', ''prospect'', ''trial'', ''active'', ''dormant'', ''lost'')),\n    importance TEXT NOT NULL CHECK (importance IN (''A'', ''B'', ''C'')),\n    cadence TEXT,\n    cadence_why TEXT,\n    notes TEXT,\n    street TEXT,\n    postal_code TEXT,\n    city TEXT,\n    region TEXT,\n    country TEXT,\n    since_on TEXT CHECK (since_on IS NULL OR (length(since_on) = 10 AND date(since_on) IS since_on)),\n    added_on TEXT NOT NULL CHECK (length(added_on) = 10 AND date(added_on) IS added_on),\n    paused_until TEXT CHECK (paused_until IS NULL OR (length(paused_until) = 10 AND date(paused_until) IS paused_until)),\n    levelled_on TEXT CHECK (levelled_on IS NULL OR (length(levelled_on) = 10 AND date(levelled_on) IS levelled_on)),\n    levelled_from TEXT CHECK (levelled_from IS NULL OR (length(levelled_from) = 10 AND date(levelled_from) IS levelled_from)),\n    last_dialogue_on TEXT,\n    last_dialogue_channel TEXT,\n    attempts INTEGER NOT NULL DEFAULT 0,\n    next_due_on TEXT\n  , levelled_every TEXT, wished_channel TEXT, wished_language TEXT CHECK (wished_language IN (''en'', ''de'')), best_time TEXT, without_occasions INTEGER NOT NULL DEFAULT 0 CHECK (without_occasions IN (0, 1)), rolls_on TEXT) STRICT\nCREATE INDEX customer_by_name ON customer (folded)\nCREATE UNIQUE INDEX customer_by_number ON customer (number COLLATE NOCASE) WHERE number IS NOT NULL\nCREATE INDEX customer_by_roll ON customer (rolls_on) WHERE rolls_on IS NOT NULL\nCREATE INDEX customer_by_wish ON customer (id) WHERE wished_channel IS NOT NULL OR best_time IS NOT NULL\nCREATE TABLE customer_tag (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    tag TEXT NOT NULL,\n    folded TEXT NOT NULL,\n    UNIQUE (customer_id, folded)\n  ) STRICT\nCREATE INDEX customer_tag_by_tag ON customer_tag (folded)\nCREATE INDEX customer_without_next ON customer (folded) WHERE next_due_on IS NULL AND stage <> ''lost''\nCREATE TABLE digest (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    owner_id INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE,\n    on_day TEXT NOT NULL CHECK (length(on_day) = 10 AND date(on_day) IS on_day),\n    state TEXT NOT NULL CHECK (state IN (''sending'', ''handed-over'', ''sent'', ''failed'', ''unknown'', ''gave-up'', ''nothing'')),\n    address TEXT NOT NULL,\n    message_id TEXT NOT NULL,\n    begun_at TEXT NOT NULL,\n    tried_at TEXT NOT NULL,\n    tries INTEGER NOT NULL CHECK (tries >= 0),\n    doubts INTEGER NOT NULL DEFAULT 0 CHECK (doubts >= 0),\n    fault TEXT CHECK (fault IS NULL OR json_valid(fault)),\n    UNIQUE (owner_id, on_day)\n  ) STRICT\nCREATE TABLE digest_line (\n    owner_id INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE,\n    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,\n    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),\n    mails INTEGER NOT NULL CHECK (mails > 0),\n    last_on TEXT NOT NULL CHECK (length(last_on) = 10 AND date(last_on) IS last_on),\n    PRIMARY KEY (owner_id, follow_up_id)\n  ) STRICT, WITHOUT ROWID\nCREATE INDEX digest_line_by_follow_up ON digest_line (follow_up_id)\nCREATE TABLE follow_up (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    contact_id INTEGER REFERENCES contact (id),\n    kind TEXT NOT NULL,\n    rule TEXT NOT NULL,\n    occurrence TEXT NOT NULL DEFAULT (lower(hex(randomblob(8)))),\n    text TEXT,\n    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),\n    deadline_on TEXT CHECK (deadline_on IS NULL OR (length(deadline_on) = 10 AND date(deadline_on) IS deadline_on)),\n    every TEXT,\n    anchor_on TEXT CHECK (anchor_on IS NULL OR (length(anchor_on) = 10 AND date(anchor_on) IS anchor_on)),\n    cause_id INTEGER REFERENCES interaction (id),\n    created_on TEXT NOT NULL CHECK (length(created_on) = 10 AND date(created_on) IS created_on),\n    original_due_on TEXT CHECK (original_due_on IS NULL OR (length(original_due_on) = 10 AND date(original_due_on) IS original_due_on)),\n    snoozes INTEGER NOT NULL DEFAULT 0,\n    snoozed_to TEXT CHECK (snoozed_to IS NULL OR (length(snoozed_to) = 10 AND date(snoozed_to) IS snoozed_to)),\n    snoozed_on TEXT CHECK (snoozed_on IS NULL OR (length(snoozed_on) = 10 AND date(snoozed_on) IS snoozed_on)),\n    closed_on TEXT CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND date(closed_on) IS closed_on)),\n    outcome TEXT CHECK ((outcome IS NULL) = (closed_on IS NULL) AND (outcome IS NULL OR outcome IN (''done'', ''dropped'', ''superseded''))),\n    why TEXT,\n    closed_by_id INTEGER REFERENCES interaction (id), snoozed_after INTEGER, deadline_days INTEGER, origin_id INTEGER, about TEXT, ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)), lapses_on TEXT CHECK (lapses_on IS NULL OR (length(lapses_on) = 10 AND date(lapses_on) IS lapses_on)),\n    UNIQUE (customer_id, rule, occurrence)\n  ) STRICT\nCREATE INDEX follow_up_open_by_customer ON follow_up (customer_id, due_on) WHERE closed_on IS NULL\nCREATE INDEX follow_up_open_by_day ON follow_up (due_on) WHERE closed_on IS NULL\nCREATE TABLE forgotten (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    command_id INTEGER NOT NULL REFERENCES command (id),\n    kind TEXT NOT NULL CHECK (kind IN (''customer'', ''contact'')),\n    row_count INTEGER NOT NULL,\n    erased_at TEXT\n  ) STRICT\nCREATE TABLE forgotten_block (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    kind TEXT NOT NULL CHECK (kind IN (''email'', ''phone'')),\n    salt TEXT NOT NULL,\n    print TEXT NOT NULL UNIQUE,\n    since_on TEXT NOT NULL CHECK (length(since_on) = 10 AND date(since_on) IS since_on)\n  ) STRICT\nCREATE INDEX forgotten_by_command ON forgotten (command_id)\nCREATE TABLE holiday_year (\n    region TEXT NOT NULL,\n    year INTEGER NOT NULL,\n    library TEXT NOT NULL,\n    days TEXT NOT NULL,\n    PRIMARY KEY (region, year)\n  ) STRICT, WITHOUT ROWID\nCREATE TABLE imported_line (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    identity TEXT NOT NULL UNIQUE,\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    contact_id INTEGER REFERENCES contact (id),\n    cells TEXT NOT NULL\n  ) STRICT\nCREATE INDEX imported_line_by_contact ON imported_line (contact_id)\nCREATE INDEX imported_line_by_customer ON imported_line (customer_id)\nCREATE TABLE interaction (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    contact_id INTEGER REFERENCES contact (id),\n    owner_id INTEGER REFERENCES owner (id),\n    happened_on TEXT NOT NULL CHECK (length(happened_on) = 10 AND date(happened_on) IS happened_on),\n    channel TEXT NOT NULL,\n    direction TEXT NOT NULL CHECK (direction IN (''in'', ''out'')),\n    missed INTEGER NOT NULL CHECK (missed IN (0, 1)),\n    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),\n    complaint INTEGER NOT NULL CHECK (complaint IN (0, 1)),\n    text TEXT,\n    recorded_at TEXT NOT NULL\n  , for_owner_id INTEGER REFERENCES owner (id)) STRICT\nCREATE INDEX interaction_by_customer ON interaction (customer_id, happened_on)\nCREATE INDEX interaction_complaint ON interaction (customer_id) WHERE complaint = 1\nCREATE TABLE journey (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    name TEXT NOT NULL UNIQUE,\n    text TEXT NOT NULL\n  ) STRICT\nCREATE TABLE journey_run (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    agreement_id INTEGER REFERENCES agreement (id),\n    journey TEXT NOT NULL,\n    starts_on TEXT NOT NULL CHECK (length(starts_on) = 10 AND date(starts_on) IS starts_on),\n    ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)),\n    entered_on TEXT NOT NULL CHECK (length(entered_on) = 10 AND date(entered_on) IS entered_on),\n    closed_on TEXT CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND date(closed_on) IS closed_on)),\n    outcome TEXT CHECK ((outcome IS NULL) = (closed_on IS NULL) AND (outcome IS NULL OR outcome IN (''won'', ''not-now'', ''lost'', ''over''))),\n    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on)),\n    why TEXT\n  , from_owner_id INTEGER REFERENCES owner (id), contact_id INTEGER REFERENCES contact (id), spread_on TEXT CHECK (spread_on IS NULL OR (length(spread_on) = 10 AND date(spread_on) IS spread_on))) STRICT\nCREATE INDEX journey_run_by_customer ON journey_run (customer_id)\nCREATE TABLE kept_revenue (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    booked_on TEXT NOT NULL CHECK (length(booked_on) = 10 AND date(booked_on) IS booked_on),\n    cents INTEGER NOT NULL,\n    currency TEXT NOT NULL\n  ) STRICT\nCREATE INDEX kept_revenue_by_day ON kept_revenue (booked_on)\nCREATE TABLE knowledge (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    kind TEXT NOT NULL CHECK (kind IN (''need'', ''news'', ''like'', ''dislike'', ''feedback'')),\n    text TEXT NOT NULL,\n    learned_on TEXT NOT NULL CHECK (length(learned_on) = 10 AND date(learned_on) IS learned_on)\n  ) STRICT\nCREATE INDEX knowledge_by_customer ON knowledge (customer_id)\nCREATE TABLE meta (\n    key TEXT PRIMARY KEY,\n    value TEXT NOT NULL\n  ) STRICT, WITHOUT ROWID\nCREATE TABLE owner (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    number TEXT,\n    name TEXT NOT NULL CHECK (length(name) > 0),\n    folded TEXT NOT NULL,\n    email TEXT,\n    language TEXT CHECK (language IN (''en'', ''de''))\n  , left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on)), deputy_id INTEGER REFERENCES owner (id), digest_days TEXT CHECK (digest_days IS NULL OR digest_days NOT GLOB ''*[^1-7,]*''), digest_empty TEXT CHECK (digest_empty IN (''monday'', ''always'', ''never'')), digest_subject TEXT CHECK (digest_subject IN (''words'', ''count''))) STRICT\nCREATE TABLE ownership (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    owner_id INTEGER NOT NULL REFERENCES owner (id),\n    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),\n    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on)),\n    why TEXT\n  ) STRICT\nCREATE INDEX ownership_by_customer ON ownership (customer_id)\nCREATE INDEX ownership_by_owner ON ownership (owner_id) WHERE until_on IS NULL\nCREATE INDEX ownership_by_start ON ownership (from_on) WHERE until_on IS NULL\nCREATE UNIQUE INDEX ownership_now ON ownership (customer_id) WHERE until_on IS NULL\nCREATE TABLE promise (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    contact_id INTEGER REFERENCES contact (id),\n    made_by TEXT NOT NULL CHECK (made_by IN (''us'', ''them'')),\n    text TEXT NOT NULL,\n    made_on TEXT NOT NULL CHECK (length(made_on) = 10 AND date(made_on) IS made_on),\n    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),\n    cause_id INTEGER REFERENCES interaction (id),\n    settled_on TEXT CHECK (settled_on IS NULL OR (length(settled_on) = 10 AND date(settled_on) IS settled_on)),\n    outcome TEXT CHECK ((outcome IS NULL) = (settled_on IS NULL) AND (outcome IS NULL OR outcome IN (''kept'', ''broken''))),\n    why TEXT\n  ) STRICT\nCREATE INDEX promise_by_customer ON promise (customer_id)\nCREATE TABLE revenue (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    booked_on TEXT NOT NULL CHECK (length(booked_on) = 10 AND date(booked_on) IS booked_on),\n    cents INTEGER NOT NULL,\n    currency TEXT NOT NULL,\n    reference TEXT,\n    text TEXT\n  ) STRICT\nCREATE INDEX revenue_by_customer ON revenue (customer_id, booked_on)\nCREATE UNIQUE INDEX revenue_by_reference ON revenue (customer_id, reference) WHERE reference IS NOT NULL\nCREATE TABLE setting (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    key TEXT NOT NULL UNIQUE,\n    value TEXT NOT NULL\n  ) STRICT\nCREATE VIEW shown_follow_up AS\n  SELECT f.id, f.customer_id, f.due_on, f.lapses_on, f.closed_on, f.kind, c.stage, w.owner_id,\n    json_array(f.id, f.kind, f.rule, f.text, f.due_on, f.deadline_on, f.every, f.snoozes,\n      i.id, i.happened_on, i.channel, i.direction, i.missed, i.text,\n      c.id, c.name, c.folded, c.stage, c.importance, c.cadence,\n      (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = c.id),\n      c.added_on, c.last_dialogue_on, c.last_dialogue_channel, c.attempts,\n      p.id, p.name,\n      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = ''email'' ORDER BY id LIMIT 1),\n      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = ''phone'' ORDER BY id LIMIT 1),\n      w.owner_id, f.origin_id, f.about, f.ends_on) AS shown,\n    json_object(''originalDueOn'', f.original_due_on, ''anchorOn'', f.anchor_on, ''deadlineDays'', f.deadline_days,\n      ''createdOn'', f.created_on, ''closedOn'', f.closed_on, ''outcome'', f.outcome, ''why'', f.why,\n      ''namedContactId'', coalesce(f.contact_id, i.contact_id), ''occurrence'', f.occurrence) AS kept\n  FROM follow_up f\n  JOIN customer c ON c.id = f.customer_id\n  LEFT JOIN interaction i ON i.id = f.cause_id\n  LEFT JOIN contact p\n    ON p.id = coalesce(f.contact_id, i.contact_id, (SELECT min(id) FROM contact WHERE customer_id = f.customer_id))\n  LEFT JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL\nCREATE TABLE sqlite_sequence(name,seq)\nCREATE TABLE stage_change (\n    id INTEGER PRIMARY KEY AUTOINCREMENT,\n    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),\n    customer_id INTEGER NOT NULL REFERENCES customer (id),\n    changed_on TEXT NOT NULL CHECK (length(changed_on) = 10 AND date(changed_on) IS changed_on),\n    stage_before TEXT NOT NULL,\n    stage TEXT NOT NULL,\n    reason TEXT,\n    said_by TEXT CHECK (said_by IN (''us'', ''customer'')),\n    note TEXT,\n    win_back_on TEXT CHECK (win_back_on IS NULL OR (length(win_back_on) = 10 AND date(win_back_on) IS win_back_on))\n  ) STRICT\nCREATE INDEX stage_change_by_customer ON stage_change (customer_id, changed_on)','\n',char(10)));
INSERT INTO meta VALUES('written-by','0.1.0');
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
  ) STRICT;
INSERT INTO setting VALUES(1,'region','DE-BY');
INSERT INTO setting VALUES(2,'cadence.tag.vip','3w');
INSERT INTO setting VALUES(3,'cadence.active','7w');
CREATE TABLE owner (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    number TEXT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded TEXT NOT NULL,
    email TEXT,
    language TEXT CHECK (language IN ('en', 'de'))
  , left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on)), deputy_id INTEGER REFERENCES owner (id), digest_days TEXT CHECK (digest_days IS NULL OR digest_days NOT GLOB '*[^1-7,]*'), digest_empty TEXT CHECK (digest_empty IN ('monday', 'always', 'never')), digest_subject TEXT CHECK (digest_subject IN ('words', 'count'))) STRICT;
INSERT INTO owner VALUES(1,'a74582231b11a82cf062',NULL,'Anna Berg','anna berg','anna@example.com',NULL,NULL,2,'1,4','always',NULL);
INSERT INTO owner VALUES(2,'26d97df6c2f958bbb226',NULL,'Ben Klein','ben klein','ben@example.org',NULL,'2026-12-31',NULL,NULL,NULL,NULL);
INSERT INTO owner VALUES(3,'a05b00ca36d28e65c608',NULL,'Cara Dorn','cara dorn','cara@example.org',NULL,NULL,NULL,NULL,NULL,NULL);
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
  , levelled_every TEXT, wished_channel TEXT, wished_language TEXT CHECK (wished_language IN ('en', 'de')), best_time TEXT, without_occasions INTEGER NOT NULL DEFAULT 0 CHECK (without_occasions IN (0, 1)), rolls_on TEXT) STRICT;
INSERT INTO customer VALUES(1,'e01be9c573e7154433ce',NULL,'Import 1 GmbH','import 1 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-06-24','2025-11-02','2025-11-02','call',0,'2026-03-20','7w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(2,'50c864b4937c814c4c71',NULL,'Import 2 GmbH','import 2 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2025-12-03','call',0,'2026-03-24',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(3,'24f3d4a0701944633dee',NULL,'Import 3 GmbH','import 3 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-11','2025-10-04','2026-03-20','call',0,'2026-04-03','4w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(4,'40e5db8d97a86f6feafc',NULL,'Import 4 GmbH','import 4 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-12','2025-11-05','2025-11-05','call',0,'2026-03-12','3w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(5,'002e2b7de5e67ec562f4',NULL,'Import 5 GmbH','import 5 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2025-12-06','call',0,'2026-09-11',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(6,'8e21420c0eea5bd008a6',NULL,'Import 6 GmbH','import 6 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-11','2025-10-07','2025-10-07','call',0,'2026-03-11','4w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(7,'1df410911cfb240272ca',NULL,'Import 7 GmbH','import 7 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-06-24','2025-11-08','2025-11-08','call',0,'2026-06-24','7w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(8,'efc73e930f7221584a64',NULL,'Import 8 GmbH','import 8 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-16','2025-12-09','2025-12-09','call',0,'2026-03-16','3w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(9,'3113026a4758c88ac539',NULL,'Import 9 GmbH','import 9 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-10','2025-10-01','2025-10-01','call',0,'2026-03-10','4w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(10,'c7a0cde2c70f0bb02d2a',NULL,'Import 10 GmbH','import 10 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-06-24','2025-11-02','2025-11-02','call',0,'2026-06-24','7w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(11,'fecc445ee12f0162660a',NULL,'Import 11 GmbH','import 11 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2025-12-03','call',0,'2026-06-03',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(12,'3f909c2a50efb057a6d1',NULL,'Import 12 GmbH','import 12 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-10','2025-10-04','2025-10-04','call',0,'2026-03-26','3w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(13,'5081dfc8a8cb7fc767dc',NULL,'Import 13 GmbH','import 13 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-06-24','2025-11-05','2025-11-05','call',0,'2026-06-24','7w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(14,'88e155d7f7bd4e7c1b15',NULL,'Import 14 GmbH','import 14 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2025-12-06','call',0,'2026-06-08',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(15,'7dcb0b68c48711650781',NULL,'Import 15 GmbH','import 15 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-11','2025-10-07','2025-10-07','call',0,'2026-03-11','4w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(16,'7b0aa378fb4cf94e3950',NULL,'Import 16 GmbH','import 16 gmbh',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-12','2025-11-08','2025-11-08','call',0,'2026-03-12','3w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(17,'982319e71b32a87abd8a',NULL,'Import 17 GmbH','import 17 gmbh',0,'active','C',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2025-12-09','call',0,'2026-06-09',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(18,'681e5cf55245344259de',NULL,'Import 18 GmbH','import 18 gmbh',0,'active','A',NULL,NULL,NULL,NULL,NULL,'Köln',NULL,NULL,NULL,'2026-03-02',NULL,'2026-03-10','2025-10-01','2025-10-01','call',0,'2026-03-10','4w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(19,'4d5bc43d0c8d2851d22b','A-1','Adler Apotheke','adler apotheke',0,'active','A',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2026-11-20','call',0,'2026-03-23',NULL,'email',NULL,'mornings',1,'2026-11-01');
INSERT INTO customer VALUES(20,'5c6c0acb3edb909b734b',NULL,'Berg & Söhne','berg & sohne',0,'lead','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2016-07-20','2026-03-02',NULL,NULL,NULL,'2026-06-30','call',0,'2026-03-23',NULL,NULL,NULL,NULL,0,'2026-07-28');
INSERT INTO customer VALUES(21,'202950f1bf81e80d89b2',NULL,'Cato AG','cato ag',0,'active','B','none','wishes no calls',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2026-03-03','letter',0,'2026-03-04',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(22,'5520dfe70dd996978f12',NULL,'Dora Deich','dora deich',1,'lost','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,'2027-03-20',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(23,'79ac9438b0d34ec38cbe',NULL,'Ems Energie','ems energie',0,'prospect','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02','2026-06-01',NULL,NULL,NULL,NULL,0,'2026-06-01',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(24,'b6509b6fbcba434cef66',NULL,'Fuchs KG','fuchs kg',0,'dormant','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-02',NULL,NULL,NULL,'2026-06-30','email',0,'2026-03-20',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(25,'fb499f6f29218784c3fd',NULL,'Gamma Guss','gamma guss',0,'lead','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-13',NULL,NULL,NULL,NULL,NULL,1,'2027-02-01',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(26,'6cb44a9ea0b307955b1a',NULL,'Eber KG','eber kg',0,'active','B',NULL,NULL,NULL,NULL,NULL,'Bonn',NULL,NULL,NULL,'2026-06-24',NULL,NULL,NULL,NULL,NULL,0,'2026-07-15',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(27,'ae212f84157fa81001d9',NULL,'Falke AG','falke ag',0,'active','B',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-06-24',NULL,'2026-08-12','2026-06-24','2026-06-24','call',0,'2026-07-14','7w',NULL,NULL,NULL,0,NULL);
INSERT INTO customer VALUES(29,'d8ade044cba7886dcc21',NULL,'Brief & Söhne','brief & sohne',0,'active','B',NULL,NULL,'Straße gesperrt',NULL,NULL,NULL,NULL,NULL,NULL,'2026-03-23',NULL,NULL,NULL,NULL,NULL,0,'2026-05-11',NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE customer_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (customer_id, folded)
  ) STRICT;
INSERT INTO customer_tag VALUES(1,4,'vip','vip');
INSERT INTO customer_tag VALUES(2,8,'vip','vip');
INSERT INTO customer_tag VALUES(3,12,'vip','vip');
INSERT INTO customer_tag VALUES(4,16,'vip','vip');
INSERT INTO customer_tag VALUES(5,19,'vip','vip');
INSERT INTO customer_tag VALUES(6,19,'local','local');
INSERT INTO customer_tag VALUES(7,26,'vip','vip');
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name TEXT NOT NULL CHECK (length(name) > 0),
    folded TEXT NOT NULL,
    role TEXT,
    birthday TEXT CHECK (birthday IS NULL OR date(birthday) IS birthday OR date('2024' || substr(birthday, 2)) IS '2024' || substr(birthday, 2))
  , died_on TEXT CHECK (died_on IS NULL OR (length(died_on) = 10 AND date(died_on) IS died_on)), greeting TEXT CHECK (greeting IN ('card', 'call')), left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on)), successor_id INTEGER REFERENCES contact (id), went_to TEXT) STRICT;
INSERT INTO contact VALUES(1,'ed66def401d1ca27121c',1,'Person 1','person 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(2,'463cc31949f3d62f0576',2,'Person 2','person 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(3,'eceb2a7ac6443b03a9a7',3,'Person 3','person 3',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(4,'fd65de4697eaad2030b6',4,'Person 4','person 4',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(5,'e87b30f65a00c13971d6',5,'Person 5','person 5',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(6,'d252b2fb72ec44861fa4',6,'Person 6','person 6',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(7,'0c8cb6c40fdd48b6ee9f',7,'Person 7','person 7',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(8,'29d5f156188181c6b117',8,'Person 8','person 8',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(9,'31834f9db630779166ec',9,'Person 9','person 9',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(10,'ff00252ff59661c7f4f8',10,'Person 10','person 10',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(11,'03948a6d1d9c6f5ce14e',11,'Person 11','person 11',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(12,'a61ebb0a977f6177d06d',12,'Person 12','person 12',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(13,'314c41ebf1d512aad6fb',13,'Person 13','person 13',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(14,'406d36c472e2ee7015bc',14,'Person 14','person 14',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(15,'7ee51fd590e0bd40b297',15,'Person 15','person 15',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(16,'0b55be2693198cddf894',16,'Person 16','person 16',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(17,'9fe8698f37bd46ba217c',17,'Person 17','person 17',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(18,'b8df0964d4dc5fb4331c',18,'Person 18','person 18',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(19,'d1526919b859cc5acfee',19,'Jonas Jung','jonas jung',NULL,NULL,NULL,NULL,'2026-03-20',23,NULL);
INSERT INTO contact VALUES(20,'dc54c283428e36899c03',22,'Dora Deich','dora deich',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(21,'d625fe39e4cfaf85b9b9',19,'Sabine Koch','sabine koch','buyer','1984-02-29','2026-11-20',NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(22,'adedd8ca6c45ad4d6e2a',20,'Karl Berg','karl berg',NULL,'--07-14',NULL,NULL,'2026-03-20',NULL,'Ost AG');
INSERT INTO contact VALUES(23,'6502889607f0a4873542',19,'Mia Moor','mia moor',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(24,'7d858f4e47ce8afad21a',26,'Eva Eber','eva eber',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(25,'67cfbeaa4273511cb6bd',27,'Finn Falke','finn falke',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES(27,'ac54155a3c27de6150f8',29,'Zoë Übel','zo ubel',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    value TEXT NOT NULL,
    folded TEXT NOT NULL
  ) STRICT;
INSERT INTO contact_point VALUES(1,'f52ce2fafecd93973116',1,'email','p1@example.org','p1@example.org');
INSERT INTO contact_point VALUES(2,'f303898b26b917404a0e',1,'phone','+49 30 23125 101','+493023125101');
INSERT INTO contact_point VALUES(3,'ee32e9de3b8ba797d436',2,'email','p2@example.org','p2@example.org');
INSERT INTO contact_point VALUES(4,'30d7841abcfdcbe7bc60',2,'phone','+49 30 23125 102','+493023125102');
INSERT INTO contact_point VALUES(5,'d45943de01559013d4c0',3,'email','p3@example.org','p3@example.org');
INSERT INTO contact_point VALUES(6,'058104e0052b016b136e',3,'phone','+49 30 23125 103','+493023125103');
INSERT INTO contact_point VALUES(7,'5b0f28004de66ba4eac4',4,'email','p4@example.org','p4@example.org');
INSERT INTO contact_point VALUES(8,'e11e8a7a93f6022d119a',4,'phone','+49 30 23125 104','+493023125104');
INSERT INTO contact_point VALUES(9,'1798ec523340757e5263',5,'email','p5@example.org','p5@example.org');
INSERT INTO contact_point VALUES(10,'0430e3c4644121cd8220',5,'phone','+49 30 23125 105','+493023125105');
INSERT INTO contact_point VALUES(11,'9aefe9cfdc5a5bc731ee',6,'email','p6@example.org','p6@example.org');
INSERT INTO contact_point VALUES(12,'0dc89a0b41ee0f13b5e3',6,'phone','+49 30 23125 106','+493023125106');
INSERT INTO contact_point VALUES(13,'3e99a7db2ceb878e0697',7,'email','p7@example.org','p7@example.org');
INSERT INTO contact_point VALUES(14,'98b369376d12c2a973ba',7,'phone','+49 30 23125 107','+493023125107');
INSERT INTO contact_point VALUES(15,'e941b358c10b6e166c8e',8,'email','p8@example.org','p8@example.org');
INSERT INTO contact_point VALUES(16,'2d4c233549cf42601381',8,'phone','+49 30 23125 108','+493023125108');
INSERT INTO contact_point VALUES(17,'31c1e414326db6c2a190',9,'email','p9@example.org','p9@example.org');
INSERT INTO contact_point VALUES(18,'b1fbb4b5cdc5172672a9',9,'phone','+49 30 23125 109','+493023125109');
INSERT INTO contact_point VALUES(19,'54df98caab0c65901474',10,'email','p10@example.org','p10@example.org');
INSERT INTO contact_point VALUES(20,'e72967e1bef805a6822d',10,'phone','+49 30 23125 110','+493023125110');
INSERT INTO contact_point VALUES(21,'f17d48c34a494f9879a1',11,'email','p11@example.org','p11@example.org');
INSERT INTO contact_point VALUES(22,'0fa0f803a7ddb8eb76f4',11,'phone','+49 30 23125 111','+493023125111');
INSERT INTO contact_point VALUES(23,'db4691861e8fed6bea29',12,'email','p12@example.org','p12@example.org');
INSERT INTO contact_point VALUES(24,'d5d2d3b05a0e29cc8688',12,'phone','+49 30 23125 112','+493023125112');
INSERT INTO contact_point VALUES(25,'7ddc3c71717d66f69be9',13,'email','p13@example.org','p13@example.org');
INSERT INTO contact_point VALUES(26,'dbd687713105256a64f6',13,'phone','+49 30 23125 113','+493023125113');
INSERT INTO contact_point VALUES(27,'0d0d856b150ee64cbd90',14,'email','p14@example.org','p14@example.org');
INSERT INTO contact_point VALUES(28,'219354876e6dd6b88e27',14,'phone','+49 30 23125 114','+493023125114');
INSERT INTO contact_point VALUES(29,'d1c8f2532d05622b7901',15,'email','p15@example.org','p15@example.org');
INSERT INTO contact_point VALUES(30,'afb9f8164b05d9e811b5',15,'phone','+49 30 23125 115','+493023125115');
INSERT INTO contact_point VALUES(31,'aa42a8517bbbc820b921',16,'email','p16@example.org','p16@example.org');
INSERT INTO contact_point VALUES(32,'77bc3416ac903bbc7794',16,'phone','+49 30 23125 116','+493023125116');
INSERT INTO contact_point VALUES(33,'5fdc83b4d6b5f5f53c50',17,'email','p17@example.org','p17@example.org');
INSERT INTO contact_point VALUES(34,'a9857f8542c408a2769f',17,'phone','+49 30 23125 117','+493023125117');
INSERT INTO contact_point VALUES(35,'31e1ecc7167a2b29935b',18,'email','p18@example.org','p18@example.org');
INSERT INTO contact_point VALUES(36,'065822773bbd2d5ec98a',18,'phone','+49 30 23125 118','+493023125118');
INSERT INTO contact_point VALUES(37,'a1ff27d4252b838cdd49',19,'email','jung@adler.example','jung@adler.example');
INSERT INTO contact_point VALUES(38,'7859519bb29d5036ad86',19,'phone','+49 30 5550','+49305550');
INSERT INTO contact_point VALUES(39,'1549afeb2400a6ffe318',20,'phone','+49 40 1234','+49401234');
INSERT INTO contact_point VALUES(40,'d1cde1d1c0ed2f92c14e',21,'email','koch@adler.example','koch@adler.example');
INSERT INTO contact_point VALUES(41,'2c721f7220f91711b27e',21,'email','s.koch@adler.example','s.koch@adler.example');
INSERT INTO contact_point VALUES(42,'cd02410d29bec110432e',22,'email','karl@berg.example','karl@berg.example');
INSERT INTO contact_point VALUES(43,'7f37f0f146dbdbe6a3c1',23,'email','moor@example.org','moor@example.org');
INSERT INTO contact_point VALUES(44,'52581a92659b2e795ce1',24,'email','eva@example.com','eva@example.com');
INSERT INTO contact_point VALUES(45,'fcb02a1e3b781c251f4a',25,'email','finn@example.com','finn@example.com');
INSERT INTO contact_point VALUES(47,'96a6df2a57459f04fc56',27,'email','zoe@brief.example','zoe@brief.example');
INSERT INTO contact_point VALUES(48,'4ed93b5f2c53254e8bc0',27,'phone','+49 30 1234567','+49301234567');
CREATE TABLE ownership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),
    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on)),
    why TEXT
  ) STRICT;
INSERT INTO ownership VALUES(1,'b38a03e173743c1996d7',1,1,'2026-03-02','2026-03-19',NULL);
INSERT INTO ownership VALUES(2,'7332946cd25efec8e633',2,1,'2026-03-02','2026-03-19',NULL);
INSERT INTO ownership VALUES(3,'3b19f28f5cc8093f4501',3,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(4,'a62346ebf263457bb60e',4,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(5,'1740e1c065525e45ca9d',5,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(6,'b6b8dd109421ee93b38b',6,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(7,'60ee54c028dc1ead8306',7,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(8,'a2457156aaed6ebceeb8',8,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(9,'4a203c7f4aa24e1e9c15',9,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(10,'4d358c71f32bbd013bcd',10,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(11,'4603557252e722cdf62f',11,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(12,'fe44a0126ede1d0ce1e1',12,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(13,'1bcf6705b5f7a93d32cc',13,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(14,'d07cc340ba706eedd79d',14,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(15,'8ba03cf701912efa5a71',15,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(16,'25eeaf4b1bb67098a2e0',16,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(17,'ef1ccbb5ebbe4a839d72',17,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(18,'968566e3e95f9c221863',18,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(19,'c6bee2e623fa464f2b32',19,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(20,'349af90705e785faba60',20,2,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(21,'650b9e8afc4fe75eed1a',21,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(22,'e725de3e8b180da622a9',22,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(23,'1060fe22f5551e305c60',23,1,'2026-03-02',NULL,NULL);
INSERT INTO ownership VALUES(24,'94c665522fac3051d140',24,1,'2026-03-02','2026-03-19',NULL);
INSERT INTO ownership VALUES(25,'46dcbcc8d7ff186a5e41',25,1,'2026-03-13',NULL,NULL);
INSERT INTO ownership VALUES(27,'f170d61fd792e8d9cf7e',24,3,'2026-03-20',NULL,NULL);
INSERT INTO ownership VALUES(28,'879087d042390549dbea',1,3,'2026-03-20',NULL,NULL);
INSERT INTO ownership VALUES(29,'7e4801bb6f79cc0d18b8',2,3,'2026-03-20',NULL,NULL);
INSERT INTO ownership VALUES(30,'143a5fc0edabca33a011',26,1,'2026-06-24',NULL,NULL);
INSERT INTO ownership VALUES(31,'9fd5d2d4b43ff61a3d82',27,1,'2026-06-24',NULL,NULL);
INSERT INTO ownership VALUES(33,'a3850810b5a9b31bcdba',29,1,'2026-03-23',NULL,NULL);
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
  , for_owner_id INTEGER REFERENCES owner (id)) STRICT;
INSERT INTO interaction VALUES(1,'c29959bf2df9739b3fad',1,1,1,'2025-11-02','call','out',0,0,0,NULL,'2026-11-25T20:58:57.599Z',NULL);
INSERT INTO interaction VALUES(2,'f409c64a210dbf9a5f76',2,2,1,'2025-12-03','call','out',0,0,0,NULL,'2026-11-25T20:58:57.599Z',NULL);
INSERT INTO interaction VALUES(3,'0e0d78e407c2f0365159',3,3,1,'2025-10-04','call','out',0,0,0,NULL,'2026-11-25T20:58:57.599Z',NULL);
INSERT INTO interaction VALUES(4,'5f8c91215b07aabe9d09',4,4,1,'2025-11-05','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(5,'258d6d929730504b2734',5,5,1,'2025-12-06','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(6,'ec8f62d63b8195c7c021',6,6,1,'2025-10-07','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(7,'4e855eee27348a6356a6',7,7,1,'2025-11-08','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(8,'6fc0d63dcfa7e3b5c726',8,8,1,'2025-12-09','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(9,'9f7f9f3d9682b0945655',9,9,1,'2025-10-01','call','out',0,0,0,NULL,'2026-11-25T20:58:57.600Z',NULL);
INSERT INTO interaction VALUES(10,'a3904cdc6faf48b719ea',10,10,1,'2025-11-02','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(11,'35cee3fe595b490b8f60',11,11,1,'2025-12-03','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(12,'8d2e8c70c1fe70df1713',12,12,1,'2025-10-04','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(13,'1eeba8fc4a5f20d9017b',13,13,1,'2025-11-05','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(14,'08c7e150e96e9b2c859e',14,14,1,'2025-12-06','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(15,'e653b6c932709440cdc7',15,15,1,'2025-10-07','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(16,'993a95188d7d78c89ba9',16,16,1,'2025-11-08','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(17,'9505cea1ef8cb3b45d7f',17,17,1,'2025-12-09','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(18,'6e82213d674b44cbb1bf',18,18,1,'2025-10-01','call','out',0,0,0,NULL,'2026-11-25T20:58:57.601Z',NULL);
INSERT INTO interaction VALUES(19,'d65ce9e180604dc00ed0',19,21,1,'2026-03-03','email','in',0,0,0,'asks for an offer','2026-11-25T20:58:58.549Z',NULL);
INSERT INTO interaction VALUES(20,'6b14b82434b55f9cbced',21,NULL,1,'2026-03-03','letter','in',0,0,1,'the delivery was late','2026-11-25T20:58:58.664Z',NULL);
INSERT INTO interaction VALUES(21,'ca912a5fcf523e260efa',19,19,1,'2026-03-04','call','out',0,0,0,'spoke about the offer','2026-11-25T20:58:58.779Z',NULL);
INSERT INTO interaction VALUES(22,'d566d26f07566194d0ae',20,NULL,1,'2026-03-05','call','out',1,0,0,'nobody there','2026-11-25T20:58:58.895Z',NULL);
INSERT INTO interaction VALUES(23,'ad9bb4e0c11ae96bdd46',20,NULL,1,'2026-03-06','email','out',0,0,0,'sent the price list','2026-11-25T20:58:59.013Z',NULL);
INSERT INTO interaction VALUES(24,'e76b5131cfb270759d56',20,22,1,'2026-06-30','call','out',0,0,0,'wants a quote','2026-11-25T23:34:52.290Z',NULL);
INSERT INTO interaction VALUES(25,'b51c6f919d0b883851f0',24,NULL,1,'2026-06-30','email','in',0,0,0,'asks for prices','2026-11-25T23:34:52.388Z',NULL);
INSERT INTO interaction VALUES(26,'4fc9891d2be879411b2e',25,NULL,1,'2026-06-30','call','out',1,0,0,NULL,'2026-11-25T23:34:52.473Z',NULL);
INSERT INTO interaction VALUES(27,'3cec92c1a98f4f30bdb8',19,NULL,1,'2026-11-20','call','out',0,0,0,'talked','2026-11-26T02:31:21.781Z',NULL);
INSERT INTO interaction VALUES(28,'a313f36b2f55b9e0ba5b',3,3,1,'2026-03-20','call','out',0,0,0,'ordered twelve','2026-11-26T05:31:48.296Z',NULL);
INSERT INTO interaction VALUES(29,'c3a27bee255b25e7b99e',27,25,1,'2026-06-24','call','out',0,0,0,'spoke','2026-06-24T08:00:07.000Z',NULL);
INSERT INTO interaction VALUES(30,'e6eb52da22478d93ee94',19,NULL,1,'2026-03-23','call','out',0,0,0,'Asked for O''Brien''s price list, „Größe“ matters','2026-11-26T09:32:26.475Z',NULL);
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
    closed_by_id INTEGER REFERENCES interaction (id), snoozed_after INTEGER, deadline_days INTEGER, origin_id INTEGER, about TEXT, ends_on TEXT CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND date(ends_on) IS ends_on)), lapses_on TEXT CHECK (lapses_on IS NULL OR (length(lapses_on) = 10 AND date(lapses_on) IS lapses_on)),
    UNIQUE (customer_id, rule, occurrence)
  ) STRICT;
INSERT INTO follow_up VALUES(1,'3bd4b65af592efb563bd',1,NULL,'cadence','rhythm','2025-11-02',NULL,'2026-07-14',NULL,'8w',NULL,NULL,'2026-03-02','2026-03-12',1,'2026-07-14','2026-06-30','2026-03-20','superseded','later',NULL,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(2,'753600a93d457b6b7d97',2,NULL,'cadence','rhythm','2025-12-03',NULL,'2026-06-03',NULL,'26w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(3,'33f496426daebf55b961',3,NULL,'cadence','rhythm','2025-10-04',NULL,'2026-03-11',NULL,'4w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(4,'439f115040f5ba53a224',4,NULL,'cadence','rhythm','2025-11-05',NULL,'2026-03-12',NULL,'3w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(5,'eb0611a51afaa9a7f6f6',5,NULL,'cadence','rhythm','2025-12-06',NULL,'2026-06-08',NULL,'26w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-13','dropped',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(6,'9909a709d77bc06cdb76',6,NULL,'cadence','rhythm','2025-10-07',NULL,'2026-03-11',NULL,'4w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(7,'c48970c3bebfa8850d88',7,NULL,'cadence','rhythm','2025-11-08',NULL,'2026-06-24',NULL,'7w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(8,'98fcdcf13167de8bdcd4',8,NULL,'cadence','rhythm','2025-12-09',NULL,'2026-03-16',NULL,'3w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(9,'d593db45f7a5bc7ef816',9,NULL,'cadence','rhythm','2025-10-01',NULL,'2026-03-10',NULL,'4w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(10,'942bd8c343a6f35c20a7',10,NULL,'cadence','rhythm','2025-11-02',NULL,'2026-06-24',NULL,'7w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(11,'f5ed5bfae4714411a8a9',11,NULL,'cadence','rhythm','2025-12-03',NULL,'2026-06-03',NULL,'26w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(12,'6845aea1cf34ac1ba48e',12,NULL,'cadence','rhythm','2025-10-04',NULL,'2026-03-26',NULL,'3w',NULL,NULL,'2026-03-02','2026-03-10',1,'2026-03-26','2026-03-12',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(13,'5597c6bdb398144b07fc',13,NULL,'cadence','rhythm','2025-11-05',NULL,'2026-06-24',NULL,'7w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(14,'4f890a13a441a164379a',14,NULL,'cadence','rhythm','2025-12-06',NULL,'2026-06-08',NULL,'26w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(15,'bd3a227910e8a36c978c',15,NULL,'cadence','rhythm','2025-10-07',NULL,'2026-03-11',NULL,'4w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(16,'37f3a79d3f5394e13ec0',16,NULL,'cadence','rhythm','2025-11-08',NULL,'2026-03-12',NULL,'3w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(17,'7b995b098941fb606cbf',17,NULL,'cadence','rhythm','2025-12-09',NULL,'2026-06-09',NULL,'26w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(18,'ae1f66260be56881c572',18,NULL,'cadence','rhythm','2025-10-01',NULL,'2026-03-10',NULL,'4w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(19,'f1a6f48ba490245cc80f',19,NULL,'cadence','rhythm','2026-03-02',NULL,'2026-03-23',NULL,'3w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-03','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(20,'38d0b08e2c22e169c710',20,NULL,'cadence','rhythm','2026-03-02',NULL,'2026-03-20',NULL,'2w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-06-30','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(21,'f16d2b1fd09cf4f921f6',21,NULL,'cadence','yearly-check','2026-03-02',NULL,'2027-03-02',NULL,'12m',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-03','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(22,'2a4bc76deae0859721d5',22,NULL,'cadence','rhythm','2026-03-02',NULL,'2026-04-27',NULL,'8w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(23,'e74d73c2910eedb7c303',23,NULL,'cadence','rhythm','2026-03-02',NULL,'2026-03-16',NULL,'2w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-03-09','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(24,'735a7f609d2a8bdca6f3',24,NULL,'cadence','rhythm','2026-03-02',NULL,'2026-04-27',NULL,'8w',NULL,NULL,'2026-03-02',NULL,0,NULL,NULL,'2026-06-30','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(25,'3e1e8634f9cedb146ab1',19,NULL,'reply','reply','19',NULL,'2026-03-04',NULL,NULL,NULL,19,'2026-03-03',NULL,0,NULL,NULL,'2026-03-04','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(26,'cf895a245efaf6d2ec66',19,NULL,'cadence','rhythm','2026-03-03',NULL,'2026-03-24',NULL,'3w',NULL,NULL,'2026-03-03',NULL,0,NULL,NULL,'2026-03-04','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(27,'5aa9bc87ce61f46f2477',21,NULL,'reply','reply','20',NULL,'2026-03-04',NULL,NULL,NULL,20,'2026-03-03',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(28,'af5546c87c43eb079713',21,NULL,'complaint','complaint','20',NULL,'2026-03-04',NULL,NULL,NULL,20,'2026-03-03',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(29,'cee1ce33129efedc19a2',21,NULL,'cadence','yearly-check','2026-03-03',NULL,'2027-03-03',NULL,'12m',NULL,NULL,'2026-03-03',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(30,'084f2f3f0dd82d7e9c19',19,19,'manual','agreed','6c285a72675a04e4','ask for the order','2026-04-01',NULL,NULL,NULL,21,'2026-03-04',NULL,0,NULL,NULL,'2026-11-20','done',NULL,27,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(31,'f45d0a7a0a29047d312a',24,NULL,'manual','task','c98c6745804cba92','send the catalogue','2026-05-04','2026-05-18','3m','2026-05-04',NULL,'2026-03-06',NULL,0,NULL,NULL,'2026-05-04','done',NULL,NULL,NULL,14,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(32,'56dd2ee4cac539018245',22,NULL,'manual','task','dd828fce2f68dd07','birthday card','2026-03-20',NULL,'1y','2026-03-20',NULL,'2026-03-06',NULL,0,NULL,NULL,'2026-03-20','done',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(33,'6f7158af3ac93abab1f7',19,21,'manual','task','9d0a45bc165237db','collect samples','2026-03-25','2026-03-30',NULL,NULL,NULL,'2026-03-09','2026-03-16',2,'2026-03-25','2026-03-12',NULL,NULL,'samples late',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(34,'7af0fb98d480ad24cce8',23,NULL,'cadence','pause','2026-06-01',NULL,'2026-06-01',NULL,NULL,NULL,NULL,'2026-03-09',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(35,'583ad7323fbfc993de71',22,20,'manual','task','9c38f64b5249cdfc','birthday card','2027-03-20',NULL,'1y','2026-03-20',NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(36,'18d10ec3322355c0989c',24,NULL,'manual','task','dc23e6d08054ff05','send the catalogue','2026-08-04','2026-08-18','3m','2026-05-04',NULL,'2026-05-04',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,14,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(37,'154814175824a2e676b7',5,NULL,'cadence','rhythm','2026-03-13',NULL,'2026-09-11',NULL,'26w',NULL,NULL,'2026-03-13',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(38,'c7f69285d712cec4a0ff',25,NULL,'cadence','rhythm','2026-03-13',NULL,'2026-03-27',NULL,'2w',NULL,NULL,'2026-03-13',NULL,0,NULL,NULL,'2026-03-27','done',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(39,'9b35995af11bcd0fc61f',25,NULL,'cadence','rhythm','2026-03-27',NULL,'2026-04-24',NULL,'4w',NULL,NULL,'2026-03-27',NULL,0,NULL,NULL,'2026-04-24','done',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(40,'d03fccb99e2b4c40ede8',25,NULL,'cadence','rhythm','2026-04-24',NULL,'2026-06-19',NULL,'8w',NULL,NULL,'2026-04-24',NULL,0,NULL,NULL,'2026-06-19','done',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(41,'5d204c9b5cfb8475225c',25,NULL,'cadence','decide','2026-06-19',NULL,'2026-07-02',NULL,NULL,NULL,NULL,'2026-06-19',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(42,'ef57d3423e9848b082b5',20,22,'manual','agreed','b0acda3870fb0815','ask about the quote','2026-07-21',NULL,NULL,NULL,24,'2026-06-30',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(43,'e0e0739638fc436b16db',24,NULL,'reply','reply','25',NULL,'2026-07-01',NULL,NULL,NULL,25,'2026-06-30',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(44,'57a181d4da528de8eb87',24,NULL,'cadence','rhythm','2026-06-30',NULL,'2027-01-07',NULL,'26w',NULL,NULL,'2026-06-30',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(45,'f24edd475f055e843104',19,21,'occasion','birthday','21 2027',NULL,'2027-03-01',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,21,'02-28',NULL,'2027-03-06');
INSERT INTO follow_up VALUES(46,'5561598c6af0962c33ad',19,21,'occasion','birthday','21 2028',NULL,'2028-02-29',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,21,'02-29',NULL,'2028-03-08');
INSERT INTO follow_up VALUES(47,'712d9bb6da684514828c',20,22,'occasion','birthday','22 2027',NULL,'2027-07-14',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,22,'07-14',NULL,'2027-07-22');
INSERT INTO follow_up VALUES(48,'10b246ad0389ad875764',20,22,'occasion','birthday','22 2028',NULL,'2028-07-14',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,22,'07-14',NULL,'2028-07-22');
INSERT INTO follow_up VALUES(49,'311918c35440b68c49e2',19,NULL,'promise','promise-us','1','send the offer','2026-11-26','2026-11-27',NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(50,'f80fd9f4e0b682ed1908',20,NULL,'promise','promise-them','2','they answer','2026-11-26',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(51,'8e8dcd79620a2475ee7c',19,NULL,'promise','promise-us','3','the sample','2026-11-27','2026-11-30',NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(52,'97fed26333289744a74a',19,NULL,'cadence','rhythm','2026-11-20',NULL,'2026-12-11',NULL,'3w',NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(53,'85548ae70b1bea06f73c',19,NULL,'agreement','agreement','1 2028-01-31 180d','Copier','2027-05-03','2027-10-29',NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'lease/notice','2028-01-31','2027-11-01');
INSERT INTO follow_up VALUES(54,'27d7a82b5663400dbd17',19,NULL,'agreement','renewed','1 2028-01-31','Copier','2027-11-02',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,1,'lease/notice','2029-01-31','2027-11-08');
INSERT INTO follow_up VALUES(55,'90efdeed33f71234113c',19,NULL,'agreement','agreement','1 2029-01-31 180d','Copier','2028-05-04','2028-10-31',NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-03-20','superseded',NULL,NULL,NULL,NULL,1,'lease/notice','2029-01-31','2028-11-01');
INSERT INTO follow_up VALUES(56,'c4332ef6b865e01490ce',22,NULL,'journey','journey','1 S+1',NULL,'2026-11-20',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,1,'trial/S+1',NULL,NULL);
INSERT INTO follow_up VALUES(57,'07660293d2aba3537efd',23,NULL,'agreement','review','3 2027-11-20','Hosting','2027-11-22',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'subscription',NULL,NULL);
INSERT INTO follow_up VALUES(58,'c9158065285ac38898a4',24,NULL,'agreement','agreement','4 2026-12-31 90d','Old','2026-11-20','2026-12-31',NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,4,'contract','2026-12-31',NULL);
INSERT INTO follow_up VALUES(59,'2a693510baf4535ad71e',20,NULL,'journey','journey','2 S+1',NULL,'2026-11-23',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,2,'onboarding/S+1',NULL,NULL);
INSERT INTO follow_up VALUES(60,'c04be83239fb8bf50e3d',25,NULL,'journey','journey','3 E+60',NULL,'2026-12-21',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,'2026-11-20','superseded',NULL,NULL,NULL,NULL,3,'seminar/E+60',NULL,NULL);
INSERT INTO follow_up VALUES(61,'aa9cd52236c934d83823',25,NULL,'manual','agreed','1498f1904de4b622',NULL,'2027-02-01',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(62,'ce5cce2d0cc4ea7fbf51',20,NULL,'journey','journey','2 S+3','Ring and ask','2026-11-23',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'onboarding/S+3',NULL,NULL);
INSERT INTO follow_up VALUES(63,'55e5ca7100f7ab683d05',22,NULL,'winback','winback','4 S+0',NULL,'2027-11-22',NULL,NULL,NULL,NULL,'2026-11-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,'win-back/S+0',NULL,NULL);
INSERT INTO follow_up VALUES(64,'ded700e532e6778edf29',24,NULL,'handover','handover','5 S-5wd',NULL,'2026-03-20',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,'handover/S-5wd',NULL,NULL);
INSERT INTO follow_up VALUES(65,'a1ddf1e090633dd96cfc',1,NULL,'handover','handover','6 S-5wd',NULL,'2026-03-20',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,'handover/S-5wd',NULL,NULL);
INSERT INTO follow_up VALUES(66,'5187c514e55fec98508b',2,NULL,'handover','handover','7 S+2wd',NULL,'2026-03-24',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7,'handover/S+2wd',NULL,NULL);
INSERT INTO follow_up VALUES(67,'9d070c781842425240ba',20,22,'handover','successor','22',NULL,'2026-03-23',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,22,'Karl Berg',NULL,NULL);
INSERT INTO follow_up VALUES(68,'36fa24bd281d6052fa45',20,NULL,'occasion','anniversary','10 2026',NULL,'2026-07-13',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'10',NULL,'2026-07-28');
INSERT INTO follow_up VALUES(69,'e3370087a554e2ae3b9d',19,NULL,'agreement','agreement','1 2027-01-31 30d','Copier','2026-11-20','2026-10-30',NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'lease/notice','2027-01-31','2026-11-01');
INSERT INTO follow_up VALUES(70,'1c8316b9a09d9f42846c',19,NULL,'agreement','renewed','1 2027-01-31','Copier','2026-11-02',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'lease/notice','2028-01-31','2026-11-08');
INSERT INTO follow_up VALUES(71,'13e47286f7dd978e707f',19,23,'handover','handover','8 S+2',NULL,'2026-03-23',NULL,NULL,NULL,NULL,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8,'new-contact/S+2',NULL,NULL);
INSERT INTO follow_up VALUES(72,'3be69c3564e7c67806e2',3,3,'manual','agreed','265fc8324ca6e36a',NULL,'2026-04-03',NULL,NULL,NULL,28,'2026-03-20',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(73,'d6f641da87339d4261bf',26,NULL,'cadence','rhythm','2026-06-24',NULL,'2026-07-15',NULL,'3w',NULL,NULL,'2026-06-24',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(74,'a85c49b7b3e17eb256c3',27,NULL,'cadence','rhythm','2026-06-24',NULL,'2026-08-12',NULL,'7w',NULL,NULL,'2026-06-24',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(75,'8825a22e434c006b645b',27,25,'promise','promise-us','4','drawing','2026-07-14','2026-07-15',NULL,NULL,NULL,'2026-06-24',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(77,'0623ec342ab92ea3b9cf',29,NULL,'cadence','rhythm','2026-03-23',NULL,'2026-05-11',NULL,'7w',NULL,NULL,'2026-03-23',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO follow_up VALUES(79,'9a64bb665b66544a1ab0',19,NULL,'manual','task','30618021daefba03','Bring the samples','2026-09-01',NULL,NULL,NULL,NULL,'2026-03-23',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE imported_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id INTEGER REFERENCES contact (id),
    cells TEXT NOT NULL
  ) STRICT;
INSERT INTO imported_line VALUES(1,'["import 1 gmbh|||köln","p1@example.org"]',1,1,'{"customer":{"name":"Import 1 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 1","role":null,"emails":["p1@example.org"],"phones":["+49 30 23125 101"],"birthday":null},"lastContact":"2025-11-02","nextContact":null}');
INSERT INTO imported_line VALUES(2,'["import 2 gmbh|||köln","p2@example.org"]',2,2,'{"customer":{"name":"Import 2 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 2","role":null,"emails":["p2@example.org"],"phones":["+49 30 23125 102"],"birthday":null},"lastContact":"2025-12-03","nextContact":null}');
INSERT INTO imported_line VALUES(3,'["import 3 gmbh|||köln","p3@example.org"]',3,3,'{"customer":{"name":"Import 3 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 3","role":null,"emails":["p3@example.org"],"phones":["+49 30 23125 103"],"birthday":null},"lastContact":"2025-10-04","nextContact":null}');
INSERT INTO imported_line VALUES(4,'["import 4 gmbh|||köln","p4@example.org"]',4,4,'{"customer":{"name":"Import 4 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":["vip"],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 4","role":null,"emails":["p4@example.org"],"phones":["+49 30 23125 104"],"birthday":null},"lastContact":"2025-11-05","nextContact":null}');
INSERT INTO imported_line VALUES(5,'["import 5 gmbh|||köln","p5@example.org"]',5,5,'{"customer":{"name":"Import 5 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 5","role":null,"emails":["p5@example.org"],"phones":["+49 30 23125 105"],"birthday":null},"lastContact":"2025-12-06","nextContact":null}');
INSERT INTO imported_line VALUES(6,'["import 6 gmbh|||köln","p6@example.org"]',6,6,'{"customer":{"name":"Import 6 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 6","role":null,"emails":["p6@example.org"],"phones":["+49 30 23125 106"],"birthday":null},"lastContact":"2025-10-07","nextContact":null}');
INSERT INTO imported_line VALUES(7,'["import 7 gmbh|||köln","p7@example.org"]',7,7,'{"customer":{"name":"Import 7 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 7","role":null,"emails":["p7@example.org"],"phones":["+49 30 23125 107"],"birthday":null},"lastContact":"2025-11-08","nextContact":null}');
INSERT INTO imported_line VALUES(8,'["import 8 gmbh|||köln","p8@example.org"]',8,8,'{"customer":{"name":"Import 8 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":["vip"],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 8","role":null,"emails":["p8@example.org"],"phones":["+49 30 23125 108"],"birthday":null},"lastContact":"2025-12-09","nextContact":null}');
INSERT INTO imported_line VALUES(9,'["import 9 gmbh|||köln","p9@example.org"]',9,9,'{"customer":{"name":"Import 9 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 9","role":null,"emails":["p9@example.org"],"phones":["+49 30 23125 109"],"birthday":null},"lastContact":"2025-10-01","nextContact":null}');
INSERT INTO imported_line VALUES(10,'["import 10 gmbh|||köln","p10@example.org"]',10,10,'{"customer":{"name":"Import 10 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 10","role":null,"emails":["p10@example.org"],"phones":["+49 30 23125 110"],"birthday":null},"lastContact":"2025-11-02","nextContact":null}');
INSERT INTO imported_line VALUES(11,'["import 11 gmbh|||köln","p11@example.org"]',11,11,'{"customer":{"name":"Import 11 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 11","role":null,"emails":["p11@example.org"],"phones":["+49 30 23125 111"],"birthday":null},"lastContact":"2025-12-03","nextContact":null}');
INSERT INTO imported_line VALUES(12,'["import 12 gmbh|||köln","p12@example.org"]',12,12,'{"customer":{"name":"Import 12 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":["vip"],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 12","role":null,"emails":["p12@example.org"],"phones":["+49 30 23125 112"],"birthday":null},"lastContact":"2025-10-04","nextContact":null}');
INSERT INTO imported_line VALUES(13,'["import 13 gmbh|||köln","p13@example.org"]',13,13,'{"customer":{"name":"Import 13 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 13","role":null,"emails":["p13@example.org"],"phones":["+49 30 23125 113"],"birthday":null},"lastContact":"2025-11-05","nextContact":null}');
INSERT INTO imported_line VALUES(14,'["import 14 gmbh|||köln","p14@example.org"]',14,14,'{"customer":{"name":"Import 14 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 14","role":null,"emails":["p14@example.org"],"phones":["+49 30 23125 114"],"birthday":null},"lastContact":"2025-12-06","nextContact":null}');
INSERT INTO imported_line VALUES(15,'["import 15 gmbh|||köln","p15@example.org"]',15,15,'{"customer":{"name":"Import 15 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 15","role":null,"emails":["p15@example.org"],"phones":["+49 30 23125 115"],"birthday":null},"lastContact":"2025-10-07","nextContact":null}');
INSERT INTO imported_line VALUES(16,'["import 16 gmbh|||köln","p16@example.org"]',16,16,'{"customer":{"name":"Import 16 GmbH","number":null,"stage":null,"importance":"B","cadence":null,"since":null,"tags":["vip"],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 16","role":null,"emails":["p16@example.org"],"phones":["+49 30 23125 116"],"birthday":null},"lastContact":"2025-11-08","nextContact":null}');
INSERT INTO imported_line VALUES(17,'["import 17 gmbh|||köln","p17@example.org"]',17,17,'{"customer":{"name":"Import 17 GmbH","number":null,"stage":null,"importance":"C","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 17","role":null,"emails":["p17@example.org"],"phones":["+49 30 23125 117"],"birthday":null},"lastContact":"2025-12-09","nextContact":null}');
INSERT INTO imported_line VALUES(18,'["import 18 gmbh|||köln","p18@example.org"]',18,18,'{"customer":{"name":"Import 18 GmbH","number":null,"stage":null,"importance":"A","cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":"Köln","region":null,"country":null},"contact":{"name":"Person 18","role":null,"emails":["p18@example.org"],"phones":["+49 30 23125 118"],"birthday":null},"lastContact":"2025-10-01","nextContact":null}');
INSERT INTO imported_line VALUES(19,'["eber kg|||","eva@example.com"]',26,24,'{"customer":{"name":"Eber KG","number":null,"stage":null,"importance":null,"cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":null,"region":null,"country":null},"contact":{"name":"Eva Eber","role":null,"emails":["eva@example.com"],"phones":[],"birthday":null},"lastContact":null,"nextContact":null}');
INSERT INTO imported_line VALUES(20,'["falke ag|||","finn@example.com"]',27,25,'{"customer":{"name":"Falke AG","number":null,"stage":null,"importance":null,"cadence":null,"since":null,"tags":[],"owner":null,"notes":null,"street":null,"postalCode":null,"city":null,"region":null,"country":null},"contact":{"name":"Finn Falke","role":null,"emails":["finn@example.com"],"phones":[],"birthday":null},"lastContact":null,"nextContact":null}');
CREATE TABLE holiday_year (
    region TEXT NOT NULL,
    year INTEGER NOT NULL,
    library TEXT NOT NULL,
    days TEXT NOT NULL,
    PRIMARY KEY (region, year)
  ) STRICT, WITHOUT ROWID;
INSERT INTO holiday_year VALUES('DE-BY',2021,'3.37.0','2021-01-01 2021-01-06 2021-04-02 2021-04-05 2021-05-01 2021-05-13 2021-05-24 2021-06-03 2021-10-03 2021-11-01 2021-12-25 2021-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2022,'3.37.0','2022-01-01 2022-01-06 2022-04-15 2022-04-18 2022-05-01 2022-05-26 2022-06-06 2022-06-16 2022-10-03 2022-11-01 2022-12-25 2022-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2023,'3.37.0','2023-01-01 2023-01-06 2023-04-07 2023-04-10 2023-05-01 2023-05-18 2023-05-29 2023-06-08 2023-10-03 2023-11-01 2023-12-25 2023-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2024,'3.37.0','2024-01-01 2024-01-06 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-05-20 2024-05-30 2024-10-03 2024-11-01 2024-12-25 2024-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2025,'3.37.0','2025-01-01 2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-09 2025-06-19 2025-10-03 2025-11-01 2025-12-25 2025-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2026,'3.37.0','2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-06-04 2026-10-03 2026-11-01 2026-12-25 2026-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2027,'3.37.0','2027-01-01 2027-01-06 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-05-27 2027-10-03 2027-11-01 2027-12-25 2027-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2028,'3.37.0','2028-01-01 2028-01-06 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-06-15 2028-10-03 2028-11-01 2028-12-25 2028-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2029,'3.37.0','2029-01-01 2029-01-06 2029-03-30 2029-04-02 2029-05-01 2029-05-10 2029-05-21 2029-05-31 2029-10-03 2029-11-01 2029-12-25 2029-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2030,'3.37.0','2030-01-01 2030-01-06 2030-04-19 2030-04-22 2030-05-01 2030-05-30 2030-06-10 2030-06-20 2030-10-03 2030-11-01 2030-12-25 2030-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2031,'3.37.0','2031-01-01 2031-01-06 2031-04-11 2031-04-14 2031-05-01 2031-05-22 2031-06-02 2031-06-12 2031-10-03 2031-11-01 2031-12-25 2031-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2032,'3.37.0','2032-01-01 2032-01-06 2032-03-26 2032-03-29 2032-05-01 2032-05-06 2032-05-17 2032-05-27 2032-10-03 2032-11-01 2032-12-25 2032-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2033,'3.37.0','2033-01-01 2033-01-06 2033-04-15 2033-04-18 2033-05-01 2033-05-26 2033-06-06 2033-06-16 2033-10-03 2033-11-01 2033-12-25 2033-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2034,'3.37.0','2034-01-01 2034-01-06 2034-04-07 2034-04-10 2034-05-01 2034-05-18 2034-05-29 2034-06-08 2034-10-03 2034-11-01 2034-12-25 2034-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2035,'3.37.0','2035-01-01 2035-01-06 2035-03-23 2035-03-26 2035-05-01 2035-05-03 2035-05-14 2035-05-24 2035-10-03 2035-11-01 2035-12-25 2035-12-26');
INSERT INTO holiday_year VALUES('DE-BY',2036,'3.37.0','2036-01-01 2036-01-06 2036-04-11 2036-04-14 2036-05-01 2036-05-22 2036-06-02 2036-06-12 2036-10-03 2036-11-01 2036-12-25 2036-12-26');
CREATE TABLE command (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    at TEXT NOT NULL,
    today TEXT NOT NULL,
    name TEXT NOT NULL,
    owner_id INTEGER,
    version TEXT NOT NULL
  , undoes_id INTEGER REFERENCES command (id), undone_by_id INTEGER REFERENCES command (id), is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1))) STRICT;
INSERT INTO command VALUES(1,'bbe7c6407257545e4fd9','2026-11-25T20:58:57.115Z','2026-03-02','init',NULL,'0.1.0',NULL,NULL,1);
INSERT INTO command VALUES(2,'87da4ea5b2c0def43c7f','2026-11-25T20:58:57.129Z','2026-03-02','init',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(3,'2212b26974ef2f30ff34','2026-11-25T20:58:57.256Z','2026-03-02','owner add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(4,'89819fafcbdebebbf921','2026-11-25T20:58:57.371Z','2026-03-02','config set',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(5,'da9d72ef05877dded01f','2026-11-25T20:58:57.594Z','2026-03-02','import',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(6,'1e8f654fffa5f52f73bb','2026-11-25T20:58:57.719Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(7,'2c38f3a5a7dce52b0a90','2026-11-25T20:58:57.842Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(8,'685125fa3cba2960834f','2026-11-25T20:58:57.960Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(9,'f3d7564854d04c9bd214','2026-11-25T20:58:58.077Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(10,'dcf337a55fcb93933ff6','2026-11-25T20:58:58.199Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(11,'e7bf109145150d26697f','2026-11-25T20:58:58.318Z','2026-03-02','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(12,'95225f2b42ae6ed51311','2026-11-25T20:58:58.435Z','2026-03-02','contact add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(13,'8b9ecdb86f792453d25e','2026-11-25T20:58:58.548Z','2026-03-03','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(14,'d142449fdd709b629d0b','2026-11-25T20:58:58.664Z','2026-03-03','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(15,'9b4eea3325af788a15a8','2026-11-25T20:58:58.779Z','2026-03-04','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(16,'cfdfc8747b8edb72d4d7','2026-11-25T20:58:58.895Z','2026-03-05','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(17,'c109dbb5a56727278818','2026-11-25T20:58:59.013Z','2026-03-06','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(18,'452ea2f8a64ffd1eda0c','2026-11-25T20:58:59.128Z','2026-03-06','plan',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(19,'d952dee451212c7baac5','2026-11-25T20:58:59.243Z','2026-03-06','plan',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(20,'aafadd1385e0e9bc8ee1','2026-11-25T20:58:59.357Z','2026-03-09','plan',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(21,'a7dc6b009b36055fb828','2026-11-25T20:58:59.469Z','2026-03-09','customer pause',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(22,'3fcea52bf88c6f1b3e03','2026-11-25T20:58:59.578Z','2026-03-10','level',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(23,'f0dad38e370370a8077e','2026-11-25T20:58:59.698Z','2026-03-11','snooze',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(24,'9b1a52388c96cbd6540a','2026-11-25T20:58:59.814Z','2026-03-12','snooze',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(25,'10528eed9dad0dc44b8f','2026-11-25T20:58:59.930Z','2026-03-12','snooze',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(26,'4cf4640f920eb95e8ac7','2026-11-25T20:59:00.043Z','2026-03-20','done',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(27,'ce707dfda1fc0417679c','2026-11-25T20:59:00.160Z','2026-05-04','done',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(28,'0f84fa26c22979634d48','2026-11-25T20:59:00.273Z','2026-03-13','drop',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(29,'20e2f25310d16a472546','2026-11-25T20:59:00.390Z','2026-03-13','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(30,'a962105c46531f6d25ad','2026-11-25T20:59:00.627Z','2026-03-27','done',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(31,'2e4f37cd91fcbb94db66','2026-11-25T20:59:00.869Z','2026-04-24','done',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(32,'40c6af266dd368e0ed52','2026-11-25T20:59:01.109Z','2026-06-19','done',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(33,'f6cde87d1061cf3e63c2','2026-11-25T20:59:01.356Z','2026-07-01','customer edit',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(34,'fac2dc408d3bfd908acd','2026-11-25T23:34:52.084Z','2026-06-30','contact add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(35,'aecbe83a779c05ff9ebd','2026-11-25T23:34:52.195Z','2026-06-30','customer edit',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(36,'b50eaa6e973cd2f4f167','2026-11-25T23:34:52.290Z','2026-06-30','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(37,'86fec5f66550e8bc9fd3','2026-11-25T23:34:52.388Z','2026-06-30','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(38,'4541f251ca048446803c','2026-11-25T23:34:52.472Z','2026-06-30','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(39,'bf1fb46dac5b5d0ce7ce','2026-11-25T23:34:52.573Z','2026-06-30','snooze',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(40,'0a41b8164f541a15b200','2026-11-26T02:31:21.661Z','2026-11-20','promise',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(41,'a432e1761597070ea159','2026-11-26T02:31:21.718Z','2026-11-20','promise',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(42,'1af7b86744e25dfe3f5b','2026-11-26T02:31:21.781Z','2026-11-20','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(43,'2c72dab8a4ce45a5ed39','2026-11-26T02:31:21.904Z','2026-11-20','keep',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(44,'362ad169042fc91f6e08','2026-11-26T02:31:21.966Z','2026-11-20','break',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(45,'5ccbdacd3b9c0850f50a','2026-11-26T02:31:22.032Z','2026-11-20','agreement add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(46,'fc967d64a1067168a354','2026-11-26T02:31:22.097Z','2026-11-20','agreement add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(47,'905403f0cb1465d69c76','2026-11-26T02:31:22.160Z','2026-11-20','agreement add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(48,'8d40947ab16d6ea5a7c6','2026-11-26T02:31:22.221Z','2026-11-20','agreement add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(49,'5e326fb50e7e0757f230','2026-11-26T02:31:22.287Z','2026-11-20','agreement cancel',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(50,'8110facd033240d8d239','2026-11-26T02:31:22.406Z','2026-11-20','journey start',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(51,'5f23ba46f63044f81ac1','2026-11-26T02:31:22.469Z','2026-11-20','journey start',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(52,'670c6abe30acfcf41e5d','2026-11-26T02:31:22.527Z','2026-11-20','journey end',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(53,'b4473f712436775bcf4f','2026-11-26T02:31:22.587Z','2026-11-20','journey edit',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(54,'2f852c85700dc8b4d560','2026-11-26T02:31:22.691Z','2026-11-20','stage',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(55,'519c780e8eda8a0ba549','2026-11-26T02:31:22.761Z','2026-11-20','stage',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(56,'c7e27a1e200cf99666db','2026-11-26T02:31:22.819Z','2026-11-20','revenue add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(57,'43155a56dba8aa520ee1','2026-11-26T02:31:22.875Z','2026-11-20','know',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(58,'6319c26b6c7a0ee7c339','2026-11-26T02:31:22.937Z','2026-11-20','know',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(59,'742a00f850dcae641153','2026-11-26T02:31:23.002Z','2026-11-20','contact consent',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(60,'86354695625b4f7a2c91','2026-11-26T02:31:23.091Z','2026-11-20','contact block',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(61,'156773e82b01916c5386','2026-11-26T02:31:23.150Z','2026-11-20','contact form',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(62,'4067dfb028df3e30b479','2026-11-26T02:31:23.209Z','2026-11-20','customer wish',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(63,'4aa185c5c1e79754f1d0','2026-11-26T02:31:23.273Z','2026-11-20','contact edit',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(64,'b8b2dfea961ddc896196','2026-11-26T05:31:47.628Z','2026-03-20','owner add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(65,'27906570e22a2a56cded','2026-11-26T05:31:47.698Z','2026-03-20','owner edit',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(66,'e2c8d4123638426fc50e','2026-11-26T05:31:47.774Z','2026-03-20','owner away',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(67,'034ec6d3e5a5d7c2ea3d','2026-11-26T05:31:47.848Z','2026-03-20','owner away',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(68,'e69e3899fcd339acd59e','2026-11-26T05:31:47.924Z','2026-03-20','reassign',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(69,'8d6e8fe4f7afeae0979c','2026-11-26T05:31:48.059Z','2026-03-20','contact leave',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(70,'907989c64b66fab112d5','2026-11-26T05:31:48.138Z','2026-03-20','contact leave',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(71,'1e179bbfa969627674e6','2026-11-26T05:31:48.216Z','2026-03-20','owner leave',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(72,'b36e85768ffe0fa07e3a','2026-11-26T05:31:48.296Z','2026-03-20','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(73,'a5d7f1a5de9e7a40986d','2026-06-24T08:00:02.000Z','2026-06-24','owner edit',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(74,'0389418e4fd36abb2485','2026-06-24T08:00:03.000Z','2026-06-24','import',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(75,'b189d933ab3971a56415','2026-06-24T08:00:04.000Z','2026-06-24','customer edit',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(76,'501ed7763bdaa75c051c','2026-06-24T08:00:05.000Z','2026-06-24','log',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(77,'02b2ea5ca030cbb3fe21','2026-06-24T08:00:08.000Z','2026-06-24','customer add',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(78,'76047bf61e327b008be2','2026-06-24T08:00:09.000Z','2026-06-24','contact block',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(79,'81bb7b86387372f28b98','2026-06-24T08:00:10.000Z','2026-06-24','contact remove',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(80,'647eb42ed6653809dce4','2026-06-24T08:00:11.000Z','2026-06-24','customer remove',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(81,'dd403deb5e3222d9b457','2026-06-24T08:00:12.000Z','2026-06-24','config set',1,'0.0.0-test',NULL,NULL,0);
INSERT INTO command VALUES(82,'a0d797968ed127f7dde0','2026-11-26T09:32:26.475Z','2026-03-23','log',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(83,'173c80f3717b6f8d0253','2026-11-26T09:32:26.704Z','2026-03-23','undo',1,'0.1.0',82,84,0);
INSERT INTO command VALUES(84,'a12d0424bf2fd5931ffb','2026-11-26T09:32:26.919Z','2026-03-23','redo',1,'0.1.0',83,NULL,0);
INSERT INTO command VALUES(85,'e17263d2be406b6c18de','2026-11-26T09:32:27.149Z','2026-03-23','know',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(86,'c18945b59b2bb6aee435','2026-11-26T09:32:27.412Z','2026-03-23','customer add',1,'0.1.0',NULL,NULL,0);
INSERT INTO command VALUES(87,'a1eeab174647bb88ee95','2026-11-26T09:32:27.609Z','2026-03-23','customer add',1,'0.1.0',NULL,88,0);
INSERT INTO command VALUES(88,'3a4a04e43736519ddf05','2026-11-26T09:32:27.830Z','2026-03-23','undo',1,'0.1.0',87,NULL,0);
INSERT INTO command VALUES(89,'bc0d56d23293cef65ca8','2026-11-26T09:32:28.066Z','2026-03-23','plan',1,'0.1.0',NULL,NULL,0);
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id INTEGER NOT NULL REFERENCES command (id),
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    before TEXT CHECK ((before IS NULL) = (operation = 'insert'))
  ) STRICT;
INSERT INTO change VALUES(1,1,'owner','insert',1,1,NULL);
INSERT INTO change VALUES(2,2,'setting','insert',1,1,NULL);
INSERT INTO change VALUES(3,3,'owner','insert',2,2,NULL);
INSERT INTO change VALUES(4,4,'setting','insert',2,2,NULL);
INSERT INTO change VALUES(5,5,'customer','insert',1,18,NULL);
INSERT INTO change VALUES(6,5,'ownership','insert',1,18,NULL);
INSERT INTO change VALUES(7,5,'contact','insert',1,18,NULL);
INSERT INTO change VALUES(8,5,'contact_point','insert',1,36,NULL);
INSERT INTO change VALUES(9,5,'interaction','insert',1,18,NULL);
INSERT INTO change VALUES(10,5,'imported_line','insert',1,18,NULL);
INSERT INTO change VALUES(11,5,'customer_tag','insert',1,4,NULL);
INSERT INTO change VALUES(12,6,'customer','insert',19,19,NULL);
INSERT INTO change VALUES(13,6,'customer_tag','insert',5,6,NULL);
INSERT INTO change VALUES(14,6,'ownership','insert',19,19,NULL);
INSERT INTO change VALUES(15,6,'contact','insert',19,19,NULL);
INSERT INTO change VALUES(16,6,'contact_point','insert',37,38,NULL);
INSERT INTO change VALUES(17,7,'customer','insert',20,20,NULL);
INSERT INTO change VALUES(18,7,'ownership','insert',20,20,NULL);
INSERT INTO change VALUES(19,8,'customer','insert',21,21,NULL);
INSERT INTO change VALUES(20,8,'ownership','insert',21,21,NULL);
INSERT INTO change VALUES(21,9,'customer','insert',22,22,NULL);
INSERT INTO change VALUES(22,9,'ownership','insert',22,22,NULL);
INSERT INTO change VALUES(23,9,'contact','insert',20,20,NULL);
INSERT INTO change VALUES(24,9,'contact_point','insert',39,39,NULL);
INSERT INTO change VALUES(25,10,'customer','insert',23,23,NULL);
INSERT INTO change VALUES(26,10,'ownership','insert',23,23,NULL);
INSERT INTO change VALUES(27,11,'customer','insert',24,24,NULL);
INSERT INTO change VALUES(28,11,'ownership','insert',24,24,NULL);
INSERT INTO change VALUES(29,12,'contact','insert',21,21,NULL);
INSERT INTO change VALUES(30,12,'contact_point','insert',40,41,NULL);
INSERT INTO change VALUES(31,13,'interaction','insert',19,19,NULL);
INSERT INTO change VALUES(32,14,'interaction','insert',20,20,NULL);
INSERT INTO change VALUES(33,15,'interaction','insert',21,21,NULL);
INSERT INTO change VALUES(34,15,'follow_up','insert',30,30,NULL);
INSERT INTO change VALUES(35,16,'interaction','insert',22,22,NULL);
INSERT INTO change VALUES(36,17,'interaction','insert',23,23,NULL);
INSERT INTO change VALUES(37,18,'follow_up','insert',31,31,NULL);
INSERT INTO change VALUES(38,19,'follow_up','insert',32,32,NULL);
INSERT INTO change VALUES(39,20,'follow_up','insert',33,33,NULL);
INSERT INTO change VALUES(40,21,'customer','update',23,23,'{"id":23,"uid":"79ac9438b0d34ec38cbe","number":null,"name":"Ems Energie","folded":"ems energie","is_private":0,"stage":"prospect","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-03-16"}');
INSERT INTO change VALUES(41,22,'customer','update',12,12,'{"id":12,"uid":"3f909c2a50efb057a6d1","number":null,"name":"Import 12 GmbH","folded":"import 12 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-10-04","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-10-27"}');
INSERT INTO change VALUES(42,22,'customer','update',18,18,'{"id":18,"uid":"681e5cf55245344259de","number":null,"name":"Import 18 GmbH","folded":"import 18 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-10-01","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-10-29"}');
INSERT INTO change VALUES(43,22,'customer','update',9,9,'{"id":9,"uid":"3113026a4758c88ac539","number":null,"name":"Import 9 GmbH","folded":"import 9 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-10-01","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-10-29"}');
INSERT INTO change VALUES(44,22,'customer','update',3,3,'{"id":3,"uid":"24f3d4a0701944633dee","number":null,"name":"Import 3 GmbH","folded":"import 3 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-10-04","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-11-03"}');
INSERT INTO change VALUES(45,22,'customer','update',6,6,'{"id":6,"uid":"8e21420c0eea5bd008a6","number":null,"name":"Import 6 GmbH","folded":"import 6 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-10-07","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-11-04"}');
INSERT INTO change VALUES(46,22,'customer','update',15,15,'{"id":15,"uid":"7dcb0b68c48711650781","number":null,"name":"Import 15 GmbH","folded":"import 15 gmbh","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-03","levelled_from":"2025-10-07","last_dialogue_on":"2025-10-07","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-03"}');
INSERT INTO change VALUES(47,22,'customer','update',4,4,'{"id":4,"uid":"40e5db8d97a86f6feafc","number":null,"name":"Import 4 GmbH","folded":"import 4 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-11-05","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-11-26"}');
INSERT INTO change VALUES(48,22,'customer','update',16,16,'{"id":16,"uid":"7b0aa378fb4cf94e3950","number":null,"name":"Import 16 GmbH","folded":"import 16 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-11-08","last_dialogue_channel":"call","attempts":0,"next_due_on":"2025-12-01"}');
INSERT INTO change VALUES(49,22,'customer','update',1,1,'{"id":1,"uid":"e01be9c573e7154433ce","number":null,"name":"Import 1 GmbH","folded":"import 1 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-03","levelled_from":"2025-11-02","last_dialogue_on":"2025-11-02","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-03"}');
INSERT INTO change VALUES(50,22,'customer','update',10,10,'{"id":10,"uid":"c7a0cde2c70f0bb02d2a","number":null,"name":"Import 10 GmbH","folded":"import 10 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-03","levelled_from":"2025-11-02","last_dialogue_on":"2025-11-02","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-03"}');
INSERT INTO change VALUES(51,22,'customer','update',13,13,'{"id":13,"uid":"5081dfc8a8cb7fc767dc","number":null,"name":"Import 13 GmbH","folded":"import 13 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-03","levelled_from":"2025-11-05","last_dialogue_on":"2025-11-05","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-03"}');
INSERT INTO change VALUES(52,22,'customer','update',7,7,'{"id":7,"uid":"1df410911cfb240272ca","number":null,"name":"Import 7 GmbH","folded":"import 7 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-03","levelled_from":"2025-11-08","last_dialogue_on":"2025-11-08","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-03"}');
INSERT INTO change VALUES(53,22,'customer','update',8,8,'{"id":8,"uid":"efc73e930f7221584a64","number":null,"name":"Import 8 GmbH","folded":"import 8 gmbh","is_private":0,"stage":"active","importance":"C","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2025-12-09","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-01-07"}');
INSERT INTO change VALUES(54,23,'follow_up','update',33,33,'{"id":33,"uid":"6f7158af3ac93abab1f7","customer_id":19,"contact_id":21,"kind":"manual","rule":"task","occurrence":"9d0a45bc165237db","text":"collect samples","due_on":"2026-03-16","deadline_on":"2026-03-30","every":null,"anchor_on":null,"cause_id":null,"created_on":"2026-03-09","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(55,24,'follow_up','update',33,33,'{"id":33,"uid":"6f7158af3ac93abab1f7","customer_id":19,"contact_id":21,"kind":"manual","rule":"task","occurrence":"9d0a45bc165237db","text":"collect samples","due_on":"2026-03-23","deadline_on":"2026-03-30","every":null,"anchor_on":null,"cause_id":null,"created_on":"2026-03-09","original_due_on":"2026-03-16","snoozes":1,"snoozed_to":"2026-03-23","snoozed_on":"2026-03-11","closed_on":null,"outcome":null,"why":"samples late","closed_by_id":null}');
INSERT INTO change VALUES(56,25,'follow_up','update',12,12,'{"id":12,"uid":"6845aea1cf34ac1ba48e","customer_id":12,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2025-10-04","text":null,"due_on":"2026-03-10","deadline_on":null,"every":"3w","anchor_on":null,"cause_id":null,"created_on":"2026-03-02","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(57,26,'follow_up','update',32,32,'{"id":32,"uid":"56dd2ee4cac539018245","customer_id":22,"contact_id":null,"kind":"manual","rule":"task","occurrence":"dd828fce2f68dd07","text":"birthday card","due_on":"2026-03-20","deadline_on":null,"every":"1y","anchor_on":"2026-03-20","cause_id":null,"created_on":"2026-03-06","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(58,26,'follow_up','insert',35,35,NULL);
INSERT INTO change VALUES(59,27,'follow_up','update',31,31,'{"id":31,"uid":"f45d0a7a0a29047d312a","customer_id":24,"contact_id":null,"kind":"manual","rule":"task","occurrence":"c98c6745804cba92","text":"send the catalogue","due_on":"2026-05-04","deadline_on":"2026-05-18","every":"3m","anchor_on":"2026-05-04","cause_id":null,"created_on":"2026-03-06","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(60,27,'follow_up','insert',36,36,NULL);
INSERT INTO change VALUES(61,28,'follow_up','update',5,5,'{"id":5,"uid":"eb0611a51afaa9a7f6f6","customer_id":5,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2025-12-06","text":null,"due_on":"2026-06-08","deadline_on":null,"every":"26w","anchor_on":null,"cause_id":null,"created_on":"2026-03-02","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(62,29,'customer','insert',25,25,NULL);
INSERT INTO change VALUES(63,29,'ownership','insert',25,25,NULL);
INSERT INTO change VALUES(64,30,'follow_up','update',38,38,'{"id":38,"uid":"c7f69285d712cec4a0ff","customer_id":25,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2026-03-13","text":null,"due_on":"2026-03-27","deadline_on":null,"every":"2w","anchor_on":null,"cause_id":null,"created_on":"2026-03-13","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(65,31,'follow_up','update',39,39,'{"id":39,"uid":"9b35995af11bcd0fc61f","customer_id":25,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2026-03-27","text":null,"due_on":"2026-04-24","deadline_on":null,"every":"4w","anchor_on":null,"cause_id":null,"created_on":"2026-03-27","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(66,32,'follow_up','update',40,40,'{"id":40,"uid":"d03fccb99e2b4c40ede8","customer_id":25,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2026-04-24","text":null,"due_on":"2026-06-19","deadline_on":null,"every":"8w","anchor_on":null,"cause_id":null,"created_on":"2026-04-24","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null}');
INSERT INTO change VALUES(67,33,'customer','update',24,24,'{"id":24,"uid":"b6509b6fbcba434cef66","number":null,"name":"Fuchs KG","folded":"fuchs kg","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-04-27"}');
INSERT INTO change VALUES(68,33,'ownership','update',24,24,'{"id":24,"uid":"94c665522fac3051d140","customer_id":24,"owner_id":1,"from_on":"2026-03-02","until_on":null,"why":null}');
INSERT INTO change VALUES(69,33,'ownership','insert',26,26,NULL);
INSERT INTO change VALUES(70,34,'contact','insert',22,22,NULL);
INSERT INTO change VALUES(71,34,'contact_point','insert',42,42,NULL);
INSERT INTO change VALUES(72,35,'customer','update',20,20,'{"id":20,"uid":"5c6c0acb3edb909b734b","number":null,"name":"Berg & Söhne","folded":"berg & sohne","is_private":0,"stage":"lead","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":2,"next_due_on":"2026-03-20","levelled_every":null}');
INSERT INTO change VALUES(73,36,'interaction','insert',24,24,NULL);
INSERT INTO change VALUES(74,36,'follow_up','insert',42,42,NULL);
INSERT INTO change VALUES(75,37,'interaction','insert',25,25,NULL);
INSERT INTO change VALUES(76,38,'interaction','insert',26,26,NULL);
INSERT INTO change VALUES(77,39,'follow_up','update',1,1,'{"id":1,"uid":"3bd4b65af592efb563bd","customer_id":1,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2025-11-02","text":null,"due_on":"2026-03-12","deadline_on":null,"every":"8w","anchor_on":null,"cause_id":null,"created_on":"2026-03-02","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null,"snoozed_after":null,"deadline_days":null}');
INSERT INTO change VALUES(78,40,'promise','insert',1,1,NULL);
INSERT INTO change VALUES(79,41,'promise','insert',2,2,NULL);
INSERT INTO change VALUES(80,42,'follow_up','update',30,30,'{"id":30,"uid":"084f2f3f0dd82d7e9c19","customer_id":19,"contact_id":19,"kind":"manual","rule":"agreed","occurrence":"6c285a72675a04e4","text":"ask for the order","due_on":"2026-04-01","deadline_on":null,"every":null,"anchor_on":null,"cause_id":21,"created_on":"2026-03-04","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null,"snoozed_after":null,"deadline_days":null,"origin_id":null,"about":null,"ends_on":null,"lapses_on":null}');
INSERT INTO change VALUES(81,42,'interaction','insert',27,27,NULL);
INSERT INTO change VALUES(82,42,'promise','insert',3,3,NULL);
INSERT INTO change VALUES(83,43,'promise','update',1,1,'{"id":1,"uid":"c0610b202deb3777a786","customer_id":19,"contact_id":null,"made_by":"us","text":"send the offer","made_on":"2026-11-20","due_on":"2026-11-27","cause_id":null,"settled_on":null,"outcome":null,"why":null}');
INSERT INTO change VALUES(84,44,'promise','update',3,3,'{"id":3,"uid":"b70aa30df998adf03dee","customer_id":19,"contact_id":null,"made_by":"us","text":"the sample","made_on":"2026-11-20","due_on":"2026-11-30","cause_id":27,"settled_on":null,"outcome":null,"why":null}');
INSERT INTO change VALUES(85,45,'agreement','insert',1,1,NULL);
INSERT INTO change VALUES(86,46,'agreement','insert',2,2,NULL);
INSERT INTO change VALUES(87,46,'journey_run','insert',1,1,NULL);
INSERT INTO change VALUES(88,47,'agreement','insert',3,3,NULL);
INSERT INTO change VALUES(89,48,'agreement','insert',4,4,NULL);
INSERT INTO change VALUES(90,49,'agreement','update',4,4,'{"id":4,"uid":"e1e4ee06011b0ff343ce","customer_id":24,"kind":"contract","title":"Old","folded":"old","starts_on":null,"ends_on":"2026-12-31","notice":null,"notice_by":"both","renews":null,"leads":null,"cents":null,"currency":null,"entered_on":"2026-11-20","decided_on":null,"decision":null,"why":null}');
INSERT INTO change VALUES(91,50,'journey_run','insert',2,2,NULL);
INSERT INTO change VALUES(92,51,'journey_run','insert',3,3,NULL);
INSERT INTO change VALUES(93,52,'journey_run','update',3,3,'{"id":3,"uid":"34bc73d91fbadb9bcb3d","customer_id":25,"agreement_id":null,"journey":"seminar","starts_on":"2026-11-20","ends_on":null,"entered_on":"2026-11-20","closed_on":null,"outcome":null,"until_on":null,"why":null}');
INSERT INTO change VALUES(94,52,'follow_up','insert',61,61,NULL);
INSERT INTO change VALUES(95,53,'journey','insert',1,1,NULL);
INSERT INTO change VALUES(96,54,'customer','update',22,22,'{"id":22,"uid":"5520dfe70dd996978f12","number":null,"name":"Dora Deich","folded":"dora deich","is_private":1,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-11-20","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(97,54,'journey_run','update',1,1,'{"id":1,"uid":"d3bbc0bb27253009d684","customer_id":22,"agreement_id":2,"journey":"trial","starts_on":"2026-11-18","ends_on":"2026-12-15","entered_on":"2026-11-20","closed_on":null,"outcome":null,"until_on":null,"why":null}');
INSERT INTO change VALUES(98,54,'agreement','update',2,2,'{"id":2,"uid":"f4c812ca0f1ecc4085b9","customer_id":22,"kind":"trial","title":"Trial 1","folded":"trial 1","starts_on":"2026-11-18","ends_on":"2026-12-15","notice":null,"notice_by":"both","renews":null,"leads":null,"cents":null,"currency":null,"entered_on":"2026-11-20","decided_on":null,"decision":null,"why":null}');
INSERT INTO change VALUES(99,54,'stage_change','insert',1,1,NULL);
INSERT INTO change VALUES(100,54,'journey_run','insert',4,4,NULL);
INSERT INTO change VALUES(101,55,'customer','update',24,24,'{"id":24,"uid":"b6509b6fbcba434cef66","number":null,"name":"Fuchs KG","folded":"fuchs kg","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2026-06-30","last_dialogue_channel":"email","attempts":0,"next_due_on":"2026-07-01","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(102,55,'stage_change','insert',2,2,NULL);
INSERT INTO change VALUES(103,56,'revenue','insert',1,1,NULL);
INSERT INTO change VALUES(104,57,'knowledge','insert',1,1,NULL);
INSERT INTO change VALUES(105,58,'knowledge','insert',2,2,NULL);
INSERT INTO change VALUES(106,59,'consent','insert',1,1,NULL);
INSERT INTO change VALUES(107,60,'consent','insert',2,2,NULL);
INSERT INTO change VALUES(108,61,'address_form','insert',1,1,NULL);
INSERT INTO change VALUES(109,62,'customer','update',19,19,'{"id":19,"uid":"4d5bc43d0c8d2851d22b","number":"A-1","name":"Adler Apotheke","folded":"adler apotheke","is_private":0,"stage":"active","importance":"A","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2026-11-20","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-25","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":"2027-03-06"}');
INSERT INTO change VALUES(110,63,'contact','update',21,21,'{"id":21,"uid":"d625fe39e4cfaf85b9b9","customer_id":19,"name":"Sabine Koch","folded":"sabine koch","role":"buyer","birthday":"1984-02-29","died_on":null,"greeting":null}');
INSERT INTO change VALUES(111,64,'owner','insert',3,3,NULL);
INSERT INTO change VALUES(112,65,'owner','update',1,1,'{"id":1,"uid":"a74582231b11a82cf062","number":null,"name":"Anna Berg","folded":"anna berg","email":null,"language":null,"left_on":null,"deputy_id":null}');
INSERT INTO change VALUES(113,66,'absence','insert',1,1,NULL);
INSERT INTO change VALUES(114,67,'absence','insert',2,2,NULL);
INSERT INTO change VALUES(115,68,'ownership','delete',26,26,'{"id":26,"uid":"3769e323632bb58b57e6","customer_id":24,"owner_id":2,"from_on":"2026-07-01","until_on":null,"why":null}');
INSERT INTO change VALUES(116,68,'ownership','update',24,24,'{"id":24,"uid":"94c665522fac3051d140","customer_id":24,"owner_id":1,"from_on":"2026-03-02","until_on":"2026-06-30","why":null}');
INSERT INTO change VALUES(117,68,'ownership','update',1,1,'{"id":1,"uid":"b38a03e173743c1996d7","customer_id":1,"owner_id":1,"from_on":"2026-03-02","until_on":null,"why":null}');
INSERT INTO change VALUES(118,68,'ownership','update',2,2,'{"id":2,"uid":"7332946cd25efec8e633","customer_id":2,"owner_id":1,"from_on":"2026-03-02","until_on":null,"why":null}');
INSERT INTO change VALUES(119,68,'ownership','insert',27,29,NULL);
INSERT INTO change VALUES(120,68,'journey_run','insert',5,7,NULL);
INSERT INTO change VALUES(121,69,'contact','update',22,22,'{"id":22,"uid":"adedd8ca6c45ad4d6e2a","customer_id":20,"name":"Karl Berg","folded":"karl berg","role":null,"birthday":"--07-14","died_on":null,"greeting":null,"left_on":null,"successor_id":null,"went_to":null}');
INSERT INTO change VALUES(122,70,'contact','update',19,19,'{"id":19,"uid":"d1526919b859cc5acfee","customer_id":19,"name":"Jonas Jung","folded":"jonas jung","role":null,"birthday":null,"died_on":null,"greeting":null,"left_on":null,"successor_id":null,"went_to":null}');
INSERT INTO change VALUES(123,70,'contact','insert',23,23,NULL);
INSERT INTO change VALUES(124,70,'contact_point','insert',43,43,NULL);
INSERT INTO change VALUES(125,70,'journey_run','insert',8,8,NULL);
INSERT INTO change VALUES(126,71,'owner','update',2,2,'{"id":2,"uid":"26d97df6c2f958bbb226","number":null,"name":"Ben Klein","folded":"ben klein","email":"ben@example.org","language":null,"left_on":null,"deputy_id":null}');
INSERT INTO change VALUES(127,72,'interaction','insert',28,28,NULL);
INSERT INTO change VALUES(128,72,'follow_up','insert',72,72,NULL);
INSERT INTO change VALUES(129,73,'owner','update',1,1,'{"id":1,"uid":"a74582231b11a82cf062","number":null,"name":"Anna Berg","folded":"anna berg","email":null,"language":null,"left_on":null,"deputy_id":2,"digest_days":null,"digest_empty":null,"digest_subject":null}');
INSERT INTO change VALUES(130,74,'customer','insert',26,27,NULL);
INSERT INTO change VALUES(131,74,'ownership','insert',30,31,NULL);
INSERT INTO change VALUES(132,74,'contact','insert',24,25,NULL);
INSERT INTO change VALUES(133,74,'contact_point','insert',44,45,NULL);
INSERT INTO change VALUES(134,74,'imported_line','insert',19,20,NULL);
INSERT INTO change VALUES(135,75,'customer','update',26,26,'{"id":26,"uid":"6cb44a9ea0b307955b1a","number":null,"name":"Eber KG","folded":"eber kg","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-06-24","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-08-19","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(136,75,'customer_tag','insert',7,7,NULL);
INSERT INTO change VALUES(137,76,'interaction','insert',29,29,NULL);
INSERT INTO change VALUES(138,76,'promise','insert',4,4,NULL);
INSERT INTO change VALUES(139,77,'customer','insert',28,28,NULL);
INSERT INTO change VALUES(140,77,'ownership','insert',32,32,NULL);
INSERT INTO change VALUES(141,77,'contact','insert',26,26,NULL);
INSERT INTO change VALUES(142,77,'contact_point','insert',46,46,NULL);
INSERT INTO change VALUES(143,78,'consent','insert',3,3,NULL);
INSERT INTO change VALUES(144,79,'consent','delete',3,3,'{"id":3,"uid":"c26beb7e466cc39cc15e","contact_id":26,"channel":"email","state":"blocked","since_on":"2026-06-24","source":null}');
INSERT INTO change VALUES(145,79,'contact_point','delete',46,46,'{"id":46,"uid":"b2d39d184db2b850d5cd","contact_id":26,"kind":"email","value":"gerd@example.com","folded":"gerd@example.com"}');
INSERT INTO change VALUES(146,79,'contact','delete',26,26,'{"id":26,"uid":"ae397f094118bac201b8","customer_id":28,"name":"Gerd Gast","folded":"gerd gast","role":null,"birthday":null,"died_on":null,"greeting":null,"left_on":null,"successor_id":null,"went_to":null}');
INSERT INTO change VALUES(147,80,'follow_up','delete',76,76,'{"id":76,"uid":"494e0244974b50a0031a","customer_id":28,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2026-06-24","text":null,"due_on":"2026-08-19","deadline_on":null,"every":"8w","anchor_on":null,"cause_id":null,"created_on":"2026-06-24","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null,"snoozed_after":null,"deadline_days":null,"origin_id":null,"about":null,"ends_on":null,"lapses_on":null}');
INSERT INTO change VALUES(148,80,'ownership','delete',32,32,'{"id":32,"uid":"e1a514ad99d15c5b1bdd","customer_id":28,"owner_id":1,"from_on":"2026-06-24","until_on":null,"why":null}');
INSERT INTO change VALUES(149,80,'customer','delete',28,28,'{"id":28,"uid":"e93790a80040b50bf7e6","number":null,"name":"Gast","folded":"gast","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-06-24","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-08-19","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(150,81,'customer','update',27,27,'{"id":27,"uid":"ae212f84157fa81001d9","number":null,"name":"Falke AG","folded":"falke ag","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-06-24","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":"2026-06-24","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-07-14","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(151,81,'customer','update',10,10,'{"id":10,"uid":"c7a0cde2c70f0bb02d2a","number":null,"name":"Import 10 GmbH","folded":"import 10 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-13","levelled_from":"2025-11-02","last_dialogue_on":"2025-11-02","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-13","levelled_every":"8w","wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(152,81,'customer','update',13,13,'{"id":13,"uid":"5081dfc8a8cb7fc767dc","number":null,"name":"Import 13 GmbH","folded":"import 13 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-13","levelled_from":"2025-11-05","last_dialogue_on":"2025-11-05","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-13","levelled_every":"8w","wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(153,81,'customer','update',7,7,'{"id":7,"uid":"1df410911cfb240272ca","number":null,"name":"Import 7 GmbH","folded":"import 7 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-13","levelled_from":"2025-11-08","last_dialogue_on":"2025-11-08","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-13","levelled_every":"8w","wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(154,81,'customer','update',1,1,'{"id":1,"uid":"e01be9c573e7154433ce","number":null,"name":"Import 1 GmbH","folded":"import 1 gmbh","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":"Köln","region":null,"country":null,"since_on":null,"added_on":"2026-03-02","paused_until":null,"levelled_on":"2026-03-12","levelled_from":"2025-11-02","last_dialogue_on":"2025-11-02","last_dialogue_channel":"call","attempts":0,"next_due_on":"2026-03-20","levelled_every":"8w","wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(155,81,'setting','insert',3,3,NULL);
INSERT INTO change VALUES(156,82,'interaction','insert',30,30,NULL);
INSERT INTO change VALUES(157,83,'interaction','delete',30,30,'{"id":30,"uid":"e6eb52da22478d93ee94","customer_id":19,"contact_id":null,"owner_id":1,"happened_on":"2026-03-23","channel":"call","direction":"out","missed":0,"answered":0,"complaint":0,"text":"Asked for O''Brien''s price list, „Größe“ matters","recorded_at":"2026-11-26T09:32:26.475Z","for_owner_id":null}');
INSERT INTO change VALUES(158,84,'interaction','insert',30,30,NULL);
INSERT INTO change VALUES(159,85,'knowledge','insert',3,3,NULL);
INSERT INTO change VALUES(160,86,'customer','insert',29,29,NULL);
INSERT INTO change VALUES(161,86,'ownership','insert',33,33,NULL);
INSERT INTO change VALUES(162,86,'contact','insert',27,27,NULL);
INSERT INTO change VALUES(163,86,'contact_point','insert',47,48,NULL);
INSERT INTO change VALUES(164,87,'customer','insert',30,30,NULL);
INSERT INTO change VALUES(165,87,'ownership','insert',34,34,NULL);
INSERT INTO change VALUES(166,88,'ownership','delete',34,34,'{"id":34,"uid":"bc4aa79375c6ec90d0da","customer_id":30,"owner_id":1,"from_on":"2026-03-23","until_on":null,"why":null}');
INSERT INTO change VALUES(167,88,'customer','delete',30,30,'{"id":30,"uid":"b93b1210f9e9b1306af9","number":null,"name":"Zweite Wahl","folded":"zweite wahl","is_private":0,"stage":"active","importance":"B","cadence":null,"cadence_why":null,"notes":null,"street":null,"postal_code":null,"city":null,"region":null,"country":null,"since_on":null,"added_on":"2026-03-23","paused_until":null,"levelled_on":null,"levelled_from":null,"last_dialogue_on":null,"last_dialogue_channel":null,"attempts":0,"next_due_on":"2026-05-11","levelled_every":null,"wished_channel":null,"wished_language":null,"best_time":null,"without_occasions":0,"rolls_on":null}');
INSERT INTO change VALUES(168,88,'follow_up','delete',78,78,'{"id":78,"uid":"bd434c5fc7178069f4cb","customer_id":30,"contact_id":null,"kind":"cadence","rule":"rhythm","occurrence":"2026-03-23","text":null,"due_on":"2026-05-11","deadline_on":null,"every":"7w","anchor_on":null,"cause_id":null,"created_on":"2026-03-23","original_due_on":null,"snoozes":0,"snoozed_to":null,"snoozed_on":null,"closed_on":null,"outcome":null,"why":null,"closed_by_id":null,"snoozed_after":null,"deadline_days":null,"origin_id":null,"about":null,"ends_on":null,"lapses_on":null}');
INSERT INTO change VALUES(169,89,'follow_up','insert',79,79,NULL);
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
INSERT INTO promise VALUES(1,'c0610b202deb3777a786',19,NULL,'us','send the offer','2026-11-20','2026-11-27',NULL,'2026-11-20','kept',NULL);
INSERT INTO promise VALUES(2,'71c0fdbb26f7a0dfb1ad',20,NULL,'them','they answer','2026-11-20','2026-11-25',NULL,NULL,NULL,NULL);
INSERT INTO promise VALUES(3,'b70aa30df998adf03dee',19,NULL,'us','the sample','2026-11-20','2026-11-30',27,'2026-11-20','broken','forgot');
INSERT INTO promise VALUES(4,'70261948a7efc8af1c18',27,25,'us','drawing','2026-06-24','2026-07-15',29,NULL,NULL,NULL);
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
INSERT INTO agreement VALUES(1,'682a18e0c65ec315d329',19,'lease','Copier','copier',NULL,'2027-01-31','3m','both','12m',NULL,120000,'EUR','2026-11-20',NULL,NULL,NULL);
INSERT INTO agreement VALUES(2,'f4c812ca0f1ecc4085b9',22,'trial','Trial 1','trial 1','2026-11-18','2026-12-15',NULL,'both',NULL,NULL,NULL,NULL,'2026-11-20','2026-11-20','ended','price');
INSERT INTO agreement VALUES(3,'ad45e019def6b04c8c39',23,'subscription','Hosting','hosting',NULL,NULL,NULL,'both',NULL,NULL,NULL,NULL,'2026-11-20',NULL,NULL,NULL);
INSERT INTO agreement VALUES(4,'e1e4ee06011b0ff343ce',24,'contract','Old','old',NULL,'2026-12-31',NULL,'both',NULL,NULL,NULL,NULL,'2026-11-20','2026-11-20','cancelled','moved');
CREATE TABLE journey (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    name TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
  ) STRICT;
INSERT INTO journey VALUES(1,'20255fc2eeb06febc1bf','onboarding',replace('S+3   Ring and ask\n','\n',char(10)));
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
  , from_owner_id INTEGER REFERENCES owner (id), contact_id INTEGER REFERENCES contact (id), spread_on TEXT CHECK (spread_on IS NULL OR (length(spread_on) = 10 AND date(spread_on) IS spread_on))) STRICT;
INSERT INTO journey_run VALUES(1,'d3bbc0bb27253009d684',22,2,'trial','2026-11-18','2026-12-15','2026-11-20','2026-11-20','lost',NULL,'price',NULL,NULL,NULL);
INSERT INTO journey_run VALUES(2,'a8bb835e778550f8eb3a',20,NULL,'onboarding','2026-11-20',NULL,'2026-11-20',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO journey_run VALUES(3,'34bc73d91fbadb9bcb3d',25,NULL,'seminar','2026-11-20',NULL,'2026-11-20','2026-11-20','not-now','2027-02-01',NULL,NULL,NULL,NULL);
INSERT INTO journey_run VALUES(4,'047e61c596f21efed735',22,NULL,'win-back','2027-11-20',NULL,'2026-11-20',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO journey_run VALUES(5,'e577395c479263bf210c',24,NULL,'handover','2026-03-20',NULL,'2026-03-20',NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO journey_run VALUES(6,'c96ee463e1846d21be43',1,NULL,'handover','2026-03-20',NULL,'2026-03-20',NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO journey_run VALUES(7,'5605768dee6c0387f4c6',2,NULL,'handover','2026-03-20',NULL,'2026-03-20',NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO journey_run VALUES(8,'eba3e6246f437d18f502',19,NULL,'new-contact','2026-03-21',NULL,'2026-03-20',NULL,NULL,NULL,NULL,NULL,23,NULL);
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
INSERT INTO stage_change VALUES(1,'611474130b78494ea79a',22,'2026-11-20','active','lost','price','customer',NULL,'2027-11-20');
INSERT INTO stage_change VALUES(2,'93ec0017bde6a032e7eb',24,'2026-11-20','active','dormant',NULL,NULL,NULL,NULL);
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
INSERT INTO revenue VALUES(1,'e9c0e0941569e26f78a2',19,'2026-10-01',120000,'EUR',NULL,NULL);
CREATE TABLE knowledge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('need', 'news', 'like', 'dislike', 'feedback')),
    text TEXT NOT NULL,
    learned_on TEXT NOT NULL CHECK (length(learned_on) = 10 AND date(learned_on) IS learned_on)
  ) STRICT;
INSERT INTO knowledge VALUES(1,'6af9f4737393a2929c50',19,'like','likes coffee','2026-11-20');
INSERT INTO knowledge VALUES(2,'07f97ddc799f2e69cd67',19,'news','opens a second shop','2026-11-20');
INSERT INTO knowledge VALUES(3,'fd46af3578369cba165c',19,'need','need a second forklift','2026-03-23');
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
INSERT INTO consent VALUES(1,'fe39ce7f9de66d25e951',19,'email','allowed','2026-11-20','form');
INSERT INTO consent VALUES(2,'2bdc95647ed0bd9cbed0',22,'call','blocked','2026-11-20',NULL);
CREATE TABLE address_form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    form TEXT NOT NULL CHECK (form IN ('du', 'sie', 'first-name')),
    UNIQUE (contact_id, owner_id)
  ) STRICT;
INSERT INTO address_form VALUES(1,'2dd9054eab66ebfccf70',19,1,'du');
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
INSERT INTO agenda VALUES('2026-03-04',27,21,'reply','active',1,NULL,'[27,"reply","reply",null,"2026-03-04",null,null,0,20,"2026-03-03","letter","in",0,"the delivery was late",21,"Cato AG","cato ag","active","B","none",null,"2026-03-02","2026-03-03","letter",0,null,null,null,null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-04',28,21,'complaint','active',1,NULL,'[28,"complaint","complaint",null,"2026-03-04",null,null,0,20,"2026-03-03","letter","in",0,"the delivery was late",21,"Cato AG","cato ag","active","B","none",null,"2026-03-02","2026-03-03","letter",0,null,null,null,null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-10',9,9,'cadence','active',1,NULL,'[9,"cadence","rhythm",null,"2026-03-10",null,"4w",0,null,null,null,null,null,null,9,"Import 9 GmbH","import 9 gmbh","active","A",null,null,"2026-03-02","2025-10-01","call",0,9,"Person 9","p9@example.org","+49 30 23125 109",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-10',18,18,'cadence','active',1,NULL,'[18,"cadence","rhythm",null,"2026-03-10",null,"4w",0,null,null,null,null,null,null,18,"Import 18 GmbH","import 18 gmbh","active","A",null,null,"2026-03-02","2025-10-01","call",0,18,"Person 18","p18@example.org","+49 30 23125 118",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-11',6,6,'cadence','active',1,NULL,'[6,"cadence","rhythm",null,"2026-03-11",null,"4w",0,null,null,null,null,null,null,6,"Import 6 GmbH","import 6 gmbh","active","A",null,null,"2026-03-02","2025-10-07","call",0,6,"Person 6","p6@example.org","+49 30 23125 106",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-11',15,15,'cadence','active',1,NULL,'[15,"cadence","rhythm",null,"2026-03-11",null,"4w",0,null,null,null,null,null,null,15,"Import 15 GmbH","import 15 gmbh","active","A",null,null,"2026-03-02","2025-10-07","call",0,15,"Person 15","p15@example.org","+49 30 23125 115",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-12',4,4,'cadence','active',1,NULL,'[4,"cadence","rhythm",null,"2026-03-12",null,"3w",0,null,null,null,null,null,null,4,"Import 4 GmbH","import 4 gmbh","active","B",null,"vip","2026-03-02","2025-11-05","call",0,4,"Person 4","p4@example.org","+49 30 23125 104",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-12',16,16,'cadence','active',1,NULL,'[16,"cadence","rhythm",null,"2026-03-12",null,"3w",0,null,null,null,null,null,null,16,"Import 16 GmbH","import 16 gmbh","active","B",null,"vip","2026-03-02","2025-11-08","call",0,16,"Person 16","p16@example.org","+49 30 23125 116",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-16',8,8,'cadence','active',1,NULL,'[8,"cadence","rhythm",null,"2026-03-16",null,"3w",0,null,null,null,null,null,null,8,"Import 8 GmbH","import 8 gmbh","active","C",null,"vip","2026-03-02","2025-12-09","call",0,8,"Person 8","p8@example.org","+49 30 23125 108",1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-20',64,24,'handover','dormant',3,NULL,'[64,"handover","handover",null,"2026-03-20",null,null,0,null,null,null,null,null,null,24,"Fuchs KG","fuchs kg","dormant","B",null,null,"2026-03-02","2026-06-30","email",0,null,null,null,null,3,5,"handover/S-5wd",null]');
INSERT INTO agenda VALUES('2026-03-20',65,1,'handover','active',3,NULL,'[65,"handover","handover",null,"2026-03-20",null,null,0,null,null,null,null,null,null,1,"Import 1 GmbH","import 1 gmbh","active","B",null,null,"2026-03-02","2025-11-02","call",0,1,"Person 1","p1@example.org","+49 30 23125 101",3,6,"handover/S-5wd",null]');
INSERT INTO agenda VALUES('2026-03-23',67,20,'handover','lead',2,NULL,'[67,"handover","successor",null,"2026-03-23",null,null,0,null,null,null,null,null,null,20,"Berg & Söhne","berg & sohne","lead","B",null,null,"2026-03-02","2026-06-30","call",0,22,"Karl Berg","karl@berg.example",null,2,22,"Karl Berg",null]');
INSERT INTO agenda VALUES('2026-03-23',71,19,'handover','active',1,NULL,'[71,"handover","handover",null,"2026-03-23",null,null,0,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,23,"Mia Moor","moor@example.org",null,1,8,"new-contact/S+2",null]');
INSERT INTO agenda VALUES('2026-03-24',66,2,'handover','active',3,NULL,'[66,"handover","handover",null,"2026-03-24",null,null,0,null,null,null,null,null,null,2,"Import 2 GmbH","import 2 gmbh","active","C",null,null,"2026-03-02","2025-12-03","call",0,2,"Person 2","p2@example.org","+49 30 23125 102",3,7,"handover/S+2wd",null]');
INSERT INTO agenda VALUES('2026-03-25',33,19,'manual','active',1,NULL,'[33,"manual","task","collect samples","2026-03-25","2026-03-30",null,2,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,21,"Sabine Koch","koch@adler.example",null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-03-26',12,12,'cadence','active',1,NULL,'[12,"cadence","rhythm",null,"2026-03-26",null,"3w",1,null,null,null,null,null,null,12,"Import 12 GmbH","import 12 gmbh","active","A",null,"vip","2026-03-02","2025-10-04","call",0,12,"Person 12","p12@example.org","+49 30 23125 112",1,null,null,null]');
INSERT INTO agenda VALUES('2026-04-03',72,3,'manual','active',1,NULL,'[72,"manual","agreed",null,"2026-04-03",null,null,0,28,"2026-03-20","call","out",0,"ordered twelve",3,"Import 3 GmbH","import 3 gmbh","active","A",null,null,"2026-03-02","2026-03-20","call",0,3,"Person 3","p3@example.org","+49 30 23125 103",1,null,null,null]');
INSERT INTO agenda VALUES('2026-05-11',77,29,'cadence','active',1,NULL,'[77,"cadence","rhythm",null,"2026-05-11",null,"7w",0,null,null,null,null,null,null,29,"Brief & Söhne","brief & sohne","active","B",null,null,"2026-03-23",null,null,0,27,"Zoë Übel","zoe@brief.example","+49 30 1234567",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-01',34,23,'cadence','prospect',1,NULL,'[34,"cadence","pause",null,"2026-06-01",null,null,0,null,null,null,null,null,null,23,"Ems Energie","ems energie","prospect","B",null,null,"2026-03-02",null,null,0,null,null,null,null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-03',11,11,'cadence','active',1,NULL,'[11,"cadence","rhythm",null,"2026-06-03",null,"26w",0,null,null,null,null,null,null,11,"Import 11 GmbH","import 11 gmbh","active","C",null,null,"2026-03-02","2025-12-03","call",0,11,"Person 11","p11@example.org","+49 30 23125 111",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-08',14,14,'cadence','active',1,NULL,'[14,"cadence","rhythm",null,"2026-06-08",null,"26w",0,null,null,null,null,null,null,14,"Import 14 GmbH","import 14 gmbh","active","C",null,null,"2026-03-02","2025-12-06","call",0,14,"Person 14","p14@example.org","+49 30 23125 114",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-09',17,17,'cadence','active',1,NULL,'[17,"cadence","rhythm",null,"2026-06-09",null,"26w",0,null,null,null,null,null,null,17,"Import 17 GmbH","import 17 gmbh","active","C",null,null,"2026-03-02","2025-12-09","call",0,17,"Person 17","p17@example.org","+49 30 23125 117",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-24',7,7,'cadence','active',1,NULL,'[7,"cadence","rhythm",null,"2026-06-24",null,"7w",0,null,null,null,null,null,null,7,"Import 7 GmbH","import 7 gmbh","active","B",null,null,"2026-03-02","2025-11-08","call",0,7,"Person 7","p7@example.org","+49 30 23125 107",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-24',10,10,'cadence','active',1,NULL,'[10,"cadence","rhythm",null,"2026-06-24",null,"7w",0,null,null,null,null,null,null,10,"Import 10 GmbH","import 10 gmbh","active","B",null,null,"2026-03-02","2025-11-02","call",0,10,"Person 10","p10@example.org","+49 30 23125 110",1,null,null,null]');
INSERT INTO agenda VALUES('2026-06-24',13,13,'cadence','active',1,NULL,'[13,"cadence","rhythm",null,"2026-06-24",null,"7w",0,null,null,null,null,null,null,13,"Import 13 GmbH","import 13 gmbh","active","B",null,null,"2026-03-02","2025-11-05","call",0,13,"Person 13","p13@example.org","+49 30 23125 113",1,null,null,null]');
INSERT INTO agenda VALUES('2026-07-01',43,24,'reply','dormant',3,NULL,'[43,"reply","reply",null,"2026-07-01",null,null,0,25,"2026-06-30","email","in",0,"asks for prices",24,"Fuchs KG","fuchs kg","dormant","B",null,null,"2026-03-02","2026-06-30","email",0,null,null,null,null,3,null,null,null]');
INSERT INTO agenda VALUES('2026-07-13',68,20,'occasion','lead',2,'2026-07-28','[68,"occasion","anniversary",null,"2026-07-13",null,null,0,null,null,null,null,null,null,20,"Berg & Söhne","berg & sohne","lead","B",null,null,"2026-03-02","2026-06-30","call",0,22,"Karl Berg","karl@berg.example",null,2,null,"10",null]');
INSERT INTO agenda VALUES('2026-07-14',75,27,'promise','active',1,NULL,'[75,"promise","promise-us","drawing","2026-07-14","2026-07-15",null,0,null,null,null,null,null,null,27,"Falke AG","falke ag","active","B",null,null,"2026-06-24","2026-06-24","call",0,25,"Finn Falke","finn@example.com",null,1,4,null,null]');
INSERT INTO agenda VALUES('2026-07-15',73,26,'cadence','active',1,NULL,'[73,"cadence","rhythm",null,"2026-07-15",null,"3w",0,null,null,null,null,null,null,26,"Eber KG","eber kg","active","B",null,"vip","2026-06-24",null,null,0,24,"Eva Eber","eva@example.com",null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-07-21',42,20,'manual','lead',2,NULL,'[42,"manual","agreed","ask about the quote","2026-07-21",null,null,0,24,"2026-06-30","call","out",0,"wants a quote",20,"Berg & Söhne","berg & sohne","lead","B",null,null,"2026-03-02","2026-06-30","call",0,22,"Karl Berg","karl@berg.example",null,2,null,null,null]');
INSERT INTO agenda VALUES('2026-08-04',36,24,'manual','dormant',3,NULL,'[36,"manual","task","send the catalogue","2026-08-04","2026-08-18","3m",0,null,null,null,null,null,null,24,"Fuchs KG","fuchs kg","dormant","B",null,null,"2026-03-02","2026-06-30","email",0,null,null,null,null,3,null,null,null]');
INSERT INTO agenda VALUES('2026-08-12',74,27,'cadence','active',1,NULL,'[74,"cadence","rhythm",null,"2026-08-12",null,"7w",0,null,null,null,null,null,null,27,"Falke AG","falke ag","active","B",null,null,"2026-06-24","2026-06-24","call",0,25,"Finn Falke","finn@example.com",null,1,null,null,null]');
INSERT INTO agenda VALUES('2026-09-01',79,19,'manual','active',1,NULL,'[79,"manual","task","Bring the samples","2026-09-01",null,null,0,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,19,"Jonas Jung","jung@adler.example","+49 30 5550",1,null,null,null]');
INSERT INTO agenda VALUES('2026-09-11',37,5,'cadence','active',1,NULL,'[37,"cadence","rhythm",null,"2026-09-11",null,"26w",0,null,null,null,null,null,null,5,"Import 5 GmbH","import 5 gmbh","active","C",null,null,"2026-03-02","2025-12-06","call",0,5,"Person 5","p5@example.org","+49 30 23125 105",1,null,null,null]');
INSERT INTO agenda VALUES('2026-11-02',70,19,'agreement','active',1,'2026-11-08','[70,"agreement","renewed","Copier","2026-11-02",null,null,0,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,19,"Jonas Jung","jung@adler.example","+49 30 5550",1,1,"lease/notice","2028-01-31"]');
INSERT INTO agenda VALUES('2026-11-20',69,19,'agreement','active',1,'2026-11-01','[69,"agreement","agreement","Copier","2026-11-20","2026-10-30",null,0,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,19,"Jonas Jung","jung@adler.example","+49 30 5550",1,1,"lease/notice","2027-01-31"]');
INSERT INTO agenda VALUES('2026-11-23',62,20,'journey','lead',2,NULL,'[62,"journey","journey","Ring and ask","2026-11-23",null,null,0,null,null,null,null,null,null,20,"Berg & Söhne","berg & sohne","lead","B",null,null,"2026-03-02","2026-06-30","call",0,22,"Karl Berg","karl@berg.example",null,2,2,"onboarding/S+3",null]');
INSERT INTO agenda VALUES('2026-11-26',50,20,'promise','lead',2,NULL,'[50,"promise","promise-them","they answer","2026-11-26",null,null,0,null,null,null,null,null,null,20,"Berg & Söhne","berg & sohne","lead","B",null,null,"2026-03-02","2026-06-30","call",0,22,"Karl Berg","karl@berg.example",null,2,2,null,null]');
INSERT INTO agenda VALUES('2027-02-01',61,25,'manual','lead',1,NULL,'[61,"manual","agreed",null,"2027-02-01",null,null,0,null,null,null,null,null,null,25,"Gamma Guss","gamma guss","lead","B",null,null,"2026-03-13",null,null,1,null,null,null,null,1,null,null,null]');
INSERT INTO agenda VALUES('2027-03-03',29,21,'cadence','active',1,NULL,'[29,"cadence","yearly-check",null,"2027-03-03",null,"12m",0,null,null,null,null,null,null,21,"Cato AG","cato ag","active","B","none",null,"2026-03-02","2026-03-03","letter",0,null,null,null,null,1,null,null,null]');
INSERT INTO agenda VALUES('2027-03-20',35,22,'manual','lost',1,NULL,'[35,"manual","task","birthday card","2027-03-20",null,"1y",0,null,null,null,null,null,null,22,"Dora Deich","dora deich","lost","B",null,null,"2026-03-02",null,null,0,20,"Dora Deich",null,"+49 40 1234",1,null,null,null]');
INSERT INTO agenda VALUES('2027-05-03',53,19,'agreement','active',1,'2027-11-01','[53,"agreement","agreement","Copier","2027-05-03","2027-10-29",null,0,null,null,null,null,null,null,19,"Adler Apotheke","adler apotheke","active","A",null,"local\nvip","2026-03-02","2026-11-20","call",0,19,"Jonas Jung","jung@adler.example","+49 30 5550",1,1,"lease/notice","2028-01-31"]');
INSERT INTO agenda VALUES('2027-11-22',57,23,'agreement','prospect',1,NULL,'[57,"agreement","review","Hosting","2027-11-22",null,null,0,null,null,null,null,null,null,23,"Ems Energie","ems energie","prospect","B",null,null,"2026-03-02",null,null,0,null,null,null,null,1,3,"subscription",null]');
INSERT INTO agenda VALUES('2027-11-22',63,22,'winback','lost',1,NULL,'[63,"winback","winback",null,"2027-11-22",null,null,0,null,null,null,null,null,null,22,"Dora Deich","dora deich","lost","B",null,null,"2026-03-02",null,null,0,20,"Dora Deich",null,"+49 40 1234",1,4,"win-back/S+0",null]');
CREATE TABLE absence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),
    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on AND until_on >= from_on)),
    stand_in_id INTEGER REFERENCES owner (id)
  ) STRICT;
INSERT INTO absence VALUES(1,'e40499a991ee3dcf2f81',2,'2026-06-01','2026-06-12',3);
INSERT INTO absence VALUES(2,'9f570958fb37c0b0701e',3,'2026-08-10','2026-08-14',NULL);
CREATE TABLE digest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    owner_id INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (length(on_day) = 10 AND date(on_day) IS on_day),
    state TEXT NOT NULL CHECK (state IN ('sending', 'handed-over', 'sent', 'failed', 'unknown', 'gave-up', 'nothing')),
    address TEXT NOT NULL,
    message_id TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    tried_at TEXT NOT NULL,
    tries INTEGER NOT NULL CHECK (tries >= 0),
    doubts INTEGER NOT NULL DEFAULT 0 CHECK (doubts >= 0),
    fault TEXT CHECK (fault IS NULL OR json_valid(fault)),
    UNIQUE (owner_id, on_day)
  ) STRICT;
INSERT INTO digest VALUES(1,'5de9ed3a57e534e37e04',1,'2026-06-25','sent','anna@example.com','<digest.2026-06-25.59d546039b26ce38c5ed@example.com>','2026-06-25T08:00:13.000Z','2026-06-25T08:00:13.000Z',1,0,NULL);
CREATE TABLE digest_line (
    owner_id INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),
    mails INTEGER NOT NULL CHECK (mails > 0),
    last_on TEXT NOT NULL CHECK (length(last_on) = 10 AND date(last_on) IS last_on),
    PRIMARY KEY (owner_id, follow_up_id)
  ) STRICT, WITHOUT ROWID;
INSERT INTO digest_line VALUES(1,9,'2026-03-10',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,18,'2026-03-10',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,27,'2026-03-04',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,28,'2026-03-04',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,33,'2026-03-25',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,71,'2026-03-23',1,'2026-06-25');
INSERT INTO digest_line VALUES(1,72,'2026-04-03',1,'2026-06-25');
CREATE TABLE command_customer (
    command_id INTEGER NOT NULL REFERENCES command (id),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL CHECK (last_id >= first_id),
    PRIMARY KEY (command_id, first_id)
  ) STRICT, WITHOUT ROWID;
INSERT INTO command_customer VALUES(5,1,18);
INSERT INTO command_customer VALUES(6,19,19);
INSERT INTO command_customer VALUES(7,20,20);
INSERT INTO command_customer VALUES(8,21,21);
INSERT INTO command_customer VALUES(9,22,22);
INSERT INTO command_customer VALUES(10,23,23);
INSERT INTO command_customer VALUES(11,24,24);
INSERT INTO command_customer VALUES(12,19,19);
INSERT INTO command_customer VALUES(13,19,19);
INSERT INTO command_customer VALUES(14,21,21);
INSERT INTO command_customer VALUES(15,19,19);
INSERT INTO command_customer VALUES(16,20,20);
INSERT INTO command_customer VALUES(17,20,20);
INSERT INTO command_customer VALUES(18,24,24);
INSERT INTO command_customer VALUES(19,22,22);
INSERT INTO command_customer VALUES(20,19,19);
INSERT INTO command_customer VALUES(21,23,23);
INSERT INTO command_customer VALUES(22,1,1);
INSERT INTO command_customer VALUES(22,3,4);
INSERT INTO command_customer VALUES(22,6,10);
INSERT INTO command_customer VALUES(22,12,13);
INSERT INTO command_customer VALUES(22,15,16);
INSERT INTO command_customer VALUES(22,18,18);
INSERT INTO command_customer VALUES(23,19,19);
INSERT INTO command_customer VALUES(24,19,19);
INSERT INTO command_customer VALUES(25,12,12);
INSERT INTO command_customer VALUES(26,22,22);
INSERT INTO command_customer VALUES(27,24,24);
INSERT INTO command_customer VALUES(28,5,5);
INSERT INTO command_customer VALUES(29,25,25);
INSERT INTO command_customer VALUES(30,25,25);
INSERT INTO command_customer VALUES(31,25,25);
INSERT INTO command_customer VALUES(32,25,25);
INSERT INTO command_customer VALUES(33,24,24);
INSERT INTO command_customer VALUES(34,20,20);
INSERT INTO command_customer VALUES(35,20,20);
INSERT INTO command_customer VALUES(36,20,20);
INSERT INTO command_customer VALUES(37,24,24);
INSERT INTO command_customer VALUES(38,25,25);
INSERT INTO command_customer VALUES(39,1,1);
INSERT INTO command_customer VALUES(40,19,19);
INSERT INTO command_customer VALUES(41,20,20);
INSERT INTO command_customer VALUES(42,19,19);
INSERT INTO command_customer VALUES(43,19,19);
INSERT INTO command_customer VALUES(44,19,19);
INSERT INTO command_customer VALUES(45,19,19);
INSERT INTO command_customer VALUES(46,22,22);
INSERT INTO command_customer VALUES(47,23,23);
INSERT INTO command_customer VALUES(48,24,24);
INSERT INTO command_customer VALUES(49,24,24);
INSERT INTO command_customer VALUES(50,20,20);
INSERT INTO command_customer VALUES(51,25,25);
INSERT INTO command_customer VALUES(52,25,25);
INSERT INTO command_customer VALUES(54,22,22);
INSERT INTO command_customer VALUES(55,24,24);
INSERT INTO command_customer VALUES(56,19,19);
INSERT INTO command_customer VALUES(57,19,19);
INSERT INTO command_customer VALUES(58,19,19);
INSERT INTO command_customer VALUES(59,19,19);
INSERT INTO command_customer VALUES(60,20,20);
INSERT INTO command_customer VALUES(61,19,19);
INSERT INTO command_customer VALUES(62,19,19);
INSERT INTO command_customer VALUES(63,19,19);
INSERT INTO command_customer VALUES(68,1,2);
INSERT INTO command_customer VALUES(68,24,24);
INSERT INTO command_customer VALUES(69,20,20);
INSERT INTO command_customer VALUES(70,19,19);
INSERT INTO command_customer VALUES(72,3,3);
INSERT INTO command_customer VALUES(74,26,27);
INSERT INTO command_customer VALUES(75,26,26);
INSERT INTO command_customer VALUES(76,27,27);
INSERT INTO command_customer VALUES(77,28,28);
INSERT INTO command_customer VALUES(78,28,28);
INSERT INTO command_customer VALUES(79,28,28);
INSERT INTO command_customer VALUES(80,28,28);
INSERT INTO command_customer VALUES(81,1,1);
INSERT INTO command_customer VALUES(81,7,7);
INSERT INTO command_customer VALUES(81,10,10);
INSERT INTO command_customer VALUES(81,13,13);
INSERT INTO command_customer VALUES(81,27,27);
INSERT INTO command_customer VALUES(82,19,19);
INSERT INTO command_customer VALUES(83,19,19);
INSERT INTO command_customer VALUES(84,19,19);
INSERT INTO command_customer VALUES(85,19,19);
INSERT INTO command_customer VALUES(86,29,29);
INSERT INTO command_customer VALUES(87,30,30);
INSERT INTO command_customer VALUES(88,30,30);
INSERT INTO command_customer VALUES(89,19,19);
CREATE TABLE forgotten (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    command_id INTEGER NOT NULL REFERENCES command (id),
    kind TEXT NOT NULL CHECK (kind IN ('customer', 'contact')),
    row_count INTEGER NOT NULL,
    erased_at TEXT
  ) STRICT;
CREATE TABLE forgotten_block (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    salt TEXT NOT NULL,
    print TEXT NOT NULL UNIQUE,
    since_on TEXT NOT NULL CHECK (length(since_on) = 10 AND date(since_on) IS since_on)
  ) STRICT;
CREATE TABLE kept_revenue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    booked_on TEXT NOT NULL CHECK (length(booked_on) = 10 AND date(booked_on) IS booked_on),
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL
  ) STRICT;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('owner',3);
INSERT INTO sqlite_sequence VALUES('command',89);
INSERT INTO sqlite_sequence VALUES('change',169);
INSERT INTO sqlite_sequence VALUES('setting',3);
INSERT INTO sqlite_sequence VALUES('customer',30);
INSERT INTO sqlite_sequence VALUES('ownership',34);
INSERT INTO sqlite_sequence VALUES('contact',27);
INSERT INTO sqlite_sequence VALUES('contact_point',48);
INSERT INTO sqlite_sequence VALUES('interaction',30);
INSERT INTO sqlite_sequence VALUES('follow_up',79);
INSERT INTO sqlite_sequence VALUES('imported_line',20);
INSERT INTO sqlite_sequence VALUES('customer_tag',7);
INSERT INTO sqlite_sequence VALUES('promise',4);
INSERT INTO sqlite_sequence VALUES('agreement',4);
INSERT INTO sqlite_sequence VALUES('journey_run',8);
INSERT INTO sqlite_sequence VALUES('journey',1);
INSERT INTO sqlite_sequence VALUES('stage_change',2);
INSERT INTO sqlite_sequence VALUES('revenue',1);
INSERT INTO sqlite_sequence VALUES('knowledge',3);
INSERT INTO sqlite_sequence VALUES('consent',3);
INSERT INTO sqlite_sequence VALUES('address_form',1);
INSERT INTO sqlite_sequence VALUES('absence',2);
INSERT INTO sqlite_sequence VALUES('digest',3);
CREATE INDEX customer_by_name ON customer (folded);
CREATE INDEX customer_without_next ON customer (folded) WHERE next_due_on IS NULL AND stage <> 'lost';
CREATE UNIQUE INDEX customer_by_number ON customer (number COLLATE NOCASE) WHERE number IS NOT NULL;
CREATE INDEX customer_tag_by_tag ON customer_tag (folded);
CREATE INDEX contact_by_customer ON contact (customer_id);
CREATE INDEX contact_by_name ON contact (folded);
CREATE INDEX contact_point_by_contact ON contact_point (contact_id);
CREATE INDEX contact_point_by_email ON contact_point (folded) WHERE kind = 'email';
CREATE UNIQUE INDEX ownership_now ON ownership (customer_id) WHERE until_on IS NULL;
CREATE INDEX ownership_by_customer ON ownership (customer_id);
CREATE INDEX ownership_by_owner ON ownership (owner_id) WHERE until_on IS NULL;
CREATE INDEX interaction_by_customer ON interaction (customer_id, happened_on);
CREATE INDEX interaction_complaint ON interaction (customer_id) WHERE complaint = 1;
CREATE INDEX follow_up_open_by_day ON follow_up (due_on) WHERE closed_on IS NULL;
CREATE INDEX follow_up_open_by_customer ON follow_up (customer_id, due_on) WHERE closed_on IS NULL;
CREATE INDEX imported_line_by_customer ON imported_line (customer_id);
CREATE INDEX imported_line_by_contact ON imported_line (contact_id);
CREATE INDEX change_by_command ON change (command_id);
CREATE INDEX promise_by_customer ON promise (customer_id);
CREATE INDEX agreement_by_customer ON agreement (customer_id);
CREATE INDEX agreement_by_name ON agreement (folded);
CREATE INDEX journey_run_by_customer ON journey_run (customer_id);
CREATE INDEX stage_change_by_customer ON stage_change (customer_id, changed_on);
CREATE INDEX revenue_by_customer ON revenue (customer_id, booked_on);
CREATE UNIQUE INDEX revenue_by_reference ON revenue (customer_id, reference) WHERE reference IS NOT NULL;
CREATE INDEX knowledge_by_customer ON knowledge (customer_id);
CREATE INDEX customer_by_roll ON customer (rolls_on) WHERE rolls_on IS NOT NULL;
CREATE INDEX customer_by_wish ON customer (id) WHERE wished_channel IS NOT NULL OR best_time IS NOT NULL;
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
CREATE INDEX agenda_by_customer ON agenda (customer_id);
CREATE INDEX agenda_by_owner ON agenda (owner_id, due_on);
CREATE INDEX absence_by_owner ON absence (owner_id);
CREATE INDEX ownership_by_start ON ownership (from_on) WHERE until_on IS NULL;
CREATE INDEX contact_gone ON contact (id) WHERE left_on IS NOT NULL OR died_on IS NOT NULL;
CREATE INDEX digest_line_by_follow_up ON digest_line (follow_up_id);
CREATE INDEX command_by_day ON command (today);
CREATE INDEX change_by_row ON change (table_name, first_id);
CREATE INDEX command_customer_one ON command_customer (first_id, command_id) WHERE first_id = last_id;
CREATE INDEX command_customer_many ON command_customer (last_id, first_id) WHERE first_id < last_id;
CREATE INDEX forgotten_by_command ON forgotten (command_id);
CREATE INDEX kept_revenue_by_day ON kept_revenue (booked_on);
