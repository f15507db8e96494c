-- A form may be kept in several volumes, numbered from 1.
alter table edition_form add column volume int not null default 1 check (volume >= 1);
alter table edition_form drop constraint edition_form_pkey;
alter table edition_form add primary key (edition_id, form, volume);

-- Why the PDF shows an annex as a picture of its text; null where it does not.
alter table edition_annex add column pictured_because text;
