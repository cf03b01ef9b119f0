-- Who may sign in, as what, and who is signed in (ADR 10). No password, token or second factor lies here as it is.
create schema account;

create table account.account (
    id            uuid primary key,
    login         text not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name          text not null check (char_length(name) between 1 and 60),
    -- Argon2id as PHC writes it; absent until a link was used.
    password      text check (password like '$argon2id$%'),
    must_change   boolean not null default false,
    -- Which of the three administrators the account is or once was. It is never another of them.
    administrator text check (administrator in
        ('system-administrator', 'security-administrator', 'audit-administrator')),
    -- The secret of the second factor, sealed (kernel crypto), and the last step of 30 s whose code was taken.
    code_secret   bytea,
    code_step     bigint not null default 0,
    made_at       timestamptz not null,
    disabled_at   timestamptz,
    unique (id, administrator)
);

create unique index account_by_login on account.account (login);

-- A role somebody holds for a unit and all below it, from the first to the last day, unless it was taken before.
-- Rows stay: they say who could do what, and when.
create table account.held_role (
    id            bigint generated always as identity primary key,
    account       uuid not null references account.account (id),
    role          text not null check (role <> ''),
    -- Code of the unit. The row is not the unit's own: only who signs people in and administrators read it.
    held_for      text not null check (held_for <> ''),
    since         date not null,
    until         date,
    given_by      text not null,
    given_at      timestamptz not null,
    taken_by      text,
    taken_at      timestamptz,
    administrator text generated always as (case when role in
        ('system-administrator', 'security-administrator', 'audit-administrator') then role end) stored,
    check (until >= since),
    check ((taken_by is null) = (taken_at is null)),
    -- The law keeps the three administrators apart: the database does too.
    constraint one_administrator foreign key (account, administrator) references account.account (id, administrator)
);

create unique index held_role_once on account.held_role (account, role, held_for) where taken_at is null;
create index held_role_by_role on account.held_role (role) where taken_at is null;

-- Somebody's browser. The token is in its cookie; here is only what it hashes to.
create table account.session (
    id        uuid primary key,
    token     bytea not null unique check (octet_length(token) = 32),
    account   uuid not null references account.account (id),
    -- Whether a right password was shown and the code of the second factor is still awaited.
    half_open boolean not null,
    opened_at timestamptz not null,
    seen_at   timestamptz not null,
    proved_at timestamptz not null,
    address   text not null,
    browser   text not null
);

create index session_by_account on account.session (account);

-- A link that works once, by which somebody sets a password. A new one takes the place of the old ones.
create table account.link (
    token      bytea primary key check (octet_length(token) = 32),
    account    uuid not null references account.account (id),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index link_by_account on account.link (account);
