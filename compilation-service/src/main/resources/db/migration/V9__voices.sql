-- In whose name a statement was made: for a group, or with others whose codes stand between commas; null for its own.
alter table sealed_statement add column group_name text;
alter table sealed_statement add column joint_with text;

-- Why an annex stands where it does; null in editions made before.
alter table edition_annex add column tier int;
alter table edition_annex add column sort_key text;
