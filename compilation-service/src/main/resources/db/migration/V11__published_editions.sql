-- The editions of a published document stand as it does: nothing is changed, taken away or added.
create function refuse_change_of_published_edition() returns trigger language plpgsql as $$
declare
    edition uuid := coalesce(to_jsonb(old), to_jsonb(new)) ->> tg_argv[0];
begin
    if exists (select 1 from document_edition where edition_id = edition) then
        raise exception 'an edition of a published document is never changed (% of % refused)', tg_op, tg_table_name;
    end if;
    return coalesce(new, old);
end
$$;
create trigger edition_stands before update or delete on edition
    for each row execute function refuse_change_of_published_edition('id');
create trigger edition_annex_stands before insert or update or delete on edition_annex
    for each row execute function refuse_change_of_published_edition('edition_id');
create trigger edition_form_stands before insert or update or delete on edition_form
    for each row execute function refuse_change_of_published_edition('edition_id');
