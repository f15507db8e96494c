-- Submissions that came together in one request: taken when all their files were stored, then submitted one by one as if
-- each had come by itself. Who sent them, when they came and in which language they are answered is that request's.
create table batch (
    id           uuid        primary key,
    meeting_id   uuid        not null references meeting,
    subject      text        not null,
    client       text        not null,
    delegation   text        not null,
    roles        text        not null,
    language     text,
    received_at  timestamptz not null,
    finished_at  timestamptz not null,
    created_at   timestamptz not null,
    items        int         not null check (items > 0),
    done         int         not null default 0 check (done between 0 and items),
    completed_at timestamptz,
    check ((done = items) = (completed_at is not null))
);
create index batch_completed on batch (completed_at);

-- Waits until done_order says as which of its batch it was done. Of one author they are done in their order.
create table batch_item (
    batch_id      uuid        not null references batch on delete cascade,
    number        int         not null,
    key           text        not null,
    author        text        not null,
    metadata      text,
    files         text        not null,
    not_before    timestamptz not null,
    first_failure timestamptz,
    done_order    int,
    status        int,
    location      text,
    answer        text,
    primary key (batch_id, number),
    unique (batch_id, key),
    unique (batch_id, done_order),
    check (num_nonnulls(done_order, status, answer) in (0, 3))
);
create index batch_item_waiting on batch_item (not_before, batch_id, number) where done_order is null;
