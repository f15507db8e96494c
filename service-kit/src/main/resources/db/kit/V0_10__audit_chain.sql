-- Each row gets its place in a chain after its commit: a position without gaps, and a hash over what it says and the hash
-- before it. The place is set once; nothing else of a row ever changes.
alter table audit
    add column person   text,
    add column position bigint,
    add column hash     text,
    add constraint audit_chained check ((position is null) = (hash is null));
create unique index audit_position on audit (position);
create index audit_unchained on audit (id) where position is null;

create function refuse_change_but_chaining() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.position is null and new.position is not null
            and to_jsonb(new) - 'position' - 'hash' = to_jsonb(old) - 'position' - 'hash' then
            return new;
        end if;
    end if;
    raise exception 'audit rows are only ever added (% refused)', tg_op;
end
$$;
drop trigger audit_append_only on audit;
create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_change_but_chaining();

-- What is personal of who did it, for as long as it is kept; audit.person is the digest of salt and fields, and says
-- nothing once the salt is gone.
create table audit_person (
    audit_id bigint      primary key,
    at       timestamptz not null,
    salt     text        not null,
    fields   text        not null
);
create index audit_person_at on audit_person (at);
create trigger audit_person_unchanged before update on audit_person for each row execute function refuse_change();
