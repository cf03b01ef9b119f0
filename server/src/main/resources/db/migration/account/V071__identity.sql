-- Who of a city's identity provider is which account (ADR 16). It says who somebody is, never what somebody may do.
create table account.identity (
    issuer    text not null check (issuer <> ''),
    subject   text not null check (char_length(subject) between 1 and 255),
    account   uuid not null references account.account (id),
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (account, issuer)
);
