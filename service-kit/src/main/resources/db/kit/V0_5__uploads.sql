-- What is to become of each object that this service puts into its bucket. The row is written before the object; the
-- sweeper takes only what it moved from uploading to abandoned, and a change is committed only of what it moved from
-- uploading to stored.
create table upload (
    key        text        primary key,
    state      text        not null check (state in ('uploading', 'stored', 'abandoned')),
    changed_at timestamptz not null
);
create index upload_to_sweep on upload (changed_at) where state <> 'stored';
