-- More states, and the times that move a sandbox from one to the next.
alter table sandbox add column used_at timestamp with time zone;
alter table sandbox add column extended timestamp with time zone;
alter table sandbox add column kept boolean default false not null;
update sandbox set used_at = since, extended = since;
update sandbox set state = 'ENDED' where state = 'STOPPED' and reason = 'RESET';
update sandbox set state = 'HIBERNATED' where state = 'STOPPED';
update sandbox set state = 'ACTIVE' where state = 'RUNNING';
update sandbox set state = 'RESUMING' where state = 'STARTING';
alter table sandbox alter column used_at set not null;
alter table sandbox alter column extended set not null;
