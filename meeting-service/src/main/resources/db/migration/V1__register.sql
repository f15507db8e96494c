-- Which facts that came with the service have been applied; a changed fingerprint is applied once more.
create table seed (
    name        text        primary key,
    fingerprint text        not null,
    applied_at  timestamptz not null
);

create table delegation (
    code         text        primary key check (code ~ '^[A-Z]{2,8}$'),
    kind         text        not null check (kind in ('member-state', 'observer-state', 'body')),
    names        jsonb       not null check (names ? 'en'),
    former_names jsonb       not null,
    -- a row that the Secretariat has edited is never overwritten by a release
    origin       text        not null check (origin in ('seed', 'secretariat')),
    version      bigint      not null,
    recorded_at  timestamptz not null
);

-- The ICU sort key of each delegation's list form per language: lists are sorted and paged by it.
create table delegation_list_key (
    language text  not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    code     text  not null references delegation,
    list_key bytea not null,
    primary key (language, code)
);
create unique index delegation_list_order on delegation_list_key (language, list_key, code);

create table council_year (
    year         int         primary key,
    -- computed once from membership and rotation, January first
    presidencies text[]      not null check (cardinality(presidencies) = 12),
    origin       text        not null check (origin in ('seed', 'secretariat')),
    recorded_at  timestamptz not null
);

create table council_member (
    year       int     not null references council_year,
    delegation text    not null references delegation,
    -- in the English alphabetical order of the names
    position   int     not null check (position between 1 and 15),
    permanent  boolean not null,
    primary key (year, delegation),
    unique (year, position)
);
