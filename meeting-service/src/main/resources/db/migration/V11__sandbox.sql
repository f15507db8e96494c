-- A meeting of the sandbox is known by its id, which is a UUID of version 8. The lists of meetings leave it out.
alter table meeting
    add column sandbox boolean not null generated always as (substr(id::text, 15, 1) = '8') stored;
