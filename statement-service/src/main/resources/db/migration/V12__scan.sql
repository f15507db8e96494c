-- A version whose files wait for the scanner for malicious software is the one thing that is changed in it later, once: when
-- the scanner has answered, receipt and jws are the second receipt, and the first one stands beside them.
alter table statement_version
    add column scan text not null default 'not-scanned'
        check (scan in ('not-scanned', 'pending', 'clean', 'infected')),
    add column pending_receipt text,
    add column pending_jws text,
    add check (num_nonnulls(pending_receipt, pending_jws) in (0, 2)),
    add check (scan <> 'pending' or pending_jws is null),
    add check (scan <> 'infected' or pending_jws is not null);
create index version_scan_pending on statement_version (statement_id, number) where scan = 'pending';
