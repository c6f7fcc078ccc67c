/** Migration 5; docs/store.md explains the tables. Neither of the new ones is ever part of an undo: what was sent was sent. */
export const schema5 = `
  ALTER TABLE owner ADD COLUMN digest_days TEXT CHECK (digest_days IS NULL OR digest_days NOT GLOB '*[^1-7,]*');
  ALTER TABLE owner ADD COLUMN digest_empty TEXT CHECK (digest_empty IN ('monday', 'always', 'never'));
  ALTER TABLE owner ADD COLUMN digest_subject TEXT CHECK (digest_subject IN ('words', 'count'));

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

  CREATE TABLE digest_line (
    owner_id INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    due_on TEXT NOT NULL CHECK (length(due_on) = 10 AND date(due_on) IS due_on),
    mails INTEGER NOT NULL CHECK (mails > 0),
    last_on TEXT NOT NULL CHECK (length(last_on) = 10 AND date(last_on) IS last_on),
    PRIMARY KEY (owner_id, follow_up_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX digest_line_by_follow_up ON digest_line (follow_up_id);
  `
