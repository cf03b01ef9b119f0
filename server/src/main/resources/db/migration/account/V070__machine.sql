-- Partner systems and devices are accounts too. They have keys where people have passwords (ADR 15).
alter table account.account
    add kind text not null default 'person' check (kind in ('person', 'partner', 'device')),
    -- Where a device stands: code of a station. The register is another module's, so it is no foreign key.
    add station text check (station ~ '^[0-9]{8}$'),
    add constraint machines_have_keys
        check (kind = 'person' or (password is null and code_secret is null and administrator is null)),
    add constraint devices_stand_somewhere check (station is null or kind = 'device');

create table account.api_key (
    -- Stands in the key itself, so that it is found without its secret.
    id         text primary key check (id ~ '^[0-9a-f]{8}$'),
    -- What the whole key hashes to.
    token      bytea not null check (octet_length(token) = 32),
    account    uuid not null references account.account (id),
    -- From where it may be used; empty: from anywhere.
    networks   text[] not null default '{}',
    per_minute int not null check (per_minute between 1 and 6000),
    made_at    timestamptz not null,
    made_by    text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);

create index api_key_by_account on account.api_key (account);
