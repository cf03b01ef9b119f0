-- Who failed to sign in too often and must wait, whichever server is asked (ADR 10). What is guessed at (a login, a
-- network) lies here as a keyed fingerprint: somebody may have typed a password where the login belongs.
create table account.lockout (
    who      bytea       primary key check (octet_length(who) = 32),
    failures int         not null check (failures > 0),
    until    timestamptz not null default '-infinity',
    at       timestamptz not null
);

create index lockout_by_time on account.lockout (at);
