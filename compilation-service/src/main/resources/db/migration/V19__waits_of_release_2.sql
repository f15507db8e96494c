-- Release 2 does not know waiting_since, and lets compilations wait beside this one: while replicas are exchanged, and after a
-- roll-back. Its rows get what V18 gave those that stood.
create function fill_waiting_since() returns trigger language plpgsql as $$
begin
    new.waiting_since := new.next_try_at;
    return new;
end
$$;
create trigger compilation_waits_since before insert or update on compilation
    for each row when (new.state = 'waiting' and new.waiting_since is null) execute function fill_waiting_since();
