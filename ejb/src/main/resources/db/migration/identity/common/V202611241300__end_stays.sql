alter table identity.staff_account add column stay_round integer default 0 not null;
comment on column identity.staff_account.stay_round is 'サインイン状態の回（停止すると増え、それまでのサインインはすべて終わる）';
