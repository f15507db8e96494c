-- What the sandbox was asked to play of a version; only its own meetings have such versions.
alter table statement_version
    add column simulate text check (simulate in ('returned', 'pending-scan', 'late'));
