-- One gapless number per aggregate and topic; its row lock puts the events of an aggregate in their order.
create table outbox_sequence (
    topic        text   not null,
    aggregate_id text   not null,
    last         bigint not null,
    primary key (topic, aggregate_id)
);

create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null unique,
    topic        text        not null,
    type         text        not null,
    aggregate_id text        not null,
    sequence     bigint      not null,
    body         bytea       not null,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    unique (topic, aggregate_id, sequence)
);
create index outbox_unsent on outbox (id) where sent_at is null;

-- The last event applied, per topic and aggregate: an older or equal one changes nothing.
create table inbox_position (
    topic        text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    event_id     text   not null,
    primary key (topic, aggregate_id)
);

create table idempotency_key (
    client       text        not null,
    delegation   text        not null,
    key          text        not null,
    fingerprint  text        not null,
    token        uuid        not null,
    lease_until  timestamptz not null,
    status       int,
    headers      text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (client, delegation, key)
);

create table audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    business_at timestamptz not null,
    subject    text        not null,
    client     text        not null,
    delegation text,
    action     text        not null,
    target     text        not null,
    outcome    text        not null,
    detail     text        not null
);
create index audit_target on audit (target, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are only ever added (% refused)', tg_op;
end
$$;
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_change();
