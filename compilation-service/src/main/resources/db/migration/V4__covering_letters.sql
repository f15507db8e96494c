-- Templates of the covering letter that the Secretariat wrote; version 0 is the one that comes with the service.
create table covering_letter_template (
    organ      text not null,
    language   text not null,
    version    int  not null check (version >= 1),
    text       text not null,
    changed_at timestamptz not null,
    primary key (organ, language, version)
);

create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a template is never changed (% refused)', tg_op;
end
$$;
create trigger covering_letter_template_stands before update or delete on covering_letter_template
    for each row execute function refuse_change_of_version();

-- The covering letter as it was rendered, and the version of its template; null in editions made before.
alter table edition add column letter_text text;
alter table edition add column letter_template int;
