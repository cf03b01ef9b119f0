-- The key that commands are signed by is changed in steps (docs/cabinet-protocol.md, section 6): all cabinets believe
-- the new one before it signs, and the old one goes when no server signs by it any more.
alter table cabinet.signer add column signs_since timestamptz;
update cabinet.signer set signs_since = made_at;

-- How often what cabinets believe was changed.
create table cabinet.signer_version (
    version bigint not null primary key check (version > 0)
);
create unique index signer_version_one on cabinet.signer_version ((true));
insert into cabinet.signer_version (version) values (1);

call scope.protect_shared('cabinet.signer_version');
