-- The public half of every key that was ever signed with: what it signed is verified with it for ever.
create table signing_key (
    kid        text primary key,
    jwk        text not null,
    first_used timestamptz not null
);

create function refuse_change_of_signing_key() returns trigger language plpgsql as $$
begin
    raise exception 'a signing key is published for ever (% refused)', tg_op;
end
$$;
create trigger signing_key_stands before update or delete on signing_key
    for each row execute function refuse_change_of_signing_key();
