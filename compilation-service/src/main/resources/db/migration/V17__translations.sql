-- a seal's translations, as a JSON array: read and written with the statement that they are of, never looked for
alter table sealed_statement add column translations text not null default '[]';
