const ofCustomer = [
  ...['customer_tag', 'contact', 'ownership', 'interaction', 'promise', 'agreement', 'journey_run', 'stage_change'],
  ...['revenue', 'knowledge', 'follow_up', 'imported_line'],
]
const ofContact = ['contact_point', 'consent', 'address_form']

/**
 * Migration 6; docs/store.md explains the tables. What earlier commands were about is read from the rows that they
 * changed; who made the store is never taken back.
 */
export const schema6 = `
  ALTER TABLE command ADD COLUMN undoes_id INTEGER REFERENCES command (id);
  ALTER TABLE command ADD COLUMN undone_by_id INTEGER REFERENCES command (id);
  ALTER TABLE command ADD COLUMN is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1));
  CREATE INDEX command_by_day ON command (today);
  CREATE INDEX change_by_row ON change (table_name, first_id);

  CREATE TABLE command_customer (
    command_id INTEGER NOT NULL REFERENCES command (id),
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL CHECK (last_id >= first_id),
    PRIMARY KEY (command_id, first_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX command_customer_one ON command_customer (first_id, command_id) WHERE first_id = last_id;
  CREATE INDEX command_customer_many ON command_customer (last_id, first_id) WHERE first_id < last_id;

  CREATE TABLE forgotten (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(10)))),
    command_id INTEGER NOT NULL REFERENCES command (id),
    kind TEXT NOT NULL CHECK (kind IN ('customer', 'contact')),
    row_count INTEGER NOT NULL,
    erased_at TEXT
  ) STRICT;
  CREATE INDEX forgotten_by_command ON forgotten (command_id);

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
  CREATE INDEX kept_revenue_by_day ON kept_revenue (booked_on);

  INSERT INTO command_customer (command_id, first_id, last_id) ${customersOfCommands()};

  UPDATE command SET is_final = 1
    WHERE id = (SELECT command_id FROM change WHERE table_name = 'owner' AND operation = 'insert' ORDER BY id LIMIT 1)
      AND 1 = (SELECT count(*) FROM change WHERE command_id = command.id);
  `

/** Which customers each command is about, by the rows that it changed: ranges of their numbers. */
export function customersOfCommands(): string {
  const changed = [...ofCustomer.map((table) => changedIn(table, customerIn)), changedIn('customer', (row) => row.id)]
  const atContact = ofContact.map((table) => changedIn(table, (row) => customerOfContact(row.column('contact_id'))))
  return `
    SELECT command_id, min(customer_id), max(customer_id) FROM (
      SELECT command_id, customer_id,
        customer_id - row_number() OVER (PARTITION BY command_id ORDER BY customer_id) AS island
      FROM (${[...changed, ...atContact].join(' UNION ')}) WHERE customer_id IS NOT NULL)
    GROUP BY command_id, island`
}

/** How a row is read: as it is in its table, or as it was before it changed. */
type Reading = { id: string; column: (name: string) => string }

/** What was inserted is looked up in its table, or where it was deleted since in the journal. */
function changedIn(table: string, customer: (row: Reading) => string): string {
  const before = (name: string) => ({
    id: `${name}.first_id`,
    column: (key: string) => `json_extract(${name}.before, '$.${key}')`,
  })
  const now = { id: 'r.id', column: (key: string) => `r.${key}` }
  return `
    SELECT x.command_id, ${customer(now)} AS customer_id FROM change x
      JOIN ${table} r ON r.id BETWEEN x.first_id AND x.last_id
      WHERE x.table_name = '${table}' AND x.operation = 'insert'
    UNION SELECT x.command_id, ${customer(before('d'))} FROM change x
      JOIN change d ON d.table_name = '${table}' AND d.first_id BETWEEN x.first_id AND x.last_id AND d.operation = 'delete'
      WHERE x.table_name = '${table}' AND x.operation = 'insert'
    UNION SELECT x.command_id, ${customer(before('x'))} FROM change x
      WHERE x.table_name = '${table}' AND x.operation <> 'insert'`
}

function customerIn({ column }: Reading): string {
  return column('customer_id')
}

function customerOfContact(id: string): string {
  return `coalesce((SELECT customer_id FROM contact p WHERE p.id = ${id}),
    (SELECT json_extract(g.before, '$.customer_id') FROM change g
      WHERE g.table_name = 'contact' AND g.first_id = ${id} AND g.operation = 'delete' ORDER BY g.id DESC LIMIT 1))`
}
