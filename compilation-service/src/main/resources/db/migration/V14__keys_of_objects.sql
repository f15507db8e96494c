-- Each object has a key of its own, which is never used again; before, it was that of its hash. What stands keeps its key.
alter table held_object add column object_key text;
update held_object set object_key = 'objects/' || sha256 where held;
alter table held_object add constraint held_under_a_key check (not held or object_key is not null);

alter table edition_form add column object_key text;
alter table edition_form disable trigger edition_form_stands;
update edition_form set object_key = 'objects/' || sha256;
alter table edition_form enable trigger edition_form_stands;
alter table edition_form alter column object_key set not null;
