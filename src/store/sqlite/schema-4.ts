/** Migration 4; docs/store.md explains the tables. */
export const schema4 = `
  ALTER TABLE owner ADD COLUMN left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on));
  ALTER TABLE owner ADD COLUMN deputy_id INTEGER REFERENCES owner (id);

  CREATE TABLE absence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    owner_id INTEGER NOT NULL REFERENCES owner (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10 AND date(from_on) IS from_on),
    until_on TEXT CHECK (until_on IS NULL OR (length(until_on) = 10 AND date(until_on) IS until_on AND until_on >= from_on)),
    stand_in_id INTEGER REFERENCES owner (id)
  ) STRICT;
  CREATE INDEX absence_by_owner ON absence (owner_id);

  CREATE INDEX ownership_by_start ON ownership (from_on) WHERE until_on IS NULL;
  ALTER TABLE interaction ADD COLUMN for_owner_id INTEGER REFERENCES owner (id);

  ALTER TABLE contact ADD COLUMN left_on TEXT CHECK (left_on IS NULL OR (length(left_on) = 10 AND date(left_on) IS left_on));
  ALTER TABLE contact ADD COLUMN successor_id INTEGER REFERENCES contact (id);
  ALTER TABLE contact ADD COLUMN went_to TEXT;
  CREATE INDEX contact_gone ON contact (id) WHERE left_on IS NOT NULL OR died_on IS NOT NULL;

  ALTER TABLE journey_run ADD COLUMN from_owner_id INTEGER REFERENCES owner (id);
  ALTER TABLE journey_run ADD COLUMN contact_id INTEGER REFERENCES contact (id);
  ALTER TABLE journey_run ADD COLUMN spread_on TEXT CHECK (spread_on IS NULL OR (length(spread_on) = 10 AND date(spread_on) IS spread_on));

  -- What was planned on journeys of these names is a handover from now on.
  UPDATE follow_up SET kind = 'handover', rule = 'handover' WHERE rule = 'journey'
    AND origin_id IN (SELECT id FROM journey_run WHERE journey IN ('handover', 'new-contact'));
  DELETE FROM agenda;
  INSERT INTO agenda (due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown)
    SELECT due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown FROM shown_follow_up WHERE closed_on IS NULL;
  `
