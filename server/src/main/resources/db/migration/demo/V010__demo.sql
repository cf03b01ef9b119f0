-- The made-up district.
create schema demo;

-- Whether a register was meant to hold it, decided at its first start: one row at most. A register
-- that was started empty stays empty however often it is started again.
create table demo.choice (
    only_one  boolean primary key default true check (only_one),
    wanted    boolean not null,
    chosen_at timestamptz not null
);
