-- Who heads a delegation, with dates, in the order in which they took office; edited by the Secretariat and by the
-- delegation itself, and no part of what a release seeds.
alter table delegation add column representatives jsonb not null default '[]';
