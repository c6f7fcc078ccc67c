/**
 * Migration 7; docs/store.md explains the tables. What is found by words is written by `search-index.ts`, which knows how
 * words are folded; `migration.ts` has it do so for what an earlier version wrote.
 */
export const schema7 = `
  CREATE VIRTUAL TABLE search USING fts5 (
    place, customer, text,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
  );
  `
