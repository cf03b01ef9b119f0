-- Reading the audit trail: newest first, by whatever is asked for, a page at a time.
create index entry_by_time on audit.entry (at, id);
create index entry_by_actor on audit.entry (actor, at, id);
create index entry_by_action on audit.entry (action, at, id);
create index entry_by_subject on audit.entry (subject, at, id);
create index entry_by_result on audit.entry (result, at, id) where result <> 'done';
drop index audit.entry_by_unit;
create index entry_by_unit on audit.entry (unit, at, id);

-- What the checks of the chain found. Who can rewrite the chain can rewrite this too: `nuanyi audit verify` looks anew.
create table audit.verification (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    entries  bigint      not null,
    days     int         not null,
    -- The last day whose seals were looked at; none where there is no seal.
    through  date,
    findings text[]      not null
);

revoke update, delete on audit.verification from ${app};
create trigger only_added before update or delete on audit.verification for each row execute function audit.refuse();
