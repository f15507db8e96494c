-- since when somebody waits for a draft, on the system's clock: next_try_at moves with each try
alter table compilation add column waiting_since timestamptz;
update compilation set waiting_since = next_try_at where state = 'waiting';
alter table compilation add check (state <> 'waiting' or waiting_since is not null);
