-- What is committed for good is never given up, and the store itself keeps it from deletion where it can: when it has
-- answered that it does stands in retained_at. Drafts that may fall are not for good.
alter table upload add column for_good boolean not null default false;
alter table upload add column retained_at timestamptz;
create index upload_to_retain on upload (key) where for_good and retained_at is null;
