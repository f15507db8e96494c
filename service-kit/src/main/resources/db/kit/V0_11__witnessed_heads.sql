-- The newest end of each other service's audit chain, as its events told it: whoever changes that chain afterwards would have
-- to change this table too, in another database.
create table audit_head (
    service  text        primary key,
    position bigint      not null,
    hash     text        not null,
    seen_at  timestamptz not null
);
