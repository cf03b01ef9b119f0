-- A sign given by a wrong tap is taken back by who gave it: it stays, and counts no more.
alter table station.sign add taken_back_at timestamptz;
