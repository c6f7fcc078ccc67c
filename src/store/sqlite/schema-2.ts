/** Migration 2; docs/store.md explains the tables. */
export const schema2 = `
  ALTER TABLE customer ADD COLUMN levelled_every TEXT;
  UPDATE customer SET levelled_every =
      (SELECT every FROM follow_up f WHERE f.customer_id = customer.id AND f.closed_on IS NULL
        AND f.rule IN ('rhythm', 'yearly-check'))
    WHERE levelled_on IS NOT NULL;
  ALTER TABLE follow_up ADD COLUMN snoozed_after INTEGER;
  -- What a person closed for several messages at once was one row, under the last of them; now each has its own.
  UPDATE follow_up SET outcome = 'done' WHERE rule = 'reply' AND outcome = 'superseded' AND EXISTS (
    SELECT 1 FROM follow_up later WHERE later.customer_id = follow_up.customer_id AND later.rule = 'reply'
      AND later.outcome IN ('done', 'dropped') AND later.cause_id > follow_up.cause_id);
  INSERT OR IGNORE INTO follow_up
      (customer_id, kind, rule, occurrence, due_on, cause_id, created_on, closed_on, outcome)
    SELECT i.customer_id, 'reply', 'reply', i.id, f.due_on, i.id, f.created_on, f.closed_on, 'done'
    FROM follow_up f JOIN interaction i ON i.customer_id = f.customer_id AND i.id < f.cause_id
    WHERE f.rule = 'reply' AND f.outcome IN ('done', 'dropped') AND i.direction = 'in' AND i.answered = 0;
  ALTER TABLE follow_up ADD COLUMN deadline_days INTEGER;
  UPDATE follow_up SET deadline_days = julianday(deadline_on) - julianday(coalesce(original_due_on, due_on))
    WHERE every IS NOT NULL AND deadline_on IS NOT NULL;

  CREATE VIEW shown_follow_up AS
  SELECT f.id, f.customer_id, f.due_on, f.closed_on, f.kind, c.stage, w.owner_id,
    json_array(f.id, f.kind, f.rule, f.text, f.due_on, f.deadline_on, f.every, f.snoozes,
      i.id, i.happened_on, i.channel, i.direction, i.missed, i.text,
      c.id, c.name, c.folded, c.stage, c.importance, c.cadence,
      (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = c.id),
      c.added_on, c.last_dialogue_on, c.last_dialogue_channel, c.attempts,
      p.id, p.name,
      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'email' ORDER BY id LIMIT 1),
      (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'phone' ORDER BY id LIMIT 1),
      w.owner_id) AS shown,
    json_object('originalDueOn', f.original_due_on, 'anchorOn', f.anchor_on, 'deadlineDays', f.deadline_days,
      'createdOn', f.created_on, 'closedOn', f.closed_on, 'outcome', f.outcome, 'why', f.why,
      'namedContactId', coalesce(f.contact_id, i.contact_id)) AS kept
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
    shown TEXT NOT NULL,
    PRIMARY KEY (due_on, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agenda_by_customer ON agenda (customer_id);
  CREATE INDEX agenda_by_owner ON agenda (owner_id, due_on);
  INSERT INTO agenda
    SELECT due_on, id, customer_id, kind, stage, owner_id, shown FROM shown_follow_up WHERE closed_on IS NULL;
  `
