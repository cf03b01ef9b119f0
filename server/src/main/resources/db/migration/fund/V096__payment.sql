-- Where money is sent: the account of a unit, or of who gives the room of one station. A change is a new row; what was
-- paid to which stays.
create table fund.payee (
    id         bigint generated always as identity primary key,
    unit       text        not null check (unit <> ''),
    station    text        check (station <> ''),
    holder     text        not null check (char_length(holder) between 1 and 100),
    bank       text        not null check (char_length(bank) between 1 and 100),
    number     bytea       not null,
    -- For the eye: the last four digits.
    ending     text        not null check (ending ~ '^[0-9]{4}$'),
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null
);

create index payee_by_unit on fund.payee (unit, station, id);
call scope.protect_by_unit('fund.payee');
revoke update, delete on fund.payee from ${app};
grant update (number) on fund.payee to ${app};
call crypto.seal_column('fund.payee', 'id', 'number');

-- Grants that are paid together. The unit is who pays; those of the lines are who is paid.
create table fund.batch (
    id       bigint generated always as identity primary key,
    unit     text        not null check (unit <> ''),
    title    text        not null check (char_length(title) between 1 and 100),
    made_by  text        not null check (made_by <> ''),
    made_at  timestamptz not null,
    -- Of the lines as they were submitted: what is approved and paid is that and nothing else.
    checksum text        check (checksum ~ '^[0-9a-f]{64}$')
);

call scope.protect_by_unit('fund.batch');
revoke delete on fund.batch from ${app};

create table fund.payment_line (
    id               bigint generated always as identity primary key,
    batch            bigint not null references fund.batch (id),
    unit             text   not null check (unit <> ''),
    grant_id         bigint not null references fund.station_grant (id),
    fen              bigint not null check (fen > 0),
    -- Chosen when the batch is submitted.
    payee            bigint references fund.payee (id),
    -- Paid, or not and why.
    paid_on          date,
    voucher          text   check (char_length(voucher) between 1 and 60),
    pay_posting      bigint unique,
    failed_why       text   check (char_length(failed_why) between 1 and 300),
    -- Paid, and undone.
    reversed_on      date,
    reversed_why     text   check (char_length(reversed_why) between 1 and 300),
    reversal_posting bigint unique,
    unique (batch, grant_id),
    check ((paid_on is null) = (pay_posting is null)),
    check ((paid_on is null) = (voucher is null)),
    check (paid_on is null or failed_why is null),
    check ((reversed_on is null) = (reversal_posting is null)),
    check ((reversed_on is null) = (reversed_why is null)),
    check (reversed_on is null or paid_on is not null)
);

-- A grant is paid once, unless that was undone.
create unique index payment_line_paid_once on fund.payment_line (grant_id) where paid_on is not null and reversed_on is null;
create index payment_line_by_grant on fund.payment_line (grant_id);
call scope.protect_by_unit('fund.payment_line');
