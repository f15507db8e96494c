-- The trace in which a draft was asked for, and an object (W3C Trace Context, traceparent), for whoever does that work later.
-- Null where nobody asked in a trace, and in rows of before.
alter table compilation add column trace_parent text;
alter table held_object add column trace_parent text;

-- What was drafted and is to be made anew, after which somebody asks less than after a seal's first draft.
alter table compilation add column anew boolean not null default false;

-- Release 2 also lets a compilation wait anew without a word of since when, where one waited before: what stands there is
-- then of an older wait, and so is its trace.
create or replace function fill_waiting_since() returns trigger language plpgsql as $$
begin
    new.waiting_since := new.next_try_at;
    new.trace_parent := null;
    new.anew := false;
    return new;
end
$$;
drop trigger compilation_waits_since on compilation;
create trigger compilation_waits_since before insert on compilation
    for each row when (new.state = 'waiting' and new.waiting_since is null) execute function fill_waiting_since();
create trigger compilation_waits_anew before update on compilation
    for each row
    when (new.state = 'waiting'
        and (new.waiting_since is null
            or new.waiting_since is not distinct from old.waiting_since
                and (old.state <> 'waiting' or new.seal <> old.seal)))
    execute function fill_waiting_since();
