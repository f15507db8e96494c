-- The symbol under which the announcing letter was published; null until then.
alter table meeting add column letter_symbol text;
